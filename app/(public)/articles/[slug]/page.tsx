import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { checksOf, type Edition } from '#domain/edition';
import { EditionHistory, EditionNotice } from '#components/edition/edition-notice';
import type { EditionStep } from '#components/edition/edition-notice';
import { EditionView } from '#components/edition/edition-view';
import { ReaderPage } from '#components/edition/reader-page';
import { Unreadable } from '#components/edition/unreadable';
import { readerWords } from '../../reader-words';
import { describePage, verdictsInWords } from '../../metadata';
import { baseUrl, edition, editions, masthead, readNumber } from '../../reads';

type Address = { params: Promise<{ slug: string }>; searchParams: Promise<{ edition?: string | string[] }> };

/** `step`: the edition that the address asks for. `shown`: it, or another in its place; `null` when it cannot be shown and none may stand in for it. */
type Asked = { step: EditionStep; shown: Edition | null; steps: EditionStep[]; page: string };

/**
 * The newest edition, or the one that the address names; every one of them stays readable. In the place of one that the database
 * cannot give back stands the newest that it can, unless the article has been retracted since.
 */
async function read({ params, searchParams }: Address): Promise<Asked> {
  const [{ slug }, { edition: asked }] = await Promise.all([params, searchParams]);
  const steps = await editions(slug);
  const newest = steps[0];
  const number = asked === undefined ? newest?.number : readNumber(String(asked));
  const step = steps.find((candidate) => candidate.number === number);
  if (newest === undefined || step === undefined) notFound();
  const shown = (await edition(slug, step.number)) ?? (await edition(slug));
  const isRetracted = newest.correction?.kind === 'retraction' && shown !== null && shown.number !== step.number && shown.number < newest.number;
  return { step, shown: isRetracted ? null : shown, steps, page: `/articles/${slug}` };
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { step, shown, page } = await read(address);
  if (shown === null) return unreadableMetadata();
  const { article, newsroom, claims } = shown.content;
  const words = await readerWords(article.language);
  const description = words.t('description', { count: claims.length, newsroom: newsroom.name, verdicts: verdictsInWords(checksOf(claims), words) });
  const metadata = describePage({ title: article.title, description, path: page, site: newsroom.name, locale: words.locale, type: 'article' });
  const isOld = (await address.searchParams).edition !== undefined || shown.number !== step.number;
  return {
    ...metadata,
    alternates: { ...metadata.alternates, types: { ...metadata.alternates?.types, 'application/ld+json': `${baseUrl()}${page}/annotations.json` } },
    ...(isOld ? { robots: { index: false } } : {}),
  };
}

async function unreadableMetadata(): Promise<Metadata> {
  const [{ name }, { t }] = await Promise.all([masthead(), readerWords()]);
  return { title: { absolute: `${t('unreadable.title')} · ${name}` }, robots: { index: false } };
}

export default async function ArticlePage(address: Address) {
  const { step, shown, steps, page } = await read(address);
  const words = await readerWords(shown?.content.article.language);
  const history = <EditionHistory editions={steps} shown={shown?.number ?? step.number} page={page} words={words} />;
  if (shown === null) {
    return (
      <ReaderPage newsroom={(await masthead()).name} words={words}>
        <Unreadable step={step} history={history} words={words} />
      </ReaderPage>
    );
  }
  const missing = shown.number === step.number ? null : step.number;
  const notice = <EditionNotice edition={shown} newest={steps[0] ?? step} missing={missing} page={page} words={words} />;
  return (
    <ReaderPage newsroom={shown.content.newsroom.name} words={words}>
      <EditionView edition={shown} words={words} notice={notice} history={history} />
    </ReaderPage>
  );
}
