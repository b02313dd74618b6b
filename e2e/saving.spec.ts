import { expect, test, type Page } from '@playwright/test';
import { arrive, people, signIn, visit } from './newsroom';
import { bringIn, markByFinding } from './workbench';
import { drawn, find, paste, putCaret, write, written } from './writing';

const reading = (page: Page) => page.getByRole('textbox', { name: /read only$/ });
const saveDialog = (page: Page) => page.getByRole('dialog', { name: 'Save the text' });
const saveButton = (page: Page) => saveDialog(page).getByRole('button', { name: /^Save as revision/ });
const revisions = '**/api/v1/articles/*/revisions';

test('while a text is being saved nothing can be typed that would be lost', async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await writing(browser, 'Slow');
  await page.keyboard.type('Before the answer. ');
  const answer = await hold(page);
  await ask(page);
  await saveButton(page).click();
  await page.keyboard.press('Escape');
  await saveDialog(page).getByRole('button', { name: 'Close' }).click();
  await saveDialog(page).getByRole('button', { name: 'Go on writing' }).click({ force: true });
  await expect(saveButton(page)).toHaveAttribute('aria-busy', 'true');
  await expect(page.locator('[contenteditable="true"]')).toHaveCount(0);
  answer.fail();
  await expect(saveDialog(page).getByText('Whether it was saved is not known')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(written(page)).toBeFocused();
  await page.keyboard.type('After it. ');
  await expect(written(page)).toContainText('Before the answer. After it. One text.');
});

test('a saved text whose answer was lost is found, and nobody else is blamed', async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await writing(browser, 'Lost answer');
  await page.keyboard.type('It arrived. ');
  await page.route(revisions, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.route('**/api/v1/articles/*', (route) => route.abort());
  await ask(page);
  await saveButton(page).click();
  await expect(saveDialog(page).getByText('Whether it was saved is not known')).toBeVisible();
  await page.unrouteAll({ behavior: 'wait' });
  await saveDialog(page).getByLabel(/^Note/).fill('A note on second thoughts.');
  await saveButton(page).click();
  await expect(page.getByText('Revision 2 saved').first()).toBeVisible();
  await expect(page.getByText(/^It had arrived the first time, so the note/)).toBeVisible();
  await expect(reading(page)).toContainText('It arrived. One text.');
});

test('whoever would lose a text by signing out is asked while it can still be saved', async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await writing(browser, 'Unkept');
  const question = page.getByRole('alertdialog', { name: 'Sign out and discard what is half written?' });
  const signOut = async () => {
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
  };
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('No room', 'QuotaExceededError'); };
  });
  await page.keyboard.type('Kept ');
  await expect(page.getByRole('alert').getByText(/^This browser keeps no draft/)).toBeVisible();
  await page.keyboard.type('nowhere. ');
  await expect(page.getByRole('alert').getByText(/^This browser keeps no draft/)).toBeVisible();
  await signOut();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await written(page).focus();
  await ask(page);
  await saveButton(page).click();
  await expect(page.getByText('Revision 2 saved').first()).toBeVisible();
  await expect(reading(page)).toContainText('Kept nowhere. One text.');
  await page.getByRole('button', { name: 'Edit text' }).click();
  await page.keyboard.type('Given up. ');
  await expect(page.getByRole('alert').getByText(/^This browser keeps no draft/)).toBeVisible();
  await signOut();
  await question.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('an answer that is not the newsroom’s drops nothing and says so', async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await writing(browser, 'Captive');
  await page.keyboard.type('Through a portal. ');
  await ask(page);
  for (const reply of [{ contentType: 'text/html', body: '<h1>Welcome to the hotel</h1>' }, { json: { ok: true } }]) {
    await page.route(revisions, (route) => route.fulfill(reply));
    await saveButton(page).click();
    await expect(saveDialog(page).getByText(/^The answer was not understood/)).toBeVisible();
    await page.unrouteAll();
  }
  await page.reload();
  await page.getByRole('button', { name: 'Go on writing' }).click();
  await expect(written(page)).toContainText('Through a portal. One text.');
});

