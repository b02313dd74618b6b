import type { Metadata } from 'next';
import { FrontList } from '#components/edition/front-list';
import { ReaderPage } from '#components/edition/reader-page';
import { listPublished } from '#server/editions/reads';
import { describePage } from './(public)/metadata';
import { readerWords } from './(public)/reader-words';
import { masthead } from './(public)/reads';

type Address = { searchParams: Promise<{ before?: string | string[] }> };

const length = 20;

export async function generateMetadata(): Promise<Metadata> {
  const [{ name }, { t, locale }] = await Promise.all([masthead(), readerWords()]);
  return describePage({ title: name, description: t('front.description', { newsroom: name }), path: '/', site: name, locale });
}

/** What the newsroom has published, for anybody who comes. */
export default async function FrontPage({ searchParams }: Address) {
  const { before } = await searchParams;
  const [{ name }, words, published] = await Promise.all([
    masthead(),
    readerWords(),
    listPublished({ limit: length, before: before === undefined ? undefined : String(before) }),
  ]);
  const older = published.older === null ? null : `/?${new URLSearchParams({ before: published.older })}`;
  return (
    <ReaderPage newsroom={name} words={words}>
      <FrontList editions={published.items} older={older} words={words} />
    </ReaderPage>
  );
}
