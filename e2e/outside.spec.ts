import { expect, test, type Page } from '@playwright/test';
import { arrive, people, restOf, tokenOf, visit } from './newsroom';
import { bringIn, markByFinding } from './workbench';

const tankers = 'Two tankers left Veracruz on Monday with fuel for the island.';
const barrels = 'The tankers carried 80,000 barrels of fuel, as reported by the EFE agency.';
const venezuela = 'Venezuela, for two decades the main supplier of the island, has cut its deliveries by half since 2016.';
const comment = 'The government in Havana did not comment on the deliveries when it was asked by this newspaper.';
const before = [tankers, barrels, venezuela, comment];

/** A paragraph moved to the end and reworded, a number changed, a sentence deleted. */
const reworded = 'On Monday the two tankers had left Veracruz with fuel for that island.';
const after = [barrels.replace('80,000', '85,000'), comment, reworded];

/** Claims by their numbers; the first two overlap. */
const quotes = ['80,000 barrels of fuel', 'barrels of fuel, as reported by the EFE agency', venezuela, tankers, comment];

const claim = (page: Page, number: number) => page.getByRole('button', { name: new RegExp(`^Claim ${number}\\b`) }).first();
const anchor = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const article = (page: Page) => page.getByRole('textbox', { name: /^Text of/ });

test('a version from outside ends with every claim where it belongs', async ({ browser, baseURL, request }) => {
  test.setTimeout(120_000);
  const page = await arrive(browser, people.editor);
  const title = `Changed outside ${Date.now()}`;
  const address = await bringIn(page, { title, text: before.join('\n\n'), outlet: '' });
  // Claims are numbered as they reach the newsroom.
  for (const words of quotes) {
    await markByFinding(page, words);
    await expect(page.getByText('Saving…')).toHaveCount(0);
  }

  await test.step('the new version is pasted, and says what it does', async () => {
    await bringVersion(page, address);
    await expect(page.getByRole('button', { name: 'Anchors: 1 to confirm · 1 lost' })).toBeVisible();
    for (const number of [1, 2, 5]) await expect(claim(page, number)).toBeVisible();
  });

  await test.step('it still does after a reload, and Enter confirms', async () => {
    await visit(page, address);
    await article(page).waitFor();
    await page.getByRole('button', { name: 'Anchors: 1 to confirm · 1 lost' }).click();
    const waiting = anchor(page, 'Claim 4, To confirm, 1 of 2');
    await expect(waiting).toBeFocused();
    await expect(waiting.getByRole('blockquote')).toContainText(tankers);
    await expect(waiting.getByRole('radio')).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Claim 4 confirmed').first()).toBeVisible();
    await expect(anchor(page, 'Claim 3, Lost, 1 of 1')).toBeFocused();
    await expect(claim(page, 4)).toBeVisible();
  });

  await test.step('the decision is taken back, and made again', async () => {
    await page.keyboard.press('Control+z');
    await expect(anchor(page, 'Claim 4, To confirm, 1 of 2')).toBeFocused();
    await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(anchor(page, 'Claim 3, Lost, 1 of 1')).toBeFocused();
  });

  await test.step('the claim whose number changed says so until somebody answers for it', async () => {
    await visit(page, `${address}#c-1`);
    const changed = page.getByRole('region', { name: 'Its words changed' });
    await expect(changed.getByText('number: 80,000 barrels → 85,000 barrels')).toBeVisible();
    await changed.getByRole('button', { name: 'These words are right' }).press('Enter');
    await expect(changed).toHaveCount(0);
    await expect(page.getByRole('tabpanel')).toBeFocused();
    await expect(page.getByLabel('Statement', { exact: true })).toHaveValue(quotes[0] ?? '');
    await page.getByRole('region', { name: 'The statement still has the old words' }).getByRole('button', { name: 'Take the new words over' }).press('Enter');
    await expect(page.getByLabel('Statement', { exact: true })).toHaveValue('85,000 barrels of fuel');
    await expect(page.getByRole('tabpanel')).toBeFocused();
  });

  await test.step('the lost one is found across the desk, and put on other words', async () => {
    await visit(page, '/desk');
    await page.getByRole('region', { name: 'Anchors to decide' }).getByRole('link', { name: title }).click();
    await expect(page).toHaveURL(/state=lost/);
    await anchor(page, 'Claim 3, Lost, 1 of 1').press('o');
    await expect(anchor(page, 'Select the words for claim 3.')).toBeVisible();
    await page.getByRole('button', { name: 'Find text…' }).first().click();
    await page.getByLabel('Words of the article').fill('did not comment on the deliveries');
    await page.getByRole('dialog').getByRole('button', { name: 'Attach claim 3' }).click();
    await expect(page.getByText('Claim 3 attached to words again').first()).toBeVisible();
    await expect(claim(page, 3)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Anchors:/ })).toHaveCount(0);
  });

  await test.step('or it is no longer claimed, and can be again', async () => {
    await page.keyboard.press('Control+z');
    await expect(anchor(page, 'Claim 3, Lost, 1 of 1')).toBeFocused();
    await page.keyboard.press('x');
    await expect(page.getByText('Nothing waits here')).toBeVisible();
    await page.getByRole('link', { name: 'What is no longer claimed here' }).click();
    await page.getByRole('button', { name: 'Claimed after all' }).click();
    await expect(page.getByText('Claim 3 is claimed after all').first()).toBeVisible();
    await visit(page, address);
    await expect(page.getByRole('button', { name: 'Anchors: 1 lost' })).toBeVisible();
  });

  await test.step('all of it is in the ledger', async () => {
    const rest = restOf(request, await tokenOf(browser, people.editor, baseURL ?? ''));
    const { items } = await rest('get', `/ledger?articleId=${address.split('/').at(-1)}`);
    const types = items.map(({ type }: { type: string }) => type).filter((type: string) => /^(anchor|appearance)\./.test(type));
    expect(types.toReversed()).toEqual([
      'anchor.confirmed', 'anchor.unconfirmed', 'anchor.confirmed', 'anchor.confirmed', 'anchor.confirmed', 'anchor.unconfirmed',
      'appearance.closed', 'appearance.reopened',
    ]);
  });
});

