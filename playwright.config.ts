import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

import { systemChromium } from './scripts/browser.js';
import { settings } from './server/env.js';

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  forbidOnly: true,
  use: {
    baseURL: settings().url,
    locale: 'en',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(existsSync(systemChromium) ? { executablePath: systemChromium } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
});
