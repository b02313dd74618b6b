import { expect, test, type Page } from '@playwright/test';
import { arrive, fuelText, people, quotes, visit } from './newsroom';
import { bringIn, choose, markByFinding, markByMouse, pick, saved, tab } from './workbench';

const statement = 'Mexico sent tankers carrying 80,000 barrels of fuel to Cuba.';
const conclusion = 'Tankers sailed, but 80,000 barrels is what they hold, not what was measured.';

test('the main job: three people take the article from paste to published page', async ({ browser }) => {
  test.setTimeout(240_000);
  const editor = await arrive(browser, people.editor);
  const title = `Fuel for Cuba ${Date.now()}`;
  const address = await bringIn(editor, { title, text: fuelText(), outlet: 'The Harbour Courier' });

  await test.step('the editor marks claims that overlap and describes one', async () => {
    await markByMouse(editor, quotes.agency);
    await markByFinding(editor, quotes.tankers);
    await describe(editor);
    await markByFinding(editor, quotes.fuel);
    await saved(editor);
    await editor.reload();
    await expect(editor.getByRole('button', { name: /^Claim 1\b/ }).first()).toBeVisible();
    await expect(editor.getByRole('button', { name: /^Claim 3\b/ }).first()).toBeVisible();
    await visit(editor, `${address}#c-2`);
    await expect(editor.getByLabel('Statement', { exact: true })).toHaveValue(statement);
  });
  await test.step('the editor writes down who has it from whom', () => writeChain(editor));
  await test.step('the editor attaches evidence', () => attachEvidence(editor));
  await test.step('the editor proposes a verdict and sends it', () => proposeVerdict(editor));

  const reviewer = await arrive(browser, people.reviewer);
  await test.step('the reviewer approves exactly what was sent', () => approve(reviewer));
  await test.step('a change outdates the approval, and a second round mends it', async () => {
    await visit(editor, `${address}#c-2`);
    await editor.reload();
    await editor.getByLabel(/^Place/).fill('Washington');
    await saved(editor);
    await expect(editor.getByText('Outdated', { exact: true }).first()).toBeVisible();
    await tab(editor, 'Review').click();
    await editor.getByRole('button', { name: 'Send for review' }).click();
    await expect(editor.getByText('In review', { exact: true }).first()).toBeVisible();
    await approve(reviewer);
  });

  const publisher = await arrive(browser, people.publisher);
  await test.step('the publisher sees what readers will see, and publishes', async () => {
    await visit(publisher, `${address}/publish`);
    await expect(publisher.getByText('1 claim goes out')).toBeVisible();
    await expect(publisher.getByText('It is a draft: nobody has sent it for review.')).toHaveCount(2);
    await publisher.getByRole('button', { name: 'Publish edition 1' }).click();
    await expect(publisher.getByText('Edition 1 is published')).toBeVisible();
    await expect(publisher.getByText('Nothing has changed since edition 1.')).toBeVisible();
    await expect(publisher.getByRole('heading', { name: 'Edition 1 as readers see it' })).toBeVisible();
    await expect(publisher.getByRole('button', { name: /^Publish/ })).toHaveCount(0);
  });

  await test.step('a reader without JavaScript sees the claim, its chain, its evidence and its verdict', async () => {
    const href = await publisher.getByRole('link', { name: 'Read it as readers do' }).getAttribute('href');
    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await reader.goto(href ?? '');
    await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const check = reader.locator('[role=comment]').first();
    await expect(check).toContainText(conclusion);
    await expect(check).toContainText('2 hops, 1 origin: Energy Institute, University of Texas');
    await expect(check).toContainText('Cargo note');
    await expect(reader.locator('mark').first()).toHaveAttribute('aria-details', /c2/);
    await expect(reader.locator('[role=comment]')).toHaveCount(1);
    await reader.goto(`${href}/claims/2`);
    const review = JSON.parse((await reader.locator('script[type="application/ld+json"]').first().textContent()) ?? '{}');
    expect(review).toMatchObject({ '@type': 'ClaimReview', claimReviewed: 'Mexico sent Cuba 80,000 barrels of fuel', reviewRating: { alternateName: 'Partly true', ratingValue: 3, bestRating: 5, worstRating: 1 } });
    const annotations = await (await reader.request.get(`${href}/annotations.json`)).json();
    const selectors = JSON.stringify(annotations);
    expect(selectors).toContain('TextPositionSelector');
    expect(selectors).toContain(quotes.tankers);
  });

  await test.step('a changed verdict is proposed as a correction, and a person says so', async () => {
    await visit(editor, `${address}#c-2`);
    await editor.reload();
    await tab(editor, 'Verdict').click();
    await editor.getByRole('radio', { name: /^Mostly false/ }).click();
    await saved(editor);
    await tab(editor, 'Review').click();
    await editor.getByRole('button', { name: 'Send for review' }).click();
    await expect(editor.getByText('In review', { exact: true }).first()).toBeVisible();
    await approve(reviewer);
    await visit(publisher, `${address}/publish`);
    await expect(publisher.getByText('Claim 2: the verdict “Partly true” becomes “Mostly false”.')).toBeVisible();
    await expect(publisher.getByText('A published verdict changes, so this is most likely a correction.')).toBeVisible();
    await expect(publisher.getByRole('radio', { checked: true })).toHaveCount(0);
    await publisher.getByLabel('Note to readers').fill('We had trusted a capacity too far.');
    await publisher.getByRole('button', { name: 'Publish edition 2' }).click();
    await expect(publisher.getByRole('alert').getByText(/Say what kind of correction it is/)).toBeVisible();
    await publisher.getByRole('radio', { name: /^Correction/ }).click();
    await publisher.getByRole('button', { name: 'Publish edition 2' }).click();
    await expect(publisher.getByText('Edition 2 is published')).toBeVisible();
    await expect(publisher.getByText('Nothing has changed since edition 2.')).toBeVisible();
    await publisher.getByRole('button', { name: 'Retract the article' }).click();
    await expect(publisher.getByLabel('Note to readers')).toHaveValue('');
  });
});

