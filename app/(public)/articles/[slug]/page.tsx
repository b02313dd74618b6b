import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { checksOf, type Edition } from '#domain/edition';
import { EditionHistory, EditionNotice } from '#components/edition/edition-notice';
import { EditionView } from '#components/edition/edition-view';
import { ReaderPage } from '#components/edition/reader-page';
import { readerWords } from '../../reader-words';
import { describePage, verdictsInWords } from '../../metadata';
import { baseUrl, edition, editions, readNumber } from '../../reads';

type Address = { params: Promise<{ slug: string }>; searchParams: Promise<{ edition?: string | string[] }> };

/** The newest edition, or the one that the address names; every one of them stays readable. */
async function read({ params, searchParams }: Address): Promise<{ shown: Edition; page: string }> {
  const [{ slug }, { edition: asked }] = await Promise.all([params, searchParams]);
  const number = asked === undefined ? undefined : readNumber(String(asked));
  const shown = number === null ? null : await edition(slug, number);
  if (shown === null) notFound();
  return { shown, page: `/articles/${shown.content.article.slug}` };
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { shown, page } = await read(address);
  const { article, newsroom, claims } = shown.content;
  const words = await readerWords(article.language);
  const description = words.t('description', { count: claims.length, newsroom: newsroom.name, verdicts: verdictsInWords(checksOf(claims), words) });
  const metadata = describePage({ title: article.title, description, path: page, site: newsroom.name, locale: words.locale, type: 'article' });
  const isOld = (await address.searchParams).edition !== undefined;
  return {
    ...metadata,
    alternates: { ...metadata.alternates, types: { ...metadata.alternates?.types, 'application/ld+json': `${baseUrl()}${page}/annotations.json` } },
    ...(isOld ? { robots: { index: false } } : {}),
  };
}

export default async function ArticlePage(address: Address) {
  const { shown, page } = await read(address);
  const steps = await editions((await address.params).slug);
  const newest = steps[0] ?? shown;
  const words = await readerWords(shown.content.article.language);
  const around = {
    notice: <EditionNotice edition={shown} newest={newest} page={page} words={words} />,
    history: <EditionHistory editions={steps} shown={shown.number} page={page} words={words} />,
  };
  return (
    <ReaderPage newsroom={shown.content.newsroom.name} words={words}>
      <EditionView edition={shown} words={words} {...around} />
    </ReaderPage>
  );
}
