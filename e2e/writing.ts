import { expect, type Page } from '@playwright/test';

/** The text that is being written. */
export const written = (page: Page) => page.getByRole('textbox', { name: /being edited$/ });

/** Go on to the editor of the article that is open. */
export async function write(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit text' }).click();
  await expect(written(page)).toBeFocused();
}

/** Save the text as the revision of this number. */
export async function save(page: Page, number: number): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog', { name: 'Save the text' }).getByRole('button', { name: `Save as revision ${number}` }).click();
  await expect(page.getByText(`Revision ${number} saved`).first()).toBeVisible();
}

/** Put the caret to an end of the text. */
export async function putCaret(page: Page, at: 'start' | 'end'): Promise<void> {
  await written(page).focus();
  await page.keyboard.press(at === 'start' ? 'Control+Home' : 'Control+End');
  // The editor reads a selection a moment after the browser has drawn it, which a person's next key never outruns.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** Select the first place of some words in the text. */
export async function find(page: Page, sought: string): Promise<void> {
  await written(page).focus();
  await written(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) => (node.parentElement?.closest('button') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    const letters: { node: Node; at: number }[] = [];
    let text = '';
    while (walker.nextNode()) {
      const words = walker.currentNode.textContent ?? '';
      for (let at = 0; at < words.length; at += 1) letters.push({ node: walker.currentNode, at });
      text += words;
    }
    const from = text.indexOf(wanted);
    const [first, last] = [letters[from], letters[from + wanted.length - 1]];
    if (!first || !last) throw new Error(`“${wanted}” is not in the text`);
    getSelection()?.setBaseAndExtent(first.node, first.at, last.node, last.at + 1);
  }, sought);
  await expect.poll(() => page.evaluate(() => String(getSelection()).replaceAll(/\d+$/g, ''))).toContain(sought.slice(0, 5));
}

/** Paste what another program has copied. */
export async function paste(page: Page, html: string): Promise<void> {
  await written(page).evaluate((root, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', words);
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

/** The words of each drawn claim, in the order of their beginnings. */
export function drawn(page: Page): Promise<string[]> {
  return written(page).evaluate((root) => {
    const claims = new Map<string, string>();
    for (const mark of root.querySelectorAll<HTMLElement>('mark[data-appearance]')) {
      const words = [...mark.childNodes].filter((node) => !(node instanceof HTMLButtonElement));
      for (let at: Element | null = mark; at !== null; at = at.parentElement?.closest('mark[data-appearance]') ?? null) {
        const id = at.getAttribute('data-appearance') ?? '';
        const own = words.filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join('');
        claims.set(id, (claims.get(id) ?? '') + own);
      }
    }
    return [...claims.values()];
  });
}

/** The words of the text, without the numbers of its claims. */
export function words(page: Page): Promise<string> {
  return written(page).evaluate((root) => {
    const copy = root.cloneNode(true);
    if (copy instanceof Element) copy.querySelectorAll('button').forEach((button) => button.remove());
    return copy.textContent ?? '';
  });
}
