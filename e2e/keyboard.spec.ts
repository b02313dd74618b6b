import { expect, test } from '@playwright/test';
import { fuelText, password, people } from './newsroom';
import { bringIn, saved } from './workbench';

test('an editor signs in, captures a sentence and describes it without a pointer', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').focus();
  await page.keyboard.type(people.editor);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk/);
  await bringIn(page, { title: `By keyboard ${Date.now()}`, text: fuelText(), outlet: '' });

  await page.getByRole('textbox', { name: /^Text of/ }).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+j');
  await page.keyboard.press('c');
  const statement = page.getByLabel('Statement', { exact: true });
  await expect(statement).toBeFocused();
  await expect(statement).not.toHaveValue('');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Written without a pointer.');
  await page.keyboard.press('Tab');
  await saved(page);

  const tabs = page.getByRole('tab', { name: /^Claim/ });
  await tabs.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: /^Attribution/ })).toHaveAttribute('aria-selected', 'true');
  await page.reload();
  await expect(page.getByText('Written without a pointer.').first()).toBeVisible();
});
