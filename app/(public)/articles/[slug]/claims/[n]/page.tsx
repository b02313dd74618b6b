import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { Edition, PublicClaim } from '#domain/edition';
import { ClaimPage } from '#components/edition/claim-page';
import { EditionNotice } from '#components/edition/edition-notice';
import { JsonLd } from '#components/edition/json-ld';
import { ReaderPage } from '#components/edition/reader-page';
import { toClaimReview } from '#formats/claim-review';
import { describePage } from '../../../../metadata';
import { readerWords } from '../../../../reader-words';
import { baseUrl, edition, readNumber } from '../../../../reads';

type Address = { params: Promise<{ slug: string; n: string }> };

async function read({ params }: Address): Promise<{ shown: Edition; claim: PublicClaim; page: string }> {
  const { slug, n } = await params;
  const shown = await edition(slug);
  const number = readNumber(n);
  const claim = shown?.content.claims.find((candidate) => candidate.number === number);
  if (shown === null || claim === undefined) notFound();
  return { shown, claim, page: `/articles/${shown.content.article.slug}` };
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { shown, claim, page } = await read(address);
  const { article, newsroom } = shown.content;
  const words = await readerWords(article.language);
  const isStanding = shown.correction?.kind !== 'retraction';
  const verdict = words.verdict(claim.verdict.rating);
  return describePage({
    title: isStanding ? `${verdict}: ${claim.shortStatement === '' ? claim.statement : claim.shortStatement}` : article.title,
    description: isStanding ? words.t('claimDescription', { verdict, conclusion: claim.verdict.conclusion }).trim() : words.t('retracted'),
    path: `${page}/claims/${claim.number}`,
    site: newsroom.name,
    locale: words.locale,
    type: 'article',
  });
}

/** One check on its own. Its ClaimReview stands here and nowhere else on the site. */
export default async function ClaimReviewPage(address: Address) {
  const { shown, claim, page } = await read(address);
  const words = await readerWords(shown.content.article.language);
  const { review } = toClaimReview(shown, claim, baseUrl(), words.locale);
  return (
    <ReaderPage newsroom={shown.content.newsroom.name} words={words}>
      {review === null ? null : <JsonLd data={review} />}
      <ClaimPage edition={shown} claim={claim} page={page} words={words} notice={<EditionNotice edition={shown} newest={shown} page={page} words={words} />} />
    </ReaderPage>
  );
}
