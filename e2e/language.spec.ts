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
