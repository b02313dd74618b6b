import AxeBuilder from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { people, signIn, visit } from './newsroom';

const themes = ['light', 'dark'] as const;

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
  });
}

async function opened(context: BrowserContext, theme: (typeof themes)[number], url: string): Promise<Page> {
  await context.addCookies([{ name: 'stet-theme', value: theme, url }]);
  return context.newPage();
}

async function firstArticle(page: Page): Promise<string> {
  const feed = await (await page.request.get('/feed.xml')).text();
  const address = /<link[^>]*href="([^"]*\/articles\/[^"]*)"/.exec(feed)?.[1];
  expect(address, 'an article in the feed').toBeDefined();
  return new URL(address ?? '').pathname;
}

async function expectNoViolation(page: Page, where: string): Promise<void> {
  // Colours on their way in are not yet the ones that people read.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`).join('\n')}`);
  expect(told, where).toEqual([]);
}
