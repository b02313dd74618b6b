import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { currentActor } from '#app/session';
import { SignInForm } from '#components/desk/sign-in-form';
import { WordEntry } from '#components/desk/word-entry';
import { Wordmark } from '#components/desk/wordmark';
import { listDemoPeople } from '#server/people/demo';
import { safeNext } from './next';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signin'))('title'), robots: { index: false } };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const next = safeNext((await searchParams).next);
  if ((await currentActor()) !== null) redirect(next);
  const t = await getTranslations('common');
  const { common, signin, desk } = await getMessages();
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <main className="flex flex-col px-6 py-8 sm:px-12">
        <Link href="/" className="self-start rounded-md text-2xl">
          <Wordmark name={t('product')} />
        </Link>
        <div className="m-auto w-full max-w-sm py-12">
          <NextIntlClientProvider messages={{ common, signin, desk: { role: desk.role } }}>
            <SignInForm next={next} people={await listDemoPeople()} />
          </NextIntlClientProvider>
        </div>
      </main>
      <WordEntry />
    </div>
  );
}
