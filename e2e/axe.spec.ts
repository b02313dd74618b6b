import AxeBuilder from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { people, restOf, signIn, tokenOf, visit } from './newsroom';

const themes = ['light', 'dark'] as const;

const sizes = [['desktop', {}], ['phone', { viewport: { width: 390, height: 844 }, hasTouch: true }]] as const;

for (const theme of themes) {
  test.describe(`${theme} theme`, () => {
    test.setTimeout(180_000);
    test('the pages for readers have no violation', async ({ browser, baseURL }) => {
      const page = await opened(await browser.newContext(), theme, baseURL ?? '');
      for (const path of ['/', '/sign-in', '/corrections', '/method', '/nowhere', await firstArticle(page), `${await firstArticle(page)}/claims/1`]) {
        await visit(page, path);
        await expectNoViolation(page, path);
      }
    });

    test('the desk has no violation', async ({ browser, baseURL }) => {
      const page = await opened(await browser.newContext(), theme, baseURL ?? '');
      await signIn(page, people.admin);
      for (const path of ['/desk', '/desk/articles', '/desk/articles/new', '/desk/review', '/desk/people', '/desk/settings', '/desk/profile']) {
        await visit(page, path);
        await expectNoViolation(page, path);
      }
    });

    test('the workbench and the claim in hand have no violation', async ({ browser, baseURL }) => {
      const page = await opened(await browser.newContext(), theme, baseURL ?? '');
      await signIn(page, people.editor);
      await visit(page, '/desk/articles');
      await page.getByRole('link', { name: /fuel unanswered/ }).click();
      await page.getByRole('textbox', { name: /^Text of/ }).waitFor();
      await expectNoViolation(page, 'workbench');
      await visit(page, `${new URL(page.url()).pathname}#c-1`);
      for (const name of ['Claim', 'Attribution', 'Evidence', 'Verdict', 'Review']) {
        await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
        await expectNoViolation(page, `inspector, ${name}`);
      }
      await visit(page, `${new URL(page.url()).pathname}/publish`);
      await expectNoViolation(page, 'publish');
    });

    test('what opens over the workbench has no violation', async ({ browser, baseURL }) => {
      const page = await opened(await browser.newContext(), theme, baseURL ?? '');
      await signIn(page, people.editor);
      await visit(page, '/desk/articles');
      await page.getByRole('link', { name: /fuel unanswered/ }).click();
      await page.getByRole('textbox', { name: /^Text of/ }).waitFor();
      await visit(page, `${new URL(page.url()).pathname}#c-1`);
      for (const [name, open] of overlays) {
        await open(page);
        await expectNoViolation(page, name, ['region']);
        const above = page.getByRole('dialog').or(page.getByRole('menu'));
        // With nothing above it, Escape would close the claim.
        if ((await above.count()) > 0) await page.keyboard.press('Escape');
        await expect(above).toHaveCount(0);
      }
    });

    for (const [size, options] of sizes) {
      test(`revisions have no violation on a ${size}`, async ({ browser, baseURL }) => {
        const page = await opened(await browser.newContext(options), theme, baseURL ?? '');
        await signIn(page, people.editor);
        const address = await aRevisedArticle(page, baseURL ?? '');
        for (const path of ['', '/1', '/2', '/2/comparison?with=1', '/1/restoration', '/new']) {
          await visit(page, `${address}/revisions${path}`);
          await expectNoViolation(page, `revisions${path}`);
        }
        await page.getByRole('button', { name: 'See what it does to the claims' }).click();
        await expectNoViolation(page, 'a new version without words');
        await page.getByLabel('The text', { exact: true }).fill('They carried 90,000 barrels of fuel.');
        await page.getByRole('button', { name: 'See what it does to the claims' }).click();
        await page.getByRole('heading', { name: 'What happens to the claims' }).waitFor();
        await expectNoViolation(page, 'what a new version does to the claims');
      });
    }

    test('anchors that wait have no violation', async ({ browser, baseURL, request }) => {
      const rest = restOf(request, await tokenOf(browser, people.editor, baseURL ?? ''));
      const articleId = await articleWithUnsureAnchors(rest);
      for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
        const page = await opened(await browser.newContext({ viewport, hasTouch: viewport.width < 500 }), theme, baseURL ?? '');
        await signIn(page, people.editor);
        for (const state of ['to-confirm', 'lost', 'closed']) {
          await visit(page, `/desk/anchors?article=${articleId}&state=${state}`);
          await expectNoViolation(page, `${state} at ${viewport.width}`);
        }
        await visit(page, `/desk/articles/${articleId}#anchor-1`);
        await expect(page.getByRole('region', { name: 'Claim 1, To confirm, 1 of 2' })).toBeVisible();
        await expectNoViolation(page, `anchors beside the text at ${viewport.width}`);
        await page.getByRole('button', { name: 'Select other words' }).first().click();
        await expect(page.getByRole('region', { name: 'Select the words for claim 1.' })).toBeVisible();
        await expectNoViolation(page, `selecting words at ${viewport.width}`);
        await visit(page, `/desk/articles/${articleId}#c-3`);
        await expect(page.getByRole('region', { name: 'Its words changed' })).toBeVisible();
        await expectNoViolation(page, `a claim whose words changed at ${viewport.width}`);
        await page.context().close();
      }
    });

    test('what goes wrong is said without a violation', async ({ browser, baseURL }) => {
      const page = await opened(await browser.newContext(), theme, baseURL ?? '');
      await visit(page, '/sign-in');
      await page.getByLabel('E-mail').fill('nobody@demo.stet');
      await page.getByLabel('Password', { exact: true }).fill('not the password');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByRole('alert').filter({ hasText: /./ }).first()).toBeVisible();
      await expectNoViolation(page, 'sign-in refused');
      await signIn(page, people.admin);
      await visit(page, '/desk/people');
      await page.getByRole('button', { name: 'Add a person' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
      await expectNoViolation(page, 'a person without a name');
      await visit(page, '/desk/articles/00000000-0000-7000-8000-000000000000');
      await expectNoViolation(page, 'no such article');
    });

    test('a phone shows the workbench without a violation', async ({ browser, baseURL }) => {
      const page = await opened(await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true }), theme, baseURL ?? '');
      await signIn(page, people.editor);
      await visit(page, '/desk/articles');
      await page.getByRole('link', { name: /fuel unanswered/ }).click();
      await page.getByRole('textbox', { name: /^Text of/ }).waitFor();
      await expectNoViolation(page, 'workbench on a phone');
      await visit(page, `${new URL(page.url()).pathname}#c-1`);
      await page.getByRole('tab', { name: /^Claim/ }).waitFor();
      await expectNoViolation(page, 'claim on a phone');
    });
  });
}

