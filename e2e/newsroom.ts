import { existsSync, readFileSync } from 'node:fs';
import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test';

/** The demo newsroom's people, and the password that they all have. */
export const people = {
  editor: 'ana@demo.stet',
  otherEditor: 'ben@demo.stet',
  reviewer: 'rosa@demo.stet',
  editorAndReviewer: 'iker@demo.stet',
  publisher: 'paula@demo.stet',
  admin: 'adam@demo.stet',
} as const;
export const password = 'let it stand, please';

const realArticle = new URL('../../shared/data/article-fuel-shipment.txt', import.meta.url);
const ownArticle = new URL('./fuel-shipment.txt', import.meta.url);

/** The words of the journey's article: the real one where it is at hand, else our own with the same facts. */
export function fuelText(): string {
  return readFileSync(existsSync(realArticle) ? realArticle : ownArticle, 'utf8').trim();
}

/** The passages that the journey marks; both articles hold them word for word. */
export const quotes = {
  tankers: 'tankers carrying 80,000 barrels of fuel that Mexico sent to Cuba',
  fuel: 'fuel that Mexico sent to Cuba',
  agency: 'reported by the EFE agency',
  institute: 'citing data from the University of Texas Energy Institute',
} as const;

/**
 * Go to a page and wait until it listens. The server draws it before its script has come; a person who presses a button
 * too early presses again, a journey would not.
 */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main button:not([data-claim]), main input')].every((element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))),
  );
}

/** Sign in through the page, as a person does. */
export async function signIn(page: Page, email: string): Promise<void> {
  await visit(page, '/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/desk/);
}

/** Somebody at a browser of their own. */
export async function arrive(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, email);
  return page;
}

/** An API token for somebody, made from their own session. */
export async function tokenOf(browser: Browser, email: string, origin: string): Promise<string> {
  const page = await arrive(browser, email);
  const answer = await page.request.post('/api/v1/me/tokens', {
    headers: { origin, 'idempotency-key': crypto.randomUUID() },
    data: { name: 'Journey' },
  });
  expect(answer.status()).toBe(201);
  const { token } = await answer.json();
  await page.context().close();
  return token;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The REST API in the hands of one token. Every call expects its status and gives the parsed answer. */
export function restOf(request: APIRequestContext, token: string) {
  return async (method: Method, path: string, { data, version, status = method === 'post' ? 201 : 200 }: { data?: unknown; version?: number; status?: number } = {}) => {
    const answer = await request[method](`/api/v1${path}`, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(method === 'post' ? { 'idempotency-key': crypto.randomUUID() } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(data === undefined ? {} : { data }),
    });
    expect(answer.status(), `${method} ${path}: ${await answer.text()}`).toBe(status);
    return answer.json();
  };
}
