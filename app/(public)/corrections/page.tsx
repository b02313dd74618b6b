import type { Metadata } from 'next';
import { CorrectionList } from '#components/edition/correction-list';
import { ReaderPage } from '#components/edition/reader-page';
import { listCorrections } from '#server/editions/reads';
import { describePage } from '../metadata';
import { readerWords } from '../reader-words';
import { masthead } from '../reads';

type Address = { searchParams: Promise<{ before?: string | string[] }> };

const length = 50;

export async function generateMetadata(): Promise<Metadata> {
  const [{ name }, { t, locale }] = await Promise.all([masthead(), readerWords()]);
  return describePage({ title: t('corrections.title'), description: t('corrections.intro'), path: '/corrections', site: name, locale });
}

export default async function CorrectionsPage({ searchParams }: Address) {
  const { before } = await searchParams;
  const [{ name }, words, corrections] = await Promise.all([
    masthead(),
    readerWords(),
    listCorrections({ limit: length, before: before === undefined ? undefined : String(before) }),
  ]);
  const older = corrections.older === null ? null : `/corrections?${new URLSearchParams({ before: corrections.older })}`;
  return (
    <ReaderPage newsroom={name} words={words}>
      <CorrectionList lines={corrections.items} older={older} words={words} />
    </ReaderPage>
  );
}
