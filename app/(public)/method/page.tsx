import type { Metadata } from 'next';
import { Method } from '#components/edition/method';
import { ReaderPage } from '#components/edition/reader-page';
import { listRatings } from '#server/editions/masthead';
import { listPublished } from '#server/editions/reads';
import { describePage } from '../metadata';
import { readerWords } from '../reader-words';
import { masthead } from '../reads';

export async function generateMetadata(): Promise<Metadata> {
  const [{ name }, { t, locale }] = await Promise.all([masthead(), readerWords()]);
  return describePage({ title: t('method.title'), description: t('method.intro', { newsroom: name }), path: '/method', site: name, locale });
}

/** How the newsroom decides: the labels in use, then those of earlier editions, each with its definition. */
export default async function MethodPage() {
  const [{ name }, words, inUse, published] = await Promise.all([masthead(), readerWords(), listRatings(), listPublished({ limit: 100 })]);
  const given = published.items.flatMap(({ checks }) => checks.flatMap(({ rating }) => rating ?? []));
  return (
    <ReaderPage newsroom={name} words={words}>
      <Method newsroom={name} ratings={[...inUse, ...given]} words={words} />
    </ReaderPage>
  );
}