test('whoever saves and closes the tab at once finds the text saved, and no draft of it', async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await writing(browser, 'Closed at once');
  const address = page.url();
  await page.keyboard.type('Saved in leaving. ');
  await expect(page.getByText(/^Draft kept/)).toBeVisible();
  await ask(page);
  await expect(saveDialog(page).getByText('No claim is marked in this article.')).toBeVisible();
  const arrived = new Promise<void>((resolve) => {
    void page.route(revisions, async (route) => {
      await route.fetch();
      resolve();
    });
  });
  await saveButton(page).click();
  await arrived;
  const next = await page.context().newPage();
  await page.close();
  await visit(next, address);
  await expect(reading(next)).toContainText('Saved in leaving. One text.');
  await expect(next.getByRole('button', { name: 'Edit text' })).toBeVisible();
  await expect(next.getByText(/^You have an unsaved text/)).toHaveCount(0);
});

test('an old draft of one’s own is put together with what one saved since', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await writing(browser, 'Old draft');
  await page.keyboard.type('In the draft. ');
  await expect(page.getByText(/^Draft kept/)).toBeVisible();
  const other = await page.context().newPage();
  await visit(other, page.url());
  await other.getByRole('button', { name: 'Edit text' }).click();
  await expect(written(other)).toBeFocused();
  await other.keyboard.press('Control+End');
  await other.keyboard.type(' Saved elsewhere.');
  await ask(other);
  await saveButton(other).click();
  await expect(other.getByText('Revision 2 saved').first()).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Go on writing' }).click();
  await expect(written(page)).toBeFocused();
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'The article has a newer revision' });
  await expect(dialog.getByText(/^You saved revision 2 after this text was begun\./)).toBeVisible();
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0);
  await dialog.getByRole('radio', { name: /^Revision 2, saved/ }).check();
  await dialog.getByRole('button', { name: 'Go on with this text' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(written(page)).toContainText('One text. Saved elsewhere.');
  await expect(page.getByText(/^Draft kept/)).toBeVisible();
  await written(page).focus();
  await page.keyboard.type('Both. ');
  await ask(page);
  await saveButton(page).click();
  await expect(page.getByText('Revision 3 saved').first()).toBeVisible();
});

test('half a character, pasted or put in by a tool, does not make a text unsavable', async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await writing(browser, 'Half a character');
  await written(page).evaluate((root) => {
    const clipboardData = new DataTransfer();
    const transfer = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    const getData = (type: string) => (type === 'text/html' ? '<p data-pm-slice="1 1 []">Pasted \ud83d. </p>' : '');
    Object.defineProperty(clipboardData, 'getData', { value: getData });
    Object.defineProperty(transfer, 'clipboardData', { value: clipboardData });
    root.dispatchEvent(transfer);
  });
  await expect(written(page)).toContainText('Pasted \ufffd.');
  await page.evaluate(() => document.execCommand('insertText', false, 'Put in \ud83d. '));
  await expect(written(page)).toContainText('Put in \ufffd.');
  await ask(page);
  await saveButton(page).click();
  await expect(page.getByText('Revision 2 saved').first()).toBeVisible();
  await expect(reading(page)).toContainText('Put in \ufffd. One text.');
});

test('a claim that was only found again is not vouched for after a reload either', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await arrive(browser, people.editor);
  const text = 'The minister spoke of three dead and nine hurt in all.';
  await bringIn(page, { title: `Found again ${Date.now()}`, text, outlet: '' });
  await markByFinding(page, 'three dead and nine hurt');
  await expect(page.getByText('Saving…')).toHaveCount(0);
  await write(page);
  await page.keyboard.press('Control+a');
  await paste(page, `<p>${text.replace('in all', 'in sum')}</p>`);
  await expect(written(page)).toContainText('in sum');
  await expect(page.getByText(/^Draft kept/)).toBeVisible();
  expect(await vouchedFor(page)).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: 'Go on writing' }).click();
  await expect(written(page)).toBeFocused();
  expect(await vouchedFor(page)).toEqual([]);
});

test('what was cut before a reload brings its claim back when it is pasted after', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await arrive(browser, people.editor);
  await bringIn(page, { title: `Cut before ${Date.now()}`, text: ['Rain fell in Havana.', 'Two tankers left.', 'Nobody knows why.'].join('\n\n'), outlet: '' });
  await markByFinding(page, 'Two tankers left.');
  await expect(page.getByText('Saving…')).toHaveCount(0);
  await write(page);
  await find(page, 'Two tankers left.');
  await page.keyboard.press('Control+x');
  await expect(page.getByRole('button', { name: '1 claim lost its words' })).toBeVisible();
  await expect(page.getByText(/^Draft kept/)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Go on writing' }).click();
  await expect(written(page)).toBeFocused();
  expect(await drawn(page)).toEqual([]);
  await putCaret(page, 'end');
  await page.keyboard.press('Control+v');
  await expect.poll(() => drawn(page)).toEqual(['Two tankers left.']);
  expect(await vouchedFor(page)).toHaveLength(1);
});

