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
    await expect(page.getByText('1 kept, 1 changed, 1 lost').first()).toBeVisible();
    await expect(page.getByRole('textbox', { name: /^Text of/ })).toContainText('85,000 barrels');
    await expect(page.getByRole('button', { name: 'Anchors: 1 lost' })).toBeVisible();
  });
});

test('a version from outside whose answer was lost is found', async ({ browser }) => {
  const page = await arrive(browser, people.editor);
  const address = await bringIn(page, { title: `Lost version ${Date.now()}`, text: paragraphs.join('\n\n'), outlet: '' });
  await visit(page, `${address}/revisions/new`);
  await page.getByLabel('The text', { exact: true }).fill(['An opening.', ...paragraphs].join('\n\n'));
  await look(page);
  await page.route('**/api/v1/articles/*/revisions', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.route('**/api/v1/articles/*', (route) => route.abort());
  await page.getByRole('button', { name: 'Save as revision 2' }).click();
  await expect(page.getByText('Whether it was saved is not known')).toBeVisible();
  await page.unroute('**/api/v1/articles/*');
  await page.getByRole('button', { name: 'Save as revision 2' }).click();
  await expect(page.getByText('Revision 2 saved').first()).toBeVisible();
  await expect(page.getByText('It had arrived the first time; only the answer was lost.').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: /read only$/ })).toContainText('An opening.');
});

test('revisions are listed, compared, read as they were, and brought back', async ({ browser }) => {
  test.setTimeout(240_000);
  const page = await arrive(browser, people.editor);
  const address = await bringIn(page, { title: `Three texts ${Date.now()}`, text: paragraphs.join('\n\n'), outlet: '' });
  for (const words of ['80,000 barrels of fuel', venezuela, comment]) await markByFinding(page, words);
  await expect(page.getByText('Saving…')).toHaveCount(0);
  await bringVersion(page, address, 2, `<h2>${comment}</h2><ul><li>${tankers}</li></ul><p>${barrels.replace('80,000', '85,000').replace('EFE agency', '<a href="https://efe.example/">EFE agency</a>')}</p><table><tr><th>Port</th></tr><tr><td>Veracruz</td></tr></table>`);

  await test.step('the list says who saved what, why, and what it did to the claims', async () => {
    await page.getByRole('link', { name: /^Revision 2/ }).click();
    const second = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Revision 2', exact: true }) });
    await expect(second).toContainText('“Version 2.”');
    for (const count of ['1 claim lost', '1 claim with its text changed', '1 claim kept']) await expect(second.getByText(count)).toBeVisible();
    await second.getByRole('link', { name: 'Compare with revision 1' }).click();
  });

  await test.step('a comparison says what is different in words, form and claims', async () => {
    await expect(page.getByRole('heading', { name: 'Revisions 1 and 2 compared' })).toBeVisible();
    const text = page.getByRole('region', { name: 'Revisions 1 and 2 compared' });
    await expect(text.getByRole('deletion').filter({ hasText: '80,000' })).toBeVisible();
    await expect(text.getByRole('insertion').filter({ hasText: '85,000' })).toBeVisible();
    await expect(text.getByRole('table').getByRole('row', { name: /^Added: Veracruz/ })).toBeVisible();
    await expect(text.getByRole('deletion').filter({ hasText: 'Venezuela' })).toBeVisible();
    for (const note of ['Form: paragraph → heading 2', 'Form: paragraph → bulleted item', 'Link added on “EFE agency”: https://efe.example/']) await expect(text.getByText(note)).toBeVisible();
    await expect(text.getByText('Moved here from elsewhere in the text').first()).toBeVisible();
    await expect(page.getByText('number: 80,000 barrels → 85,000 barrels')).toBeVisible();
    const lost = page.getByRole('listitem').filter({ hasText: venezuela }).getByRole('link', { name: 'Claim 2', exact: true });
    await lost.focus();
    await page.keyboard.press('Enter');
    await expect(text.getByText(venezuela)).toBeInViewport();
  });

  await test.step('an old revision is read as it was, with its claims', async () => {
    await page.getByRole('link', { name: 'All revisions' }).click();
    await page.getByRole('link', { name: 'Revision 1', exact: true }).click();
    await expect(page.getByRole('heading', { name: '3 claims as they stood then' })).toBeVisible();
    const text = page.getByRole('region', { name: 'Text of revision 1' });
    await expect(text.getByRole('link', { name: /^Claim \d/ })).toHaveCount(3);
    await page.getByRole('link', { name: 'Claim 2', exact: true }).click();
    await expect(text.getByText(venezuela)).toBeInViewport();
  });

  await test.step('it comes back as a new revision, after a look at what that does', async () => {
    await page.getByRole('link', { name: 'Bring it back' }).click();
    await expect(page.getByRole('heading', { name: 'What happens to the claims' })).toBeVisible();
    await expect(page.getByText('number: 85,000 barrels → 80,000 barrels')).toBeVisible();
    await page.getByLabel(/^Note/).fill('The agency took its correction back.');
    await page.getByRole('button', { name: 'Save as revision 3' }).click();
    await expect(page.getByText('Revision 3 saved').first()).toBeVisible();
    await expect(page.getByRole('textbox', { name: /^Text of/ })).toContainText('80,000 barrels');
    await page.getByRole('link', { name: /^Revision 3/ }).click();
    await expect(page.getByText('Brings back revision 1')).toBeVisible();
    await page.context().close();
  });

  await test.step('a reviewer reads all of it and changes nothing', async () => {
    const reviewer = await arrive(browser, people.reviewer);
    await visit(reviewer, `${address}/revisions/3/comparison?with=1`);
    await expect(reviewer.getByText('Words and form are the same.')).toBeVisible();
    await visit(reviewer, `${address}/revisions/1`);
    await expect(reviewer.getByRole('link', { name: 'Bring it back' })).toHaveCount(0);
    for (const path of ['new', '1/restoration']) {
      await visit(reviewer, `${address}/revisions/${path}`);
      await expect(reviewer.getByText('Only editors bring in new versions')).toBeVisible();
    }
    await visit(reviewer, `${address}/revisions/9`);
    await expect(reviewer.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

async function bringVersion(page: Page, address: string, number: number, html: string): Promise<void> {
  await visit(page, `${address}/revisions/new`);
  await paste(page, html);
  await look(page);
  await page.getByLabel(/^Note/).fill(`Version ${number}.`);
  await page.getByRole('button', { name: `Save as revision ${number}` }).click();
  await expect(page.getByText(`Revision ${number} saved`).first()).toBeVisible();
}

const look = (page: Page) => page.getByRole('button', { name: 'See what it does to the claims' }).click();

async function paste(page: Page, html: string): Promise<void> {
  await page.getByLabel('The text', { exact: true }).evaluate((field, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', words);
    clipboardData.setData('text/plain', words.replaceAll(/<[^>]+>/g, '\n'));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}
