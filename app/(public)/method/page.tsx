import type { Metadata } from 'next';
import { Method } from '#components/edition/method';
import { ReaderPage } from '#components/edition/reader-page';
import { listPublished } from '#server/editions/reads';
import { describePage } from '../metadata';
import { readerWords } from '../reader-words';
import { masthead } from '../reads';

export async function generateMetadata(): Promise<Metadata> {
  const [{ name }, { t, locale }] = await Promise.all([masthead(), readerWords()]);
  return describePage({ title: t('method.title'), description: t('method.intro', { newsroom: name }), path: '/method', site: name, locale });
}

/** How the newsroom decides, and the labels under which it published, each with its definition. */
export default async function MethodPage() {
  const [{ name }, words, published] = await Promise.all([masthead(), readerWords(), listPublished({ limit: 100 })]);
  const ratings = published.flatMap(({ content }) => content.claims.flatMap(({ verdict }) => verdict.rating ?? []));
  return (
    <ReaderPage newsroom={name} words={words}>
      <Method newsroom={name} ratings={ratings} words={words} />
    </ReaderPage>
  );
}
