import { localised } from '#contract/text';
import { anchorMethods, isSure } from '#domain/anchor';
import type { Anchor } from '#domain/anchor';
import type { Stage } from '#domain/claim';
import type { EditionContent, PublicRating } from '#domain/edition';
import type { GateCode } from '#domain/gates';
import type { Prisma } from '#prisma';
import { Refusal } from '#domain/refusal';
import { ratingKinds, ratingTokens } from '#domain/verdict';
import { loadClaims } from '#server/claims/load';
import type { LoadedClaim } from '#server/claims/load';
import { readNames } from '#server/claims/names';
import type { NameOf } from '#server/claims/names';
import { blockingNow, lastSent } from '#server/claims/standing';
import { dayOf } from '#server/days';
import type { Tx } from '#server/db';
import { publicClaim } from '#server/editions/content';
import type { ApprovedClaim } from '#server/editions/content';
import { oneOf } from '#server/vocabulary';

/** What publishing now would put out, and what would stay behind. `included` and the content's claims go together. */
export type EditionDraft = {
  content: EditionContent;
  revisionId: string;
  included: { number: number; claimId: string; digest: string; statement: string; reviewId: string }[];
  /** `gates` are those that keep an approved claim out: one that has opened since the approval, or its place in this text. */
  leftOut: { number: number; claimId: string; statement: string; stage: Stage; gates: GateCode[] }[];
};

/** Put together the edition that the working rows would make now: the newest revision and every claim approved as it is. */
export async function draftEdition(tx: Tx, articleId: string): Promise<EditionDraft> {
  const { revisions: [revision], ...article } = await findWithText(tx, articleId);
  if (!revision) throw new Error(`The article ${articleId} has no text`);
  const loaded = await loadClaims(tx, { deletedAt: null, appearances: { some: { articleId, deletedAt: null } } });
  const sight = await readSight(tx, loaded);
  const places = loaded.flatMap((claim) => placesOf(claim, articleId, revision.number)).sort(inReadingOrder);
  const approved = places.flatMap((place) => approvedAt(place, sight));
  const newsroom = await tx.newsroom.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  return {
    content: {
      article: { ...article, publishedOn: dayOf(article.publishedOn) },
      newsroom,
      revision: { number: revision.number, sha256: Buffer.from(revision.sha256).toString('hex'), document: revision.document, text: revision.text },
      claims: approved.map((claim) => publicClaim(claim, article.language)),
    },
    revisionId: revision.id,
    included: approved.map(({ number, claimId, digest, content, review }) => ({ number, claimId, digest, statement: content.statement, reviewId: review.id })),
    leftOut: places.filter(({ number }) => !approved.some((claim) => claim.number === number)).map(leftOut),
  };
}

async function findWithText(tx: Tx, articleId: string) {
  const article = await tx.article.findUnique({
    where: { id: articleId },
    select: {
      id: true, slug: true, title: true, byline: true, outlet: true, language: true, publishedOn: true, originalUrl: true,
      revisions: { orderBy: { number: 'desc' }, take: 1 },
    },
  });
  if (!article) throw new Refusal('not-found', { params: { noun: 'article' } });
  return article;
}

/**
 * An appearance of a claim in this article. `index` is its place among all the claim's appearances, `isSure` whether
 * it stands surely in the newest text.
 */
type Place = { claim: LoadedClaim; index: number; number: number; anchor: Anchor | null; isSure: boolean };

function placesOf(claim: LoadedClaim, articleId: string, newestRevision: number): Place[] {
  return claim.row.appearances.flatMap(({ articleId: of, number, anchors: [newest] }, index): Place[] => {
    if (of !== articleId) return [];
    if (!newest) return [{ claim, index, number, anchor: null, isSure: false }];
    const { start, end, exact, prefix, suffix, method, confidence, revision } = newest;
    const anchor = { start, end, exact, prefix, suffix, confidence, method: oneOf(anchorMethods, method) };
    return [{ claim, index, number, anchor, isSure: revision.number === newestRevision && isSure(anchor) }];
  });
}