const inMenu = async (page: Page, item: string | RegExp) => {
  await page.getByRole('button', { name: 'More for this claim' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const inTab = (name: string, button: string | RegExp) => async (page: Page) => {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('button', { name: button }).first().click();
};

/** Everything that the workbench lays over itself, and how a person comes to it. */
const overlays: [string, (page: Page) => Promise<void>][] = [
  ['commands', (page) => page.keyboard.press('Control+k')],
  ['the menu of a claim', (page) => page.getByRole('button', { name: 'More for this claim' }).click()],
  ['split', (page) => inMenu(page, 'Split…')],
  ['merge', (page) => inMenu(page, /^Merge/)],
  ['find text', (page) => page.getByRole('button', { name: 'Find text…' }).first().click()],
  ['details', (page) => page.getByRole('button', { name: 'Details' }).click()],
  ['a new hop', inTab('Attribution', /^Add who/)],
  ['new evidence', inTab('Evidence', 'Attach evidence')],
];

/** An article with one anchor to confirm, one lost one, and a claim whose number changed. */
async function articleWithUnsureAnchors(rest: ReturnType<typeof restOf>): Promise<string> {
  const [tankers, barrels, venezuela, comment] = [
    'Two tankers left Veracruz on Monday with fuel for the island.', 'They carried 80,000 barrels of fuel, as reported by EFE.',
    'Venezuela, for two decades the main supplier, has cut its deliveries by half since 2016.', 'The government in Havana did not comment on the deliveries.',
  ];
  const { id } = await rest('post', '/articles', { data: { title: 'Unsure', language: 'en', text: [tankers, barrels, venezuela, comment].join('\n') } });
  const { text } = await rest('get', `/articles/${id}/revisions/1`);
  for (const exact of [tankers, venezuela, '80,000 barrels of fuel']) {
    const start = text.indexOf(exact);
    await rest('post', `/articles/${id}/claims`, { data: { revision: 1, start, end: start + exact.length, exact } });
  }
  const after = [barrels.replace('80,000', '85,000'), comment, 'On Monday the two tankers had left Veracruz with fuel for that island.'];
  await rest('post', `/articles/${id}/revisions`, { data: { base: 1, content: { text: after.join('\n') } } });
  return id;
}

async function opened(context: BrowserContext, theme: (typeof themes)[number], url: string): Promise<Page> {
  await context.addCookies([{ name: 'stet-theme', value: theme, url }]);
  return context.newPage();
}

/** An article with a kept, a changed and a lost claim in its second revision. @returns its address on the desk. */
async function aRevisedArticle(page: Page, origin: string): Promise<string> {
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(`/api/v1${path}`, { headers: { origin, 'idempotency-key': crypto.randomUUID() }, data });
    expect(answer.status(), await answer.text()).toBe(201);
    return answer.json();
  };
  const html = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('');
  const [tankers, barrels, nobody] = ['Mexico sent two tankers to Cuba.', 'They carried 80,000 barrels of fuel.', 'Nobody commented on the deliveries.'];
  const { id } = await post('/articles', { title: 'Revised', html: html(tankers, barrels, nobody) });
  const text = [tankers, barrels, nobody].join('\n');
  for (const exact of [tankers, '80,000 barrels', nobody]) {
    const start = text.indexOf(exact);
    await post(`/articles/${id}/claims`, { revision: 1, start, end: start + exact.length, exact });
  }
  const content = { html: `<h2>${tankers}</h2>${html(barrels.replace('80', '85'), 'Somebody else said something that is new.')}` };
  await post(`/articles/${id}/revisions`, { base: 1, content, note: 'As printed.' });
  return `/desk/articles/${id}`;
}

async function firstArticle(page: Page): Promise<string> {
  const feed = await (await page.request.get('/feed.xml')).text();
  const address = /<link[^>]*href="([^"]*\/articles\/[^"]*)"/.exec(feed)?.[1];
  expect(address, 'an article in the feed').toBeDefined();
  return new URL(address ?? '').pathname;
}

/** `except` names rules that do not fit: what opens over a page is no part of its landmarks. */
async function expectNoViolation(page: Page, where: string, except: string[] = []): Promise<void> {
  // Colours on their way in are not yet the ones that people read.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const { violations } = await new AxeBuilder({ page }).disableRules(except).analyze();
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`).join('\n')}`);
  expect(told, where).toEqual([]);
}
