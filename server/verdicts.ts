import canonicalize from 'canonicalize';
import type { ClaimView } from '#contract/claim';
import type { SaveVerdictDraft } from '#contract/verdict';
import { citedEvidence } from '#document/rationale-document';
import type { RationaleDocument } from '#document/rationale-document';
import { parseRationale } from '#document/validate';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import type { VerdictDraft } from '#prisma';
import { editClaim } from '#server/claims/edit';
import type { Tx } from '#server/db';

/** Save the verdict being written, whole. Nothing happens when nothing changed, as when a form saves itself. */
export function saveVerdictDraft(
  actor: Actor,
  { claimId }: { claimId: string },
  body: SaveVerdictDraft,
  expectedVersion: number | null,
): Promise<ClaimView> {
  return editClaim(actor, claimId, expectedVersion, async (tx) => {
    const rationale = parseRationale(body.rationale);
    await expectCitations(tx, claimId, rationale);
    if (body.ratingId !== null) await expectRating(tx, body.ratingId);
    const words = { ...body, confidence: body.confidence ?? '', rationale };
    const changed = changes(await tx.verdictDraft.findUnique({ where: { claimId } }), words);
    if (changed.length === 0) return null;
    await tx.verdictDraft.upsert({
      where: { claimId },
      create: { ...words, claimId, updatedById: actor.id },
      update: { ...words, updatedById: actor.id, version: { increment: 1 } },
    });
    return { type: 'verdict.drafted', changed };
  });
}

/** Refuse a rationale that cites anything but evidence that this claim has. */
export async function expectCitations(tx: Tx, claimId: string, rationale: RationaleDocument): Promise<void> {
  const cited = citedEvidence(rationale);
  const known = await tx.evidence.count({ where: { id: { in: cited }, claimId, deletedAt: null } });
  if (known < cited.length) throw new Refusal('citation-unknown', { field: 'rationale' });
}

/** Refuse a rating that is not on the scale which the newsroom uses now. */
export async function expectRating(tx: Tx, ratingId: string): Promise<void> {
  const known = await tx.rating.count({ where: { id: ratingId, scaleVersion: { newsrooms: { some: {} } } } });
  if (known === 0) throw new Refusal('rating-unknown', { field: 'ratingId' });
}

type Words = Omit<SaveVerdictDraft, 'confidence' | 'rationale'> & { confidence: string; rationale: RationaleDocument };

/** The fields that differ from the draft before; all of them when there was none. */
function changes(before: VerdictDraft | null, after: Words): (keyof Words)[] {
  const fields = ['ratingId', 'conclusion', 'rationale', 'confidence', 'whatWouldChangeIt'] as const;
  return fields.filter((field) => before === null || canonicalize(before[field]) !== canonicalize(after[field]));
}
