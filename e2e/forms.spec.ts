import { expect, test, type Browser, type Page } from '@playwright/test';
import { arrive, fuelText, people, quotes, signIn, visit } from './newsroom';
import { bringIn, markByFinding, pick, saved, tab } from './workbench';

/** An editor with a first claim of a fresh article in hand, and where that is. */
async function claimInHand(browser: Browser): Promise<{ page: Page; address: string }> {
  const page = await arrive(browser, people.editor);
  const address = await bringIn(page, { title: `Forms ${Date.now()}`, text: fuelText(), outlet: 'The Harbour Courier' });
  await markByFinding(page, quotes.tankers);
  await saved(page);
  await expect(page.getByRole('list', { name: 'Claims beside the text' }).getByRole('button', { name: /^Claim 1\b/ })).toBeVisible();
  return { page, address };
}

/** The server acts on the next request like this, and its answer never arrives: neither the first time nor when it is repeated. */
async function loseAnswers(page: Page, path: RegExp): Promise<void> {
  await page.route(path, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    await route.fetch();
    await route.abort('connectionreset');
  });
}

test('what is half written waits through tabs, Escape, closing the claim, other pages and a reload, for its writer alone', async ({ browser }) => {
  const { page, address } = await claimInHand(browser);
  await tab(page, 'Review').click();
  await page.getByLabel('New comment').fill('Half a comm');
  await page.getByLabel(/^Note to the reviewer/).fill('Look at the');
  await tab(page, 'Evidence').click();
  await page.getByRole('button', { name: 'Attach evidence' }).click();
  const form = page.getByRole('form', { name: 'New evidence' });
  await form.getByLabel('Exact passage').fill('Two ships were');
  await form.getByLabel('Exact passage').press('Escape');
  await expect(form.getByLabel('Exact passage')).toHaveValue('Two ships were');
  await tab(page, 'Attribution').click();
  await page.getByRole('button', { name: 'Add who the article has it from' }).click();
  const hop = page.getByRole('form', { name: 'New hop' });
  await hop.getByLabel(/^Method/).press('Escape');
  await expect(hop).toHaveCount(0);
  await page.getByRole('button', { name: 'Add who the article has it from' }).click();
  await hop.getByLabel(/^Method/).fill('capacity est');
  await hop.getByLabel(/^Method/).press('Escape');
  await expect(hop.getByLabel(/^Method/)).toHaveValue('capacity est');

  await page.getByRole('button', { name: 'Close the claim' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Articles' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Articles' })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: /^Claim 1\b/ }).first().click();
  await tab(page, 'Attribution').click();
  await expect(hop.getByLabel(/^Method/)).toHaveValue('capacity est');
  await hop.getByRole('button', { name: 'Cancel' }).click();
  await expect(hop).toHaveCount(0);
  await expect(page.getByRole('tabpanel')).toBeFocused();
  await tab(page, 'Evidence').click();
  await expect(form.getByLabel('Exact passage')).toHaveValue('Two ships were');
  await tab(page, 'Review').click();
  await expect(page.getByLabel('New comment')).toHaveValue('Half a comm');
  await expect(page.getByLabel(/^Note to the reviewer/)).toHaveValue('Look at the');

  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.accept();
  await expect(page.getByRole('textbox', { name: /read only$/ })).toBeVisible();
  await tab(page, 'Review').click();
  await expect(page.getByLabel('New comment')).toHaveValue('Half a comm');
  await expect(page.getByText(/^Kept from before/)).toHaveCount(2);
  await page.getByRole('button', { name: 'Discard' }).first().click();
  await expect(page.getByText(/^Kept from before/)).toHaveCount(1);
  await page.context().clearCookies();
  await signIn(page, people.otherEditor);
  await visit(page, `${address}#c-1`);
  await tab(page, 'Evidence').click();
  await expect(page.getByRole('button', { name: 'Attach evidence' })).toBeVisible();
  await page.context().clearCookies();
  await signIn(page, people.editor);
  await visit(page, `${address}#c-1`);
  await tab(page, 'Evidence').click();
  await expect(form.getByLabel('Exact passage')).toHaveValue('Two ships were');
  await expect(form.getByText(/^Kept from before/)).toBeVisible();
});

