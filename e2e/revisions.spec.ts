import { expect, test, type Page } from '@playwright/test';
import { arrive, people, visit } from './newsroom';
import { bringIn, markByFinding } from './workbench';

const paragraphs = [
  'Mexico sent two tankers to Cuba in September.',
  'The tankers carried 80,000 barrels of fuel, as reported by the EFE agency.',
  'Venezuela, for two decades the main supplier of the island, has cut its deliveries by half since 2016.',
  'The government in Havana did not comment on the deliveries when it was asked by this newspaper.',
] as const;
const [tankers, barrels, venezuela, comment] = paragraphs;

test('a new version from outside is looked at, then saved with its claims', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await arrive(browser, people.editor);
  const address = await bringIn(page, { title: `From outside ${Date.now()}`, text: paragraphs.join('\n\n'), outlet: '' });
  for (const words of ['80,000 barrels of fuel', venezuela, comment]) await markByFinding(page, words);
  await expect(page.getByText('Saving…')).toHaveCount(0);

  await test.step('an empty one and the same one are answered in words', async () => {
    await visit(page, address);
    await page.getByRole('link', { name: 'New version' }).click();
    await look(page);
    await expect(page.getByText('Paste the article or choose a file first.')).toBeVisible();
    await page.getByLabel('The text', { exact: true }).fill(paragraphs.join('\n\n'));
    await look(page);
    await expect(page.getByText('This is what revision 1 says already, so there is nothing to save.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Save as/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Change the text' }).click();
  });

  await test.step('it says what happens to each claim before anything is saved', async () => {
    await page.getByLabel('The text', { exact: true }).fill('');
    await paste(page, [`<h2>Havana is silent</h2>`, ...[comment, tankers, barrels.replace('80,000', '85,000')].map((words) => `<p>${words}</p>`)].join(''));
    await look(page);
    await expect(page.getByRole('heading', { name: 'What happens to the claims' })).toBeFocused();
    await expect(page.getByRole('heading', { name: '1 claim lost' })).toBeVisible();
    await expect(page.getByRole('heading', { name: '1 claim with its text changed' })).toBeVisible();
    await expect(page.getByText('number: 80,000 barrels → 85,000 barrels')).toBeVisible();
    await expect(page.getByRole('region', { name: 'What is different in revision 2' }).getByText('Havana is silent')).toBeVisible();
  });

  await test.step('somebody saves meanwhile, and what was brought is kept', async () => {
    const other = await arrive(browser, people.otherEditor);
    await visit(other, `${address}/revisions/new`);
    await other.getByLabel('The text', { exact: true }).fill(['An opening.', ...paragraphs].join('\n\n'));
    await look(other);
    await other.getByRole('button', { name: 'Save as revision 2' }).click();
    await expect(other.getByText('Revision 2 saved').first()).toBeVisible();
    await page.getByLabel(/^Note/).fill('As printed.');
    await page.getByRole('button', { name: 'Save as revision 2' }).click();
    await expect(page.getByText('Somebody saved revision 2 meanwhile')).toBeVisible();
    await page.getByRole('button', { name: 'Compare with revision 2' }).click();
    await expect(page.getByLabel(/^Note/)).toHaveValue('As printed.');
    await page.getByRole('button', { name: 'Save as revision 3' }).click();
  });

  await test.step('the workbench says what it did', async () => {
    await expect(page.getByText('Revision 3 saved').first()).toBeVisible();
    await expect(page.getByText('1 kept, 1 changed, 0 to confirm, 1 lost').first()).toBeVisible();
    await expect(page.getByRole('textbox', { name: /^Text of/ })).toContainText('85,000 barrels');
    await expect(page.getByRole('button', { name: 'Anchors: 1 lost' })).toBeVisible();
  });
});

const look = (page: Page) => page.getByRole('button', { name: 'See what it does to the claims' }).click();

async function paste(page: Page, html: string): Promise<void> {
  await page.getByLabel('The text', { exact: true }).evaluate((field, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', words);
    clipboardData.setData('text/plain', words.replaceAll(/<[^>]+>/g, '\n'));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}
