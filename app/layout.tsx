import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './globals.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { publicLocale } from './(public)/reader-locale';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, description: t('tagline') };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#121212' },
  ],
};

/** The theme chosen at the desk stands in the HTML before the first paint; elsewhere the system's rules. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await publicLocale()) === null ? (await cookies()).get('stet-theme')?.value : undefined;
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const { common, errors } = await getMessages();
  return (
    <html lang={await getLocale()} data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}>
      <body>
        <CSPProvider nonce={nonce}>
          <NextIntlClientProvider messages={{ common, errors }}>{children}</NextIntlClientProvider>
        </CSPProvider>
      </body>
    </html>
  );
}