test('two who write one verdict at once see both and choose', async ({ browser }) => {
  const { page, address } = await claimInHand(browser);
  await tab(page, 'Verdict').click();
  await page.getByLabel('Conclusion').fill('It sailed.');
  await saved(page);
  const other = await arrive(browser, people.otherEditor);
  await visit(other, `${address}#c-1`);
  await tab(other, 'Verdict').click();
  await other.getByLabel('Conclusion').fill('It never sailed.');
  await other.getByLabel(/^What would change it/).fill('A log of the port.');
  await saved(other);

  await page.getByLabel('Conclusion').fill('It sailed half empty.');
  const panel = page.getByRole('tabpanel');
  await expect(panel.getByRole('alert')).toContainText('It never sailed.');
  await expect(page.getByLabel('Conclusion')).toHaveValue('It sailed half empty.');
  await expect(panel.getByText('Not saved', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Keep mine' }).click();
  await saved(page);
  await expect(page.getByLabel('Conclusion')).toHaveValue('It sailed half empty.');
  await expect(page.getByLabel(/^What would change it/)).toHaveValue('A log of the port.');

  await other.getByLabel('Conclusion').fill('It sank.');
  await other.getByRole('button', { name: 'Take theirs' }).press('Enter');
  await expect(other.getByLabel(/^What would change it/)).toBeFocused();
  await expect(other.getByLabel('Conclusion')).toHaveValue('It sailed half empty.');
  await saved(other);

  await other.getByLabel('Conclusion').fill('It turned back.');
  await saved(other);
  await page.getByLabel('Conclusion').fill('It arrived.');
  await page.getByRole('button', { name: 'Close the claim' }).click();
  await page.getByRole('button', { name: 'See both' }).first().click();
  await expect(panel.getByRole('alert')).toContainText('It turned back.');
  await expect(page.getByLabel('Conclusion')).toHaveValue('It arrived.');
});

test('what was refused after its claim was closed is told, and still there', async ({ browser }) => {
  const { page } = await claimInHand(browser);
  const long = 'Mexico sent tankers to Cuba that can hold eighty thousand barrels of fuel, says EFE';
  await page.getByLabel('Short statement').fill(long);
  await page.getByRole('button', { name: 'Close the claim' }).click();
  await expect(page.getByText('The short statement has 83 characters; at most 75 fit a fact-check card.').first()).toBeVisible();
  await page.getByRole('button', { name: /^Claim 1\b/ }).first().click();
  await expect(page.getByLabel('Short statement')).toHaveValue(long);
  await page.getByLabel('Short statement').fill('Mexico sent fuel to Cuba');
  await saved(page);
  await expect(page.getByText(/^The short statement has 83/)).toHaveCount(0);
});

test('an answer that is lost makes nothing twice', async ({ browser }) => {
  const { page } = await claimInHand(browser);
  await tab(page, 'Review').click();
  await loseAnswers(page, /\/comments$/);
  await page.getByLabel('New comment').fill('Who counted the barrels?');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByRole('tabpanel').getByText(/could not be reached/)).toBeVisible();
  await page.unroute(/\/comments$/);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByLabel('New comment')).toHaveValue('');
  await expect(page.getByText('Who counted the barrels?')).toHaveCount(1);
  await page.reload();
  await tab(page, 'Review').click();
  await expect(page.getByText('Who counted the barrels?')).toHaveCount(1);
});