/**
 * What keeps an approved claim out of this edition. Its anchors in other articles are their editions' concern; here it
 * stays out without a sure place, whatever reason was given for sending it.
 */
function gatesAt({ claim, isSure: isPlaced }: Place): GateCode[] {
  const elsewhere = blockingNow(claim).filter((code) => code !== 'anchor-unsure');
  return isPlaced ? elsewhere : [...elsewhere, 'anchor-unsure'];
}

function inReadingOrder(a: Place, b: Place): number {
  return (a.anchor?.start ?? 0) - (b.anchor?.start ?? 0) || (b.anchor?.end ?? 0) - (a.anchor?.end ?? 0) || a.number - b.number;
}

function leftOut(place: Place): EditionDraft['leftOut'][number] {
  const { claim: { row, stage }, number } = place;
  return { number, claimId: row.id, statement: row.statement, stage, gates: stage === 'approved' ? gatesAt(place) : [] };
}

/** What the claims' own rows do not hold: verdicts with their scales, and who is who. */
type Sight = { verdicts: Map<string, VerdictRow>; nameOf: NameOf };

const verdictInclude = { rating: { include: { scaleVersion: { include: { ratings: true } } } } } satisfies Prisma.VerdictInclude;
type VerdictRow = Prisma.VerdictGetPayload<{ include: typeof verdictInclude }>;

async function readSight(tx: Tx, loaded: readonly LoadedClaim[]): Promise<Sight> {
  const approved = loaded.filter(({ stage }) => stage === 'approved');
  const ids = approved.flatMap((claim) => lastSent(claim)?.verdict.id ?? []);
  const verdicts = await tx.verdict.findMany({ where: { id: { in: ids } }, include: verdictInclude });
  const people = [...verdicts.map(({ authorId }) => authorId), ...approved.flatMap(({ row }) => row.reviews.map(({ reviewerId }) => reviewerId))];
  return { verdicts: new Map(verdicts.map((verdict) => [verdict.id, verdict])), nameOf: await readNames(tx, people) };
}

/** The claim at this place when readers may have it: approved exactly as it is, with no gate that blocks. */
function approvedAt(place: Place, { verdicts, nameOf }: Sight): ApprovedClaim[] {
  const { claim, index, number, anchor } = place;
  const { row, content, digest, stage } = claim;
  if (stage !== 'approved' || anchor === null || gatesAt(place).length > 0) return [];
  const submission = lastSent(claim);
  const verdict = verdicts.get(submission?.verdict.id ?? '');
  const review = row.reviews.filter(({ submissionId }) => submissionId === submission?.id).at(-1);
  if (!verdict || !review) throw new Error(`The approved claim ${row.id} has no approval`);
  return [{
    number, content, anchor, digest,
    claimId: row.id,
    appearanceId: row.appearances[index]?.id ?? '',
    place: index,
    verdict: { number: verdict.number, rating: verdict.rating && publicRating(verdict.rating), author: nameOf(verdict.authorId).name },
    review: { id: review.id, reviewer: nameOf(review.reviewerId).name, at: review.createdAt.toISOString() },
  }];
}

/** A rating with the ends of its scale, which are the ends of the numbered line from false to true. */
export function publicRating({ code, kind, token, labels, definitions, value, scaleVersion }: NonNullable<VerdictRow['rating']>): PublicRating {
  const line = scaleVersion.ratings.flatMap((rating) => (rating.kind === 'truth' && rating.value !== null ? [rating.value] : []));
  const isOnLine = kind === 'truth' && value !== null;
  return {
    code,
    kind: oneOf(ratingKinds, kind),
    token: oneOf(ratingTokens, token),
    label: localised.parse(labels),
    definition: localised.parse(definitions),
    value: isOnLine ? value : null,
    best: isOnLine ? Math.max(...line) : null,
    worst: isOnLine ? Math.min(...line) : null,
  };
}
