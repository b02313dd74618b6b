import { expect, test, type Page } from '@playwright/test';
import { arrive, fuelText, people, quotes, visit } from './newsroom';
import { bringIn, markByFinding, markByMouse } from './workbench';
import { drawn, find, paste, putCaret, save, words, write, written } from './writing';

/** A page that is looked at asks every two seconds what others do. */
const soon = { timeout: 4_000 };

const claim = (page: Page, number: number) => page.getByRole('button', { name: new RegExp(`^Claim ${number}\\b`) }).first();

test('an editor rewrites an article, and every claim is where it belongs', async ({ browser }) => {
  test.setTimeout(240_000);
  const editor = await arrive(browser, people.editor);
  await bringIn(editor, { title: `Rewritten ${Date.now()}`, text: fuelText(), outlet: '' });
  for (const words of [quotes.tankers, quotes.fuel, quotes.agency]) await markByFinding(editor, words);
  await expect(editor.getByText('Saving…')).toHaveCount(0);

  await test.step('typing before, between and inside claims that overlap', async () => {
    await write(editor);
    await putCaret(editor, 'start');
    await editor.keyboard.type('Before everything. ');
    await find(editor, 'carrying');
    await editor.keyboard.press('ArrowRight');
    await editor.keyboard.type(' exactly');
    await find(editor, 'to Cuba');
    await editor.keyboard.press('ArrowRight');
    await editor.keyboard.type(' yesterday');
    expect(await drawn(editor)).toEqual([quotes.tankers.replace('carrying', 'carrying exactly'), quotes.fuel, quotes.agency]);
  });

  await test.step('a paste over half of the article, and taking it back', async () => {
    const before = await drawn(editor);
    const text = await words(editor);
    await putCaret(editor, 'start');
    await editor.keyboard.press('Control+Shift+End');
    await expect.poll(() => editor.evaluate(() => String(getSelection()).length)).toBeGreaterThan(quotes.tankers.length);
    await paste(editor, '<h2>Something else</h2><p>With <b>nothing</b> of it.</p>');
    await expect(written(editor).getByRole('heading', { name: 'Something else' })).toBeVisible();
    expect(await drawn(editor)).toEqual([]);
    await expect(editor.getByRole('button', { name: '3 claims lost their words' })).toBeVisible();
    await editor.keyboard.press('Control+z');
    await expect.poll(() => words(editor)).toBe(text);
    expect(await drawn(editor)).toEqual(before);
    await expect(editor.getByRole('button', { name: /lost (its|their) words$/ })).toHaveCount(0);
  });

  await test.step('cut and pasted words take their claim with them', async () => {
    await find(editor, quotes.agency);
    await editor.keyboard.press('Control+x');
    expect(await drawn(editor)).toHaveLength(2);
    await putCaret(editor, 'end');
    await editor.keyboard.press('Control+v');
    await expect.poll(() => drawn(editor)).toHaveLength(3);
    await editor.keyboard.press('Control+z');
    await editor.keyboard.press('Control+z');
    await expect.poll(() => words(editor)).toContain(`${quotes.fuel} yesterday`);
    await expect.poll(() => drawn(editor)).toHaveLength(3);
  });

  await test.step('a table is filled, and its cells are selected and deleted, by keys', async () => {
    await putCaret(editor, 'end');
    await expect.poll(() => editor.evaluate(() => String(getSelection()))).toBe('');
    await editor.keyboard.press('Enter');
    await editor.getByRole('button', { name: 'Table', exact: true }).click();
    await editor.getByRole('menuitem', { name: 'Insert a table' }).click();
    await expect(written(editor).getByRole('row')).toHaveCount(3);
    for (const word of ['Ship', 'Barrels', 'Day', 'Sandino', '40,000', 'Monday', 'Mella', '40,000', 'Tuesday']) {
      await editor.keyboard.type(word);
      await editor.keyboard.press('Tab');
    }
    await expect(written(editor).getByRole('row')).toHaveCount(4);
    await editor.keyboard.press('Shift+ArrowUp');
    await expect(editor.getByText('2 cells selected')).toBeAttached();
    await editor.getByRole('button', { name: 'Table', exact: true }).press('Enter');
    await editor.getByRole('menuitem', { name: 'Delete the row' }).press('Enter');
    await expect(written(editor).getByRole('row')).toHaveText(['ShipBarrelsDay', 'Sandino40,000Monday']);
  });

  await test.step('the unsaved text survives a reload', async () => {
    await expect(editor.getByText(/^Draft kept/)).toBeVisible();
    const [text, claims] = [await words(editor), await drawn(editor)];
    await editor.reload();
    await expect(editor.getByText(/^You have an unsaved text from/)).toBeVisible();
    await editor.getByRole('button', { name: 'Go on writing' }).click();
    await expect.poll(() => words(editor)).toBe(text);
    await expect.poll(() => drawn(editor)).toEqual(claims);
  });

  await test.step('saving says what it does to the claims, and makes revision 2', async () => {
    await editor.keyboard.press('Control+s');
    const dialog = editor.getByRole('dialog', { name: 'Save the text' });
    await expect(dialog.getByRole('heading', { name: '1 claim with its text changed' })).toBeVisible();
    await expect(dialog.getByText('2 claims kept')).toBeVisible();
    await expect(dialog.getByText('0 claims lost')).toHaveCount(0);
    await dialog.getByLabel(/^Note/).fill('Said more exactly.');
    await dialog.getByRole('button', { name: /^Claim 1\b/ }).click();
    await expect(dialog).toHaveCount(0);
    await expect.poll(() => editor.evaluate(() => String(getSelection()))).toContain('carrying exactly');
    await editor.getByRole('button', { name: /^Back to saving/ }).click();
    await expect(dialog.getByRole('button', { name: /^Claim 1\b/ })).toBeFocused();
    await expect(dialog.getByLabel(/^Note/)).toHaveValue('Said more exactly.');
    await dialog.getByRole('button', { name: 'Save as revision 2' }).click();
    await expect(editor.getByText('Revision 2', { exact: false }).first()).toBeVisible();
    await expect(editor.getByRole('textbox', { name: /read only$/ })).toBeVisible();
    await expect(editor.getByRole('region', { name: 'Text' })).toBeFocused();
    for (const number of [1, 2, 3]) await expect(claim(editor, number)).toBeVisible();
    await editor.reload();
    await expect(editor.getByRole('textbox', { name: /read only$/ })).toContainText('Before everything.');
    await expect(editor.getByText(/^You have an unsaved text/)).toHaveCount(0);
    await editor.context().close();
  });
});