test('a voice is made once however often its button is pressed, and undo takes it off the claim', async ({ browser }) => {
  const { page } = await claimInHand(browser);
  const name = `Port watch ${Date.now()}`;
  const claimant = page.getByRole('combobox', { name: 'Claimant (optional)', exact: true });
  await pick(page, page, 'Claimant', name, new RegExp(name));
  const dialog = page.getByRole('dialog', { name: 'New voice' });
  await dialog.getByLabel(/^What it is or does/).fill('watches the port');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await pick(page, page, 'Claimant', name, new RegExp(name));
  await expect(dialog.getByLabel(/^What it is or does/)).toHaveValue('watches the port');
  await dialog.getByRole('button', { name: 'Create the voice' }).dblclick();
  await expect(dialog).toHaveCount(0);
  await expect(claimant).toHaveValue(name);
  await saved(page);
  const { items } = await (await page.request.get(`/api/v1/voices?q=${encodeURIComponent(name)}`)).json();
  expect(items).toHaveLength(1);
  await page.getByRole('textbox', { name: /^Text of/ }).press('Control+z');
  await expect(claimant).toHaveValue('');
});

test('a voice and a source are put right where a claim names them', async ({ browser }) => {
  const { page } = await claimInHand(browser);
  await pick(page.getByRole('tabpanel'), page, 'Claimant', 'EFE', /EFE/);
  await saved(page);
  await page.getByRole('button', { name: 'Change this voice' }).click();
  const voice = page.getByRole('dialog', { name: 'Change a voice' });
  const role = `news agency ${Date.now()}`;
  await voice.getByLabel(/^What it is or does/).fill(role);
  await voice.getByRole('button', { name: 'Save the voice' }).click();
  await expect(voice).toHaveCount(0);

  await tab(page, 'Evidence').click();
  await page.getByRole('button', { name: 'Attach evidence' }).click();
  const form = page.getByRole('form', { name: 'New evidence' });
  await pick(form, page, 'Source', 'Note on two', /Note on two/);
  await form.getByRole('button', { name: 'Change this source' }).click();
  const source = page.getByRole('dialog', { name: 'Change a source' });
  const title = `Note on two tankers, ${Date.now()}`;
  await source.getByLabel('Title', { exact: true }).fill(title);
  await source.getByRole('button', { name: 'Save the source' }).click();
  await expect(source).toHaveCount(0);
  await form.getByRole('radio', { name: 'Context' }).click();
  await form.getByRole('button', { name: 'Attach it' }).click();
  await expect(page.getByRole('tabpanel').getByRole('link', { name: title })).toBeVisible();
});

test('a form of a voice that somebody else changed meanwhile shows both, and one that is protected stays in no browser', async ({ browser }) => {
  const { page, address } = await claimInHand(browser);
  const name = `Harbour office ${Date.now()}`;
  await pick(page.getByRole('tabpanel'), page, 'Claimant', name, new RegExp(name));
  await page.getByRole('dialog', { name: 'New voice' }).getByRole('button', { name: 'Create the voice' }).click();
  await saved(page);
  await page.getByRole('button', { name: 'Change this voice' }).click();
  const voice = page.getByRole('dialog', { name: 'Change a voice' });
  const role = voice.getByLabel(/^What it is or does/);
  await role.fill('counts ships');
  await page.keyboard.press('Escape');
  await expect(voice).toHaveCount(0);

  const other = await arrive(browser, people.otherEditor);
  await visit(other, `${address}#c-1`);
  await other.getByRole('button', { name: 'Change this voice' }).click();
  const theirs = other.getByRole('dialog', { name: 'Change a voice' });
  await theirs.getByLabel(/^What it is or does/).fill('counts barrels');
  await theirs.getByLabel(/^Same as/).fill('https://harbour.example/');
  await theirs.getByRole('button', { name: 'Save the voice' }).click();
  await expect(theirs).toHaveCount(0);

  await page.getByRole('button', { name: 'Change this voice' }).click();
  await expect(voice.getByRole('alert')).toContainText('counts barrels');
  await expect(role).toHaveValue('counts ships');
  await expect(voice.getByLabel(/^Same as/)).toHaveValue('https://harbour.example/');
  await expect(voice.getByRole('button', { name: 'Save the voice' })).toBeDisabled();
  await voice.getByRole('button', { name: 'Keep mine' }).press('Enter');
  await voice.getByRole('button', { name: 'Save the voice' }).click();
  await expect(voice).toHaveCount(0);

  await page.getByRole('button', { name: 'Change this voice' }).click();
  await expect(voice.getByLabel(/^Same as/)).toHaveValue('https://harbour.example/');
  await voice.getByRole('switch', { name: /^Protected/ }).click();
  await voice.getByLabel(/^Description for readers/).fill('an official');
  await page.keyboard.press('Escape');
  await expect(voice).toHaveCount(0);
  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => void setTimeout(() => location.reload()));
  await (await asked).accept();
  await page.getByRole('button', { name: 'Change this voice' }).click();
  await expect(role).toHaveValue('counts ships');
  await expect(voice.getByRole('switch', { name: /^Protected/ })).not.toBeChecked();
});

