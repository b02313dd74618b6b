import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { fuelText, password, people, visit } from './newsroom';
import { saved } from './workbench';

const statement = 'Written without a pointer.';
const conclusion = 'It is written, but not counted.';

test('the main job without a pointer, from sign-in to a published page', async ({ browser }) => {
  test.setTimeout(480_000);
  const title = `By keyboard ${Date.now()}`;
  const editor = await arriveByKeyboard(browser, people.editor);
  await test.step('bring an article in', () => bringIn(editor, title));
  const address = new URL(editor.url()).pathname;
  await test.step('capture a sentence and describe it', () => capture(editor));
  await test.step('write down who has it from whom', () => addHop(editor));
  await test.step('attach evidence', () => attachEvidence(editor));
  await test.step('propose a verdict and send it', () => proposeVerdict(editor));

  const reviewer = await arriveByKeyboard(browser, people.reviewer);
  await test.step('approve it from the queue', async () => {
    await visit(reviewer, '/desk/review');
    await follow(reviewer, reviewer.getByRole('link', { name: statement }).last());
    await press(reviewer, reviewer.getByRole('button', { name: 'Approve', exact: true }));
    await expect(reviewer.getByText('Approved', { exact: true }).first()).toBeVisible();
  });

  const publisher = await arriveByKeyboard(browser, people.publisher);
  await test.step('publish it', async () => {
    await visit(publisher, `${address}/publish`);
    await press(publisher, publisher.getByRole('button', { name: 'Publish edition 1' }));
    await expect(publisher.getByText('Edition 1 is published')).toBeVisible();
    await follow(publisher, publisher.getByRole('link', { name: 'Read it as readers do' }));
    await expect(publisher.getByText(conclusion).first()).toBeVisible();
  });
});

async function arriveByKeyboard(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await visit(page, '/sign-in');
  await type(page, page.getByLabel('E-mail'), email);
  await type(page, page.getByLabel('Password', { exact: true }), password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk/);
  return page;
}

