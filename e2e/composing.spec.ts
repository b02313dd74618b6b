import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { arrive, people } from './newsroom';
import { bringIn, markByFinding } from './workbench';
import { drawn, find, words, write } from './writing';

const text = 'Ships brought fuel to Havana in May.';

/** Compose words as an input method does: shown letter by letter, then taken. */
async function compose(input: CDPSession, ...steps: string[]): Promise<void> {
  for (const step of steps) await input.send('Input.imeSetComposition', { text: step, selectionStart: step.length, selectionEnd: step.length });
  await input.send('Input.insertText', { text: steps.at(-1) ?? '' });
}

async function takeBack(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Control+z');
    expect(await words(page)).toBe(text);
  }).toPass();
}

test('words of an input method take the place of those that are selected, and no others', async ({ browser }) => {
  const editor = await arrive(browser, people.editor);
  await bringIn(editor, { title: `Composed ${Date.now()}`, text, outlet: '' });
  for (const quote of ['brought fuel', 'fuel to Havana', 'in May']) await markByFinding(editor, quote);
  await write(editor);
  const input = await editor.context().newCDPSession(editor);
  const cases: [selected: string, steps: string[], claims: string[]][] = [
    ['fuel', ['f', 'fu', 'fue', 'diesel'], ['brought diesel', 'diesel to Havana', 'in May']],
    ['in May', ['ご', 'ごがつ', '五月'], ['brought fuel', 'fuel to Havana']],
    ['Havana', ['ha', 'はば', 'ハバナ'], ['brought fuel', 'fuel to ハバナ', 'in May']],
    ['fuel to Havana', ['燃', '燃料'], ['brought ', 'in May']],
    ['brought', ['t', 'to', 'took'], ['took fuel', 'fuel to Havana', 'in May']],
  ];
  for (const [selected, steps, claims] of cases) {
    await test.step(`over “${selected}”`, async () => {
      await find(editor, selected);
      await compose(input, ...steps);
      await expect.poll(() => words(editor)).toBe(text.replace(selected, steps.at(-1) ?? ''));
      await expect.poll(() => drawn(editor)).toEqual(claims);
      await takeBack(editor);
      await expect.poll(() => drawn(editor)).toEqual(['brought fuel', 'fuel to Havana', 'in May']);
    });
  }
});

test('words put in without a key begin no claim in the middle of a word', async ({ browser }) => {
  const editor = await arrive(browser, people.editor);
  await bringIn(editor, { title: `Dictated ${Date.now()}`, text, outlet: '' });
  await markByFinding(editor, 'fuel to Havana');
  await write(editor);
  await find(editor, 'brought fuel');
  await editor.keyboard.insertText('took diesel');
  await expect.poll(() => words(editor)).toBe('Ships took diesel to Havana in May.');
  expect(await drawn(editor)).toEqual([' to Havana']);
});