test('of two who decide at once the second is told, and who may not decide reads', async ({ browser }) => {
  test.setTimeout(180_000);
  const first = await arrive(browser, people.editor);
  const address = await bringIn(first, { title: `Decided at once ${Date.now()}`, text: before.join('\n\n'), outlet: '' });
  await markByFinding(first, tankers);
  await expect(first.getByText('Saving…')).toHaveCount(0);
  await bringVersion(first, address);
  const queue = `/desk/anchors?article=${address.split('/').at(-1)}`;
  const second = await arrive(browser, people.otherEditor);
  const reader = await arrive(browser, people.reviewer);
  for (const page of [first, second, reader]) await visit(page, queue);
  const waiting = 'Claim 1, To confirm, 1 of 1';
  await expect(anchor(reader, waiting)).toContainText(reworded.slice(-12));
  await expect(reader.getByRole('button', { name: 'Confirm' })).toHaveCount(0);
  await expect(anchor(first, waiting)).toBeFocused();
  await first.keyboard.press('Enter');
  await expect(first.getByRole('heading', { name: 'Nothing to confirm' })).toBeVisible();
  await expect(first.getByRole('link', { name: /^To confirm\s*0$/ })).toBeVisible();
  await anchor(second, waiting).press('Enter');
  await expect(second.getByText('Somebody else has already decided about claim 1').first()).toBeVisible();
  await expect(second.getByRole('heading', { name: 'Nothing to confirm' })).toBeVisible();
});

/** Paste the new version, look at what it does, save it; ends in the workbench. */
async function bringVersion(page: Page, address: string): Promise<void> {
  await visit(page, `${address}/revisions/new`);
  const field = page.getByLabel('The text', { exact: true });
  // Before its script has come the page hears no paste.
  await expect(async () => {
    await field.evaluate(paste, after.map((words) => `<p>${words}</p>`).join(''));
    await expect(field).toHaveValue(/Veracruz/, { timeout: 1000 });
  }).toPass();
  await page.getByRole('button', { name: 'See what it does to the claims' }).click();
  await expect(page.getByRole('heading', { name: 'What happens to the claims' })).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^This is the text that you brought on/)).toBeVisible();
  await page.getByRole('button', { name: 'See what it does to the claims' }).click();
  await page.getByRole('button', { name: 'Save as revision 2' }).click();
  await expect(page.getByText('Revision 2 saved').first()).toBeVisible();
  await expect(article(page)).toContainText(reworded);
}

/** Runs in the page. */
function paste(field: Element, html: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', html.replaceAll(/<[^>]+>/g, '\n'));
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}