test('words that only read like those of a claim that was cut do not take it', async ({ browser }) => {
  const editor = await arrive(browser, people.editor);
  await bringIn(editor, { title: `Cut ${Date.now()}`, text: 'Ships brought fuel to Havana.\n\nThe end.', outlet: '' });
  await markByFinding(editor, 'fuel');
  await write(editor);
  await find(editor, 'fuel');
  await editor.keyboard.press('Control+x');
  await expect.poll(() => drawn(editor)).toEqual([]);
  for (const html of ['<p>A refuelling stop in Kingston.</p>', '<p>fuel</p>']) {
    await putCaret(editor, 'end');
    await paste(editor, html);
    expect(await drawn(editor)).toEqual([]);
  }
  await putCaret(editor, 'end');
  await editor.keyboard.press('Control+v');
  await expect.poll(() => drawn(editor)).toEqual(['fuel']);
  await expect(written(editor)).toContainText('The end.A refuelling stop in Kingston.fuelfuel');
});

test('of two who write at once each learns of the other, and the second puts both together', async ({ browser }) => {
  test.setTimeout(180_000);
  const first = await arrive(browser, people.editor);
  const address = await bringIn(first, { title: `At once ${Date.now()}`, text: 'One stays.\n\nTwo stays.\n\nThree stays.', outlet: '' });
  const second = await arrive(browser, people.otherEditor);
  await second.goto(address);
  await write(first);
  await write(second);
  await expect(second.getByText(/^Ana .* is editing this text too\./)).toBeVisible();
  await expect(first.getByText(/^Ben .* is editing this text too\./)).toBeVisible(soon);
  await putCaret(second, 'end');
  await second.keyboard.type(' And so');
  await putCaret(first, 'start');
  await first.keyboard.type('First: ');
  await save(first, 2);
  await expect(first.getByText(/^Ben .* is editing this text\.$/)).toBeVisible(soon);
  await expect(first.getByText(/saved revision 2/)).toHaveCount(0);
  await expect(second.getByRole('status').getByText(/^Ana .* saved revision 2 after this text was begun\. Saving will show you both texts\.$/)).toBeVisible(soon);
  await expect(second.getByText(/^Ana .* has stopped editing this text$/)).toBeAttached();
  await second.getByRole('button', { name: 'See both now' }).click();
  await expect(second.getByRole('dialog').getByText(/The two texts differ in 2 places\.$/)).toBeVisible();
  await second.keyboard.press('Escape');
  await expect(written(second)).toContainText('Three stays. And so');
  await putCaret(second, 'end');
  await second.keyboard.type(' does four.');
  await second.keyboard.press('Control+s');
  const dialog = second.getByRole('dialog', { name: 'The article has a newer revision' });
  await expect(dialog.getByText(/The two texts differ in 2 places\.$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Go on with this text' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(written(second)).toContainText('First: One stays.');
  await expect(written(second)).toContainText('And so does four.');
  await expect(second.getByText(/saved revision 2/)).toHaveCount(0);
  const reader = await first.context().newPage();
  await visit(reader, address);
  await first.getByRole('navigation').getByRole('link', { name: 'Articles' }).first().click();
  await expect(first.getByRole('heading', { level: 1, name: 'Articles' })).toBeVisible();
  await save(second, 3);
  await expect(reader.getByRole('status').getByText(/^Ben .* saved revision 3: the text has changed$/)).toBeVisible(soon);
  await expect(reader.getByText(/is editing this text/)).toHaveCount(0);
  await reader.getByRole('button', { name: 'Show it' }).click();
  await expect(reader.getByRole('textbox', { name: /read only$/ })).toContainText('And so does four.');
  await expect(second.getByRole('textbox', { name: /read only$/ })).toContainText('First: One stays.');
  await first.goBack();
  await expect(first.getByRole('textbox', { name: /read only$/ })).toContainText('And so does four.');
});

test('a claim whose words are deleted is lost, though another paragraph says the same', async ({ browser }) => {
  const editor = await arrive(browser, people.editor);
  const said = 'No deaths were reported by the city.';
  await bringIn(editor, { title: `Said twice ${Date.now()}`, text: `${said}\n${said}\nThe bridge stayed closed.`, outlet: '' });
  await markByMouse(editor, said);
  await expect(editor.getByText('Saving…')).toHaveCount(0);
  await write(editor);
  await find(editor, said);
  await editor.keyboard.press('Delete');
  await expect(editor.getByRole('button', { name: '1 claim lost its words' })).toBeVisible();
  await editor.keyboard.press('Control+s');
  await expect(editor.getByRole('dialog', { name: 'Save the text' }).getByText('1 claim lost').first()).toBeVisible();
});

test('what is written in two tabs at once is kept twice', async ({ browser }) => {
  test.setTimeout(120_000);
  const first = await arrive(browser, people.editor);
  const address = await bringIn(first, { title: `Two tabs ${Date.now()}`, text: 'One text.', outlet: '' });
  const second = await first.context().newPage();
  await second.goto(address);
  await write(first);
  await first.keyboard.type('From the first tab. ');
  await expect(first.getByText(/^Draft kept/)).toBeVisible();
  await write(second);
  await expect(second.getByText(/^You are writing this text in another tab too/)).toBeVisible();
  await expect(written(second)).not.toContainText('From the first tab.');
  await second.keyboard.type('From the second tab. ');
  await expect(second.getByText(/^Draft kept/)).toBeVisible();
  await second.close();
  await first.reload();
  await expect(first.getByText(/^You have an unsaved text from/)).toHaveCount(2);
  await first.getByRole('button', { name: 'Go on writing' }).first().click();
  await expect(written(first)).toContainText('From the second tab.');
  await first.getByRole('button', { name: 'Leave', exact: true }).click();
  await first.getByRole('button', { name: 'Leave, keep the draft' }).click();
  await expect(first.getByText(/^You have an unsaved text from/)).toHaveCount(2);
  await first.getByRole('button', { name: 'Go on writing' }).last().click();
  await expect(written(first)).toContainText('From the first tab.');
});

test('the keys reach both ends of a long text', async ({ browser }) => {
  const editor = await arrive(browser, people.editor);
  const lines = Array.from({ length: 150 }, (_, line) => `Village ${line} has ${line + 3} wells, and the council counts every one of them again each winter.`);
  await bringIn(editor, { title: `Wells ${Date.now()}`, text: lines.join('\n\n'), outlet: '' });
  await write(editor);
  await putCaret(editor, 'start');
  await editor.keyboard.type('First. ');
  await expect(editor.getByText(/^Draft kept/)).toBeVisible();
  await putCaret(editor, 'end');
  await editor.keyboard.type(' Last.');
  await expect(written(editor).getByText(`${lines.at(-1)} Last.`)).toBeVisible();
  await editor.keyboard.press('Control+Home');
  await editor.keyboard.press('Control+Shift+End');
  await expect.poll(() => editor.evaluate(() => String(getSelection()))).toMatch(/^First\. Village 0[^]* Last\.$/);
  // The editor reads a selection a moment after the browser has drawn it, which a person's next key never outruns.
  await expect(async () => {
    await editor.keyboard.press('Delete');
    await expect(written(editor)).toHaveText('', { timeout: 2_000 });
  }).toPass();
});
