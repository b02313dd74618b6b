import type { ClaimView } from '#contract/claim';
import type { QuestionView } from '#contract/evidence';
import { claimKinds } from '#domain/claim';
import { may } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { mayApprove, maySubmit } from '#domain/review';
import type { Prisma } from '#prisma';
import { loadClaim } from '#server/claims/load';
import type { LoadedClaim } from '#server/claims/load';
import { appearanceView } from '#server/claims/map-appearance';
import { countUses, evidenceView } from '#server/claims/map-evidence';
import { originsOf } from '#server/claims/map-origins';
import { commentView, reviewView, submissionView } from '#server/claims/map-review';
import { draftView, verdictView } from '#server/claims/map-verdict';
import { voiceRef } from '#server/claims/map-voice';
import { moveView, readMoves } from '#server/claims/moves';
import type { Move } from '#server/claims/moves';
import { readNames } from '#server/claims/names';
import type { NameOf } from '#server/claims/names';
import { readOutworn } from '#server/claims/outworn';
import type { OutwornOf } from '#server/claims/outworn';
import { readRewordings } from '#server/claims/rewordings';
import type { RewordingOf } from '#server/claims/rewordings';
import { blockingNow, standingOf } from '#server/claims/standing';
import { dayOf } from '#server/days';
import type { Tx } from '#server/db';
import { oneOf } from '#server/vocabulary';

/** A claim, whole, as `actor` may see it; deleted and merged ones too, so that they can be brought back. */
export async function viewClaim(tx: Tx, claimId: string, actor: Actor): Promise<ClaimView> {
  const claim = await loadClaim(tx, claimId);
  const rest = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: restSelect });
  const uses = await countUses(tx, claim.row.evidence.map(({ sourceId }) => sourceId));
  const told: Told = { rewordingOf: await readRewordings(tx, [claim]), isOutworn: await readOutworn(tx, [claim]), moves: await readMoves(tx, claim) };
  const nameOf = await readNames(tx, [...peopleOf(claim, rest), ...told.moves.map(({ personId }) => personId)]);
  return {
    ...description(claim, told, nameOf, actor),
    ...research(claim, uses, actor),
    ...judgement(claim, rest, nameOf),
    ...bookkeeping(claim, rest, nameOf),
    may: mayDo(claim, rest, actor),
  };
}

/** What only the whole view draws. */
const restSelect = {
  verdicts: { orderBy: { number: 'asc' }, include: { rating: true } },
  comments: { orderBy: { id: 'asc' } },
  contributions: { orderBy: [{ firstAt: 'asc' }, { personId: 'asc' }], select: { personId: true } },
} satisfies Prisma.ClaimSelect;

type Rest = Prisma.ClaimGetPayload<{ select: typeof restSelect }>;

function peopleOf({ row }: LoadedClaim, rest: Rest): string[] {
  return [
    row.createdById,
    row.updatedById,
    ...rest.contributions.map(({ personId }) => personId),
    ...rest.verdicts.map(({ authorId }) => authorId),
    ...row.submissions.map(({ authorId }) => authorId),
    ...row.reviews.map(({ reviewerId }) => reviewerId),
    ...rest.comments.flatMap(({ authorId, resolvedById }) => (resolvedById === null ? [authorId] : [authorId, resolvedById])),
  ];
}

/** What became of the words and places of its appearances. */
type Told = { rewordingOf: RewordingOf; isOutworn: OutwornOf; moves: readonly Move[] };

function description({ row }: LoadedClaim, { rewordingOf, isOutworn, moves }: Told, nameOf: NameOf, actor: Actor) {
  const movedOf = (appearanceId: string) => moveView(moves.find((move) => move.appearanceId === appearanceId), nameOf);
  return {
    id: row.id,
    statement: row.statement,
    shortStatement: row.shortStatement,
    claimant: row.claimant && voiceRef(row.claimant, actor),
    claimedOn: dayOf(row.claimedOn),
    place: row.place,
    kinds: row.kinds.map((kind) => oneOf(claimKinds, kind)),
    appearances: row.appearances.map((appearance) => appearanceView(appearance, { rewording: rewordingOf(appearance.id), isOutworn: isOutworn(appearance.id), moved: movedOf(appearance.id) }, actor)),
  };
}

function research({ row }: LoadedClaim, uses: Map<string, number>, actor: Actor) {
  return {
    questions: row.questions.map(({ id, text, position, version }): QuestionView => ({ id, text, position, version })),
    evidence: row.evidence.map((piece) => evidenceView(piece, uses.get(piece.sourceId) ?? 0, actor)),
    ...originsOf(row, actor),
  };
}

function judgement({ row, stage, digest, gates }: LoadedClaim, { verdicts }: Rest, nameOf: NameOf) {
  const latest = row.reviews.at(-1)?.id;
  return {
    draft: row.draft && draftView(row.draft),
    verdicts: verdicts.map((verdict) => verdictView(verdict, nameOf(verdict.authorId))),
    stage,
    digest,
    gates,
    submissions: row.submissions.map((submission) => submissionView(submission, nameOf)),
    reviews: row.reviews.map((review) => reviewView(review, stage === 'approved' && review.id === latest, nameOf)),
  };
}

function bookkeeping({ row }: LoadedClaim, { comments, contributions }: Rest, nameOf: NameOf) {
  return {
    comments: comments.map((comment) => commentView(comment, nameOf)),
    contributors: contributions.map(({ personId }) => nameOf(personId)),
    createdBy: nameOf(row.createdById),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    updatedBy: nameOf(row.updatedById),
    deletedAt: row.deletedAt?.toISOString() ?? null,
    mergedIntoId: row.mergedIntoId,
    version: row.version,
  };
}

function mayDo(claim: LoadedClaim, { contributions }: Rest, actor: Actor): ClaimView['may'] {
  const subject = { contributorIds: contributions.map(({ personId }) => personId) };
  const standing = standingOf(claim);
  const isAlive = claim.row.deletedAt === null;
  return {
    edit: isAlive && may(actor, 'claim.edit', subject),
    submit: isAlive && maySubmit(standing) && may(actor, 'claim.submit', subject),
    approve: isAlive && mayApprove(standing, blockingNow(claim)) && may(actor, 'claim.approve', subject),
    requestChanges: isAlive && standing.stage === 'in-review' && may(actor, 'claim.request-changes', subject),
  };
}