test('a voice that somebody changes while its form is open is read anew, and nothing typed is lost', async ({ browser }) => {
  const { page, address } = await claimInHand(browser);
  const name = `Quay registry ${Date.now()}`;
  await pick(page.getByRole('tabpanel'), page, 'Claimant', name, new RegExp(name));
  await page.getByRole('dialog', { name: 'New voice' }).getByRole('button', { name: 'Create the voice' }).click();
  await saved(page);
  const other = await arrive(browser, people.otherEditor);
  await visit(other, `${address}#c-1`);
  const mine = page.getByRole('dialog', { name: 'Change a voice' });
  const theirs = other.getByRole('dialog', { name: 'Change a voice' });
  const role = mine.getByLabel(/^What it is or does/);
  for (const at of [page, other]) await at.getByRole('button', { name: 'Change this voice' }).click();
  await role.fill('counts ships');
  await theirs.getByLabel(/^Same as/).fill('https://quay.example/');
  await theirs.getByRole('button', { name: 'Save the voice' }).click();
  await expect(theirs).toHaveCount(0);
  await mine.getByRole('button', { name: 'Save the voice' }).click();
  await expect(mine.getByText(/^Somebody changed this since you opened it\. The newest state is loaded/)).toBeVisible();
  await expect(mine.getByLabel(/^Same as/)).toHaveValue('https://quay.example/');
  await expect(role).toHaveValue('counts ships');

  await other.getByRole('button', { name: 'Change this voice' }).click();
  await theirs.getByLabel(/^What it is or does/).fill('counts barrels');
  await theirs.getByRole('button', { name: 'Save the voice' }).click();
  await expect(theirs).toHaveCount(0);
  await mine.getByRole('button', { name: 'Save the voice' }).click();
  await expect(mine.getByRole('alert')).toContainText('counts barrels');
  await mine.getByRole('button', { name: 'Keep mine' }).click();
  await mine.getByRole('button', { name: 'Save the voice' }).click();
  await expect(mine).toHaveCount(0);
  await page.getByRole('button', { name: 'Change this voice' }).click();
  await expect(role).toHaveValue('counts ships');
  await expect(mine.getByLabel(/^Same as/)).toHaveValue('https://quay.example/');
});

test('signing out discards what is half written, and says so first', async ({ browser }) => {
  const { page, address } = await claimInHand(browser);
  await tab(page, 'Review').click();
  await page.getByLabel('New comment').fill('Half a comm');
  const question = page.getByRole('alertdialog', { name: 'Sign out and discard what is half written?' });
  const signOut = async () => {
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
  };
  await signOut();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByLabel('New comment')).toHaveValue('Half a comm');
  await signOut();
  await question.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, people.editor);
  await visit(page, `${address}#c-1`);
  await tab(page, 'Review').click();
  await expect(page.getByLabel('New comment')).toHaveValue('');
});