async function describe(page: Page): Promise<void> {
  await page.getByLabel('Statement', { exact: true }).fill(statement);
  await page.getByLabel('Short statement').fill('Mexico sent Cuba 80,000 barrels of fuel');
  await pick(page, page, 'Claimant', 'EFE', /^EFE/);
  await page.getByRole('button', { name: 'Statistic' }).click();
  await saved(page);
}

async function writeChain(page: Page): Promise<void> {
  await tab(page, 'Attribution').click();
  await page.getByRole('button', { name: 'Add who the article has it from' }).click();
  const form = page.getByRole('form', { name: 'New hop' });
  await pick(form, page, 'Voice', 'EFE', /^EFE/);
  await choose(form, page, 'Role', 'wire agency');
  const words = form.getByRole('group', { name: 'Cue words' });
  await words.getByRole('button', { name: 'reported', exact: true }).click();
  await words.getByRole('button', { name: 'agency,', exact: true }).click();
  await expect(words.getByText('Picked: “reported by the EFE agency”')).toBeVisible();
  await form.getByRole('button', { name: 'Add the hop' }).click();
  await page.getByRole('button', { name: 'Add who they have it from' }).click();
  await pick(form, page, 'Voice', 'Energy Institute', /^Energy Institute, University of Texas/);
  await choose(form, page, 'Relation', 'citing data from');
  await choose(form, page, 'Role', 'data source');
  await form.getByLabel(/^Method/).fill('capacity estimate');
  await form.getByRole('button', { name: 'Add the hop' }).click();
  await expect(
    page.getByText('2 hops, 1 origin: Energy Institute, University of Texas; primary not reached; method: capacity estimate'),
  ).toBeVisible();
}

async function attachEvidence(page: Page): Promise<void> {
  await tab(page, 'Evidence').click();
  await page.getByRole('button', { name: 'Attach evidence' }).click();
  const form = page.getByRole('form', { name: 'New evidence' });
  await pick(form, page, 'Source', `Cargo note ${Date.now()}`, /Cargo note/);
  const dialog = page.getByRole('dialog', { name: 'New source' });
  await dialog.getByLabel(/^Address/).fill(`https://energy.example.org/cargo-note-${Date.now()}`);
  await choose(dialog, page, 'Kind', 'Data');
  await dialog.getByRole('button', { name: 'Create the source' }).click();
  await form.getByRole('radio', { name: /^Context/ }).click();
  await form.getByLabel('Exact passage').fill('Together the ships can hold 80,000 barrels.');
  await form.getByRole('checkbox', { name: /^Primary source/ }).click();
  await form.getByRole('button', { name: 'Attach it' }).click();
  await expect(page.getByText('[1]', { exact: true }).first()).toBeVisible();
}

async function proposeVerdict(page: Page): Promise<void> {
  await tab(page, 'Verdict').click();
  await page.getByRole('radio', { name: /^Partly true/ }).click();
  await page.getByLabel('Conclusion').fill(conclusion);
  await page.getByRole('textbox', { name: 'Rationale' }).click();
  await page.keyboard.type('The note speaks of a capacity ');
  await page.getByRole('button', { name: /^Cite evidence 1/ }).click();
  await saved(page);
  await tab(page, 'Review').click();
  await expect(page.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page.getByText('In review', { exact: true }).first()).toBeVisible();
}

async function approve(page: Page): Promise<void> {
  await visit(page, '/desk/review');
  await page.getByRole('link', { name: statement }).last().click();
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  // An earlier round may have been approved too.
  await expect(page.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0);
  await expect(page.getByText('Approved', { exact: true }).first()).toBeVisible();
}
