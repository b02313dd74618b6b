import type { ClaimContent } from '#domain/digest';
import { claimKinds } from '#domain/claim';
import type { Passage } from '#domain/review';
import type { ClaimRow, ContentRow } from '#server/claims/include';
import { evidenceContent } from '#server/claims/map-evidence';
import { hopContents } from '#server/claims/map-hop';
import { decisionOf, isWithdrawn } from '#server/claims/map-review';
import { confidenceOf } from '#server/claims/map-verdict';
import { voiceContent } from '#server/claims/map-voice';
import { dayOf } from '#server/days';

/** What an approval of this claim would cover now. */
export function claimContent(row: ContentRow): ClaimContent {
  return {
    statement: row.statement,
    shortStatement: row.shortStatement,
    claimant: row.claimant && voiceContent(row.claimant),
    claimedOn: dayOf(row.claimedOn),
    place: row.place,
    kinds: claimKinds.filter((kind) => row.kinds.includes(kind)),
    appearances: row.appearances.map(({ articleId, anchors, hops }) => ({
      articleId,
      exact: anchors[0]?.exact ?? '',
      ...(anchors[0]?.placeId ? { movedTo: anchors[0].placeId } : {}),
      hops: hopContents(hops),
    })),
    questions: row.questions.map(({ id, text }) => ({ id, text })),
    evidence: row.evidence.map(evidenceContent),
    verdict: row.draft && {
      ratingId: row.draft.ratingId,
      conclusion: row.draft.conclusion,
      rationale: row.draft.rationale,
      confidence: confidenceOf(row.draft.confidence),
      whatWouldChangeIt: row.draft.whatWouldChangeIt,
    },
  };
}

/** The claim's way through review. */
export function passageOf(row: Pick<ClaimRow, 'submissions' | 'reviews'>): Passage {
  return {
    submissions: row.submissions.map((submission) => ({ id: submission.id, withdrawn: isWithdrawn(submission) })),
    reviews: row.reviews.map((review) => ({
      submissionId: review.submissionId, ...decisionOf(review), digest: review.digest,
    })),
  };
}