async function bringIn(page: Page, title: string): Promise<void> {
  await visit(page, '/desk/articles/new');
  const text = page.getByLabel('The text', { exact: true });
  await reach(page, text);
  await page.keyboard.insertText(fuelText());
  await type(page, page.getByLabel('Title', { exact: true }), title);
  await press(page, page.getByRole('button', { name: 'Bring it in' }));
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

async function capture(page: Page): Promise<void> {
  await reach(page, page.getByRole('textbox', { name: /^Text of/ }));
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+j');
  await page.keyboard.press('c');
  const field = page.getByLabel('Statement', { exact: true });
  await expect(field).toBeFocused();
  await expect(field).not.toHaveValue('');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(statement);
  await pick(page, page, 'Claimant', 'EFE', /^EFE/);
  await saved(page);
}

async function addHop(page: Page): Promise<void> {
  await turnTo(page, 'Attribution');
  await press(page, page.getByRole('button', { name: 'Add who the article has it from' }));
  const form = page.getByRole('form', { name: 'New hop' });
  await pick(page, form, 'Voice', 'EFE', /^EFE/);
  await choose(page, form, 'Role', 'wire agency');
  await reach(page, form.getByRole('toolbar', { name: 'Words of the article' }).getByRole('button').first(), '[role=toolbar]');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(form.getByText(/^Picked: “\S+ \S+”/)).toBeVisible();
  await press(page, form.getByRole('button', { name: 'Add the hop' }));
  await expect(page.getByText(/^1 hop, 1 origin: EFE/)).toBeVisible();
}

async function attachEvidence(page: Page): Promise<void> {
  await turnTo(page, 'Evidence');
  await press(page, page.getByRole('button', { name: 'Attach evidence' }));
  const form = page.getByRole('form', { name: 'New evidence' });
  const source = `Harbour log ${Date.now()}`;
  await pick(page, form, 'Source', source, new RegExp(source));
  const dialog = page.getByRole('dialog', { name: 'New source' });
  await type(page, dialog.getByLabel(/^Address/), `https://harbour.example.org/log-${Date.now()}`);
  await press(page, dialog.getByRole('button', { name: 'Create the source' }));
  await expect(dialog).toHaveCount(0);
  await press(page, form.getByRole('button', { name: 'Attach it' }));
  await expect(form.getByRole('alert')).toHaveText('Say which way this evidence points.');
  await expect(form.getByRole('radio').first()).toBeFocused();
  await check(page, form.getByRole('radio', { name: /^Context/ }));
  await type(page, form.getByLabel('Exact passage'), 'Two ships were logged.');
  await press(page, form.getByRole('checkbox', { name: /^Primary source/ }), 'Space');
  await press(page, form.getByRole('button', { name: 'Attach it' }));
  await expect(page.getByText('[1]', { exact: true }).first()).toBeVisible();
}

async function proposeVerdict(page: Page): Promise<void> {
  await turnTo(page, 'Verdict');
  await check(page, page.getByRole('radio', { name: /^Partly true/ }));
  await type(page, page.getByLabel('Conclusion'), conclusion);
  await type(page, page.getByRole('textbox', { name: 'Rationale' }), 'The log names two ships ');
  await press(page, page.getByRole('button', { name: /^Cite evidence 1/ }));
  await saved(page);
  await turnTo(page, 'Review');
  await press(page, page.getByRole('button', { name: 'Send for review' }));
  await expect(page.getByText('In review', { exact: true }).first()).toBeVisible();
}

/** Tab until the focus is on it, or anywhere in the group that it belongs to. A control that Tab never reaches fails the journey. */
async function reach(page: Page, target: Locator, group: string | null = null): Promise<void> {
  await target.waitFor();
  for (let steps = 0; steps < 150; steps += 1) {
    if (await hasFocus(target, group)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${String(target)}`);
}

function hasFocus(target: Locator, group: string | null = null): Promise<boolean> {
  return target.evaluate((element, within) => (within === null ? element : element.closest(within))?.contains(document.activeElement) ?? false, group);
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await expect(target).toBeEnabled();
  await reach(page, target);
  await page.keyboard.press(key);
}

async function follow(page: Page, link: Locator): Promise<void> {
  const href = await link.getAttribute('href');
  await press(page, link);
  await expect(page).toHaveURL(new RegExp((href ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
}

async function type(page: Page, field: Locator, words: string): Promise<void> {
  await reach(page, field);
  await page.keyboard.type(words);
}

/** One radio of a group: Tab reaches the group, arrow keys go through it. */
async function check(page: Page, radio: Locator): Promise<void> {
  await reach(page, radio, '[role=radiogroup]');
  for (let steps = 0; steps < 12 && !(await hasFocus(radio)); steps += 1) await page.keyboard.press('ArrowDown');
  if (!(await radio.isChecked())) await page.keyboard.press('Space');
  await expect(radio).toBeChecked();
}

/** One tab of a row: Tab reaches the row, arrow keys go along it. */
async function turnTo(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name: new RegExp(`^${name}`) });
  await reach(page, tab, '[role=tablist]');
  for (let steps = 0; steps < 6 && !(await hasFocus(tab)); steps += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

async function choose(page: Page, within: Locator, label: string, option: string): Promise<void> {
  await press(page, within.getByRole('combobox', { name: label, exact: true }));
  await take(page, page.getByRole('option', { name: option, exact: true }));
}

async function pick(page: Page, within: Page | Locator, label: string, typed: string, option: RegExp): Promise<void> {
  await type(page, within.getByRole('combobox', { name: new RegExp(`^${label}( \\(optional\\))?$`) }), typed);
  await take(page, page.getByRole('option', { name: option }).first());
}

/** Go down an open list to an option and take it. */
async function take(page: Page, option: Locator): Promise<void> {
  await option.waitFor();
  for (let steps = 0; steps < 20 && (await option.getAttribute('data-highlighted')) === null; steps += 1) await page.keyboard.press('ArrowDown');
  await expect(option).toHaveAttribute('data-highlighted', '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
}
