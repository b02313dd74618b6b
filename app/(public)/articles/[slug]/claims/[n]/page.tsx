import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { Edition, PublicClaim } from '#domain/edition';
import { ClaimPage } from '#components/edition/claim-page';
import { EditionNotice } from '#components/edition/edition-notice';
import type { EditionStep } from '#components/edition/edition-notice';
import { JsonLd } from '#components/edition/json-ld';
import { ReaderPage } from '#components/edition/reader-page';
import { toClaimReview } from '#formats/claim-review';
import { describePage } from '../../../../metadata';
import { readerWords } from '../../../../reader-words';
import { baseUrl, edition, editions, latestWith, readNumber } from '../../../../reads';

type Address = { params: Promise<{ slug: string; n: string }> };

type Shown = { newest: EditionStep; missing: number | null; shown: Edition; claim: PublicClaim; page: string };

/** The check as the newest readable edition has it, or else as the last one that had it: what was published keeps its address. */
async function read({ params }: Address): Promise<Shown> {
  const { slug, n } = await params;
  const [[newest], readable] = await Promise.all([editions(slug), edition(slug)]);
  const number = readNumber(n);
  if (newest === undefined || readable === null || number === null) notFound();
  const has = ({ content }: Edition) => content.claims.find((candidate) => candidate.number === number);
  const shown = has(readable) ? readable : await latestWith(slug, number);
  const claim = shown === null ? undefined : has(shown);
  if (shown === null || claim === undefined) notFound();
  return { newest, missing: readable.number === newest.number ? null : newest.number, shown, claim, page: `/articles/${readable.content.article.slug}` };
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { newest, shown, claim, page } = await read(address);
  const { article, newsroom } = shown.content;
  const words = await readerWords(article.language);
  const isStanding = newest.correction?.kind !== 'retraction';
  const verdict = words.verdict(claim.verdict.rating);
  const described = describePage({
    title: isStanding ? `${verdict}: ${claim.shortStatement === '' ? claim.statement : claim.shortStatement}` : article.title,
    description: isStanding ? words.t('claimDescription', { verdict, conclusion: claim.verdict.conclusion }).trim() : words.t('retracted'),
    path: `${page}/claims/${claim.number}`,
    site: newsroom.name,
    locale: words.locale,
    type: 'article',
  });
  return shown.number < newest.number ? { ...described, robots: { index: false } } : described;
}

/** One check on its own. Its ClaimReview stands here and nowhere else on the site. */
export default async function ClaimReviewPage(address: Address) {
  const { newest, missing, shown, claim, page } = await read(address);
  const words = await readerWords(shown.content.article.language);
  const isNewest = shown.number === newest.number;
  const review = isNewest ? toClaimReview(shown, claim, baseUrl(), words.locale).review : null;
  return (
    <ReaderPage newsroom={shown.content.newsroom.name} words={words}>
      {review === null ? null : <JsonLd data={review} />}
      <ClaimPage
        edition={shown}
        isStanding={newest.correction?.kind !== 'retraction'}
        claim={claim}
        page={isNewest ? page : `${page}?edition=${shown.number}`}
        words={words}
        notice={<EditionNotice edition={shown} newest={newest} missing={missing} page={page} words={words} />}
      />
    </ReaderPage>
  );
}
