'use client';

import '@fontsource-variable/inter/wght.css';
import './globals.css';
import { NextIntlClientProvider } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Broken } from '#components/desk/broken';
import enErrors from '../messages/en/errors.json';
import esErrors from '../messages/es/errors.json';

const errors = { en: enErrors, es: esErrors };

/** Stands in for the whole document when even its frame failed, so it brings its own words. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const locale = useSyncExternalStore(never, browserLocale, () => 'en' as const);
  return (
    <html lang={locale}>
      <body>
        <NextIntlClientProvider locale={locale} messages={{ errors: errors[locale] }} timeZone="UTC">
          <main className="flex min-h-dvh items-center">
            <Broken digest={error.digest ?? null} onRetry={retry} />
          </main>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

const never = () => () => undefined;

function browserLocale(): 'en' | 'es' {
  const chosen = /(?:^|; )stet-locale=(\w+)/.exec(document.cookie)?.[1] ?? navigator.language;
  return chosen.startsWith('es') ? 'es' : 'en';
}
