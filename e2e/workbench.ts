import { expect, type Locator, type Page } from '@playwright/test';
import { visit } from './newsroom';

/** Bring an article in through the form; ends in the workbench. @returns its address on the desk. */
export async function bringIn(page: Page, { title, text, outlet }: { title: string; text: string; outlet: string }): Promise<string> {
  await visit(page, '/desk/articles/new');
  await page.getByLabel('The text', { exact: true }).fill(text);
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByLabel(/^Outlet/).fill(outlet);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page).toHaveURL(/\/desk\/articles\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Mark words by typing them into “Find text…”; they stand in one place, so Enter takes it. */
export async function markByFinding(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Find text…' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Find text' });
  await dialog.getByLabel('Words of the article').fill(words);
  await expect(dialog.getByText('Found in one place')).toBeVisible();
  await page.keyboard.press('Enter');
  await expectInHand(page, words);
}

/** Mark words by dragging over them with the mouse. */
export async function markByMouse(page: Page, words: string): Promise<void> {
  const text = page.getByRole('textbox', { name: /^Text of/ });
  let ends = await text.evaluate(endsOf, words);
  // The page may still be gliding to the claim before this one.
  for (let before = ''; before !== JSON.stringify(ends); ends = await text.evaluate(endsOf, words)) before = JSON.stringify(ends);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 25 });
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(words);
  await page.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Claim' }).click();
  await expectInHand(page, words);
}

/** The new claim is open, and the caret is in its statement, which begins as the quote. */
async function expectInHand(page: Page, words: string): Promise<void> {
  await expect(page.getByLabel('Statement', { exact: true })).toHaveValue(words);
  await expect(page.getByLabel('Statement', { exact: true })).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Where the first and the last letter of the words stand on the screen, brought into view. Runs in the page. */
function endsOf(root: Element, sought: string) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const pieces: { node: Node; start: number }[] = [];
  let whole = '';
  while (walker.nextNode()) {
    // The numbers beside claims are no words of the article.
    if (walker.currentNode.parentElement?.closest('button')) continue;
    pieces.push({ node: walker.currentNode, start: whole.length });
    whole += walker.currentNode.textContent ?? '';
  }
  const letterAt = (offset: number) => {
    const piece = pieces.findLast(({ start }) => start <= offset);
    if (!piece) throw new Error('The words are not in the text');
    const range = document.createRange();
    range.setStart(piece.node, offset - piece.start);
    range.setEnd(piece.node, offset - piece.start + 1);
    return range;
  };
  const at = whole.indexOf(sought);
  const first = letterAt(at);
  first.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const from = first.getBoundingClientRect();
  const to = letterAt(at + sought.length - 1).getBoundingClientRect();
  return { from: { x: from.left + 0.5, y: (from.top + from.bottom) / 2 }, to: { x: to.right - 0.5, y: (to.top + to.bottom) / 2 } };
}

export const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name: new RegExp(`^${name}`) });

/** Choose from a list that opens. It may still be finding its place: whoever misses a line that moves, and so closes the list, opens it again. */
export async function choose(within: Page | Locator, page: Page, label: string, option: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label, exact: true });
  const line = page.getByRole('option', { name: option, exact: true });
  await expect(async () => {
    if (!(await line.isVisible())) await field.click({ timeout: 2_000 });
    await line.click({ timeout: 2_000 });
    await expect(field).toContainText(option, { timeout: 2_000 });
    await expect(line).toBeHidden({ timeout: 2_000 });
  }).toPass();
}

/** Type into a field that finds, whether it may stay empty or not, and take the first of what it found, which it has highlighted. */
export async function pick(within: Page | Locator, page: Page, label: string, typed: string, option: RegExp): Promise<void> {
  const field = within.getByRole('combobox', { name: new RegExp(`^${label}( \\(optional\\))?$`) });
  // A field that a closing dialog gives the focus back to forgets what is typed at that very moment.
  await expect(async () => {
    await field.fill('');
    await field.fill(typed);
    await expect(page.getByRole('option', { name: option }).first()).toHaveAttribute('data-highlighted', '', { timeout: 4_000 });
  }).toPass();
  await field.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
}

/** Wait until everything typed into the open panel is in the database. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('tabpanel').getByText('Saved', { exact: true })).toBeVisible();
}