test('nobody saves in the name of whoever signed in in another tab', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await writing(browser, 'Two people');
  await page.keyboard.type('By Ana. ');
  await ask(page);
  const other = await page.context().newPage();
  await page.context().clearCookies();
  await signIn(other, people.otherEditor);
  await saveButton(page).click();
  await expect(saveDialog(page).getByText(/^You are now signed in as Ben .+; this page belongs to Ana /)).toBeVisible();
  await page.context().clearCookies();
  await signIn(other, people.editor);
  await saveButton(page).click();
  await expect(page.getByText('Revision 2 saved').first()).toBeVisible();
  await page.getByRole('link', { name: 'Revisions' }).first().click();
  await expect(page.getByText(/Ben /)).toHaveCount(0);
});

test('a claim that a text loses is shown where it stood, also after a reload', async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await arrive(browser, people.editor);
  await bringIn(page, { title: `Loses one ${Date.now()}`, text: ['Rain fell in Havana.', 'Two tankers left.', 'Nobody knows why.'].join('\n\n'), outlet: '' });
  for (const words of ['Rain fell', 'Two tankers left.']) await markByFinding(page, words);
  await expect(page.getByText('Saving…')).toHaveCount(0);
  await write(page);
  await written(page).getByText('Two tankers left.').click({ clickCount: 3 });
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('button', { name: '1 claim lost its words' })).toBeVisible();

  const stood = page.getByRole('region', { name: 'Claim 2 stood here' });
  await test.step('its line leads to where its words went', async () => {
    await ask(page);
    for (const count of ['1 claim kept', '1 claim lost']) await expect(saveDialog(page).getByText(count).first()).toBeVisible();
    await expect(saveDialog(page).getByText(/\b0 claims/)).toHaveCount(0);
    await saveDialog(page).getByRole('button', { name: /^Claim 2\b.*Show where it stood/ }).click();
    await expect(stood).toBeVisible();
    await expect(written(page)).toBeFocused();
    await page.keyboard.type('Here.');
    await expect(written(page).getByRole('paragraph').nth(1)).toHaveText('Here.');
  });

  await test.step('after a reload it leads behind the claim before it, and the draft counts as kept', async () => {
    await expect(page.getByText(/^Draft kept/)).toBeVisible();
    await page.reload();
    await page.getByRole('button', { name: 'Go on writing' }).click();
    await expect(page.getByText(/^Draft kept/)).toBeVisible();
    await ask(page);
    await saveDialog(page).getByRole('button', { name: /^Claim 2\b.*Show where it stood/ }).click();
    await expect(stood).toBeVisible();
    await expect(written(page)).toBeFocused();
    await page.keyboard.type(' again');
    await expect(written(page).getByRole('paragraph').first()).toHaveText(/^Rain fell1? again1? in Havana\.$/);
  });
});

/** An article of a few words, being written by an editor with the caret at its beginning. */
async function writing(browser: Parameters<typeof arrive>[0], title: string): Promise<Page> {
  const page = await arrive(browser, people.editor);
  await bringIn(page, { title: `${title} ${Date.now()}`, text: 'One text.', outlet: '' });
  await write(page);
  await page.keyboard.press('Control+Home');
  return page;
}

async function ask(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await expect(saveDialog(page)).toBeVisible();
}

/** The places of claims that saving would tell the server as carried. */
async function vouchedFor(page: Page): Promise<unknown> {
  const [looked] = await Promise.all([page.waitForRequest('**/revision-preview'), ask(page)]);
  return looked.postDataJSON().anchors;
}

/** Keep the answer to a saving back. */
async function hold(page: Page): Promise<{ fail: () => void }> {
  let fail = () => {};
  const isOver = new Promise<void>((resolve) => {
    fail = resolve;
  });
  await page.route(revisions, async (route) => {
    await isOver;
    await route.abort();
  });
  return { fail };
}
