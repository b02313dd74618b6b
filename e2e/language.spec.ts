import { expect, test } from '@playwright/test';
import { arrive, password, people, restOf, tokenOf, visit } from './newsroom';

test('a language that was chosen is one’s own in every browser', async ({ browser, request, baseURL }) => {
  const admin = restOf(request, await tokenOf(browser, people.admin, baseURL ?? ''));
  const email = `lola-${crypto.randomUUID()}@example.org`;
  await admin('post', '/people', { data: { email, name: 'Lola Ibarra', roles: ['editor'], password } });

  const first = await arrive(browser, email);
  await visit(first, '/desk/profile');
  await first.getByRole('button', { name: 'Account of Lola Ibarra' }).click();
  await first.getByRole('menuitemradio', { name: 'Español' }).click();
  await expect(first.getByRole('heading', { name: 'Mi cuenta' })).toBeVisible();
  await first.context().close();

  const second = await arrive(browser, email);
  await visit(second, '/desk/profile');
  await expect(second.getByRole('heading', { name: 'Mi cuenta' })).toBeVisible();
  await second.getByRole('button', { name: 'Cuenta de Lola Ibarra' }).click();
  await expect(second.getByRole('menuitemradio', { name: 'Español' })).toBeChecked();
  await second.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(second.getByRole('heading', { name: 'My account' })).toBeVisible();
  await second.context().close();
});

test('the longer words of Spanish leave the claim in hand its buttons', async ({ browser, request, baseURL }) => {
  const editor = restOf(request, await tokenOf(browser, people.editor, baseURL ?? ''));
  const { items } = await editor('get', '/articles?q=Washington%20thanks%20Mexico');
  const context = await browser.newContext({ locale: 'es', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await visit(page, '/sign-in');
  await page.getByLabel('Correo electrónico').fill(people.otherEditor);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Iniciar sesión', exact: true }).click();
  await expect(page).toHaveURL(/\/desk/);
  await visit(page, `/desk/articles/${items[0].id}#c-1`);
  await expect(page.getByText('Mayormente verdadero').last()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cerrar la afirmación' })).toBeInViewport({ ratio: 1 });
  await context.close();
});
