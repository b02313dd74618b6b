import type { ReviseArticle } from '#contract/revision';
import { isSure } from '#domain/anchor';
import type { Anchor, Span } from '#domain/anchor';
import { invalid } from '#domain/invalid-input';
import { carryAnchor, foundAnchor, isElsewhere, lastQuote, loseAnchor, restoredAnchor } from '#domain/revision';
import type { PlacedAnchor } from '#domain/revision';
import type { Comparison } from '#server/articles/comparisons';
import { listStrayed } from '#server/articles/returns';
import type { Standing } from '#server/articles/standings';
import type { Tx } from '#server/db';

/**
 * Where an appearance stands in the new text. `foundFromId` is the anchor of a person's making that it goes back to,
 * `placeId` the place that a person gave it before, or that base where a comparison only proposes another one; `isMoved`
 * when whoever saves the text gives it another one.
 */
export type Placement = { standing: Standing; anchor: Anchor; foundFromId: string | null; placeId: string | null; isMoved: boolean };

/** A new text on its way: what the editor said of its anchors, and how the appearances stood in the revision that it restores. */
export type NewText = {
  text: string;
  base: { id: string; number: number };
  anchors: NonNullable<ReviseArticle['anchors']>;
  lost: NonNullable<ReviseArticle['lost']>;
  restored: { anchors: ReadonlyMap<string, PlacedAnchor>; corrected: ReadonlySet<string> } | null;
  comparison: Comparison;
};

/** Place every appearance of the article in the new text. Refuses with `invalid-input` what the editor cannot have carried. */
export async function placeAnchors(tx: Tx, standings: readonly Standing[], given: NewText): Promise<Placement[]> {
  if (given.anchors.length > 0) await given.comparison.read(tx, [given.base.id]);
  const byEditor = readGiven(standings, given);
  const open = standings.filter(({ appearanceId }) => !byEditor.has(appearanceId));
  await given.comparison.read(tx, open.map(({ base }) => base.revisionId));
  const restored = new Map(open.flatMap((standing) => restore(standing, given) ?? []).map((placement) => [placement.standing.appearanceId, placement]));
  const searched = open.filter(({ appearanceId }) => !restored.has(appearanceId)).map((standing) => search(standing, given));
  const carried = await tellStrayed(tx, [...byEditor.values()], given.comparison);
  const inText = [...carried, ...(await doubtStrayed(tx, searched, given.comparison))];
  const found = new Map([...restored.values(), ...inText].map((placement) => [placement.standing.appearanceId, placement]));
  return standings.flatMap((standing) => found.get(standing.appearanceId) ?? []);
}

/** Whoever carries a claim back to words that it had, elsewhere than it had them, puts it there by however many steps. */
async function tellStrayed(tx: Tx, placements: readonly Placement[], comparison: Comparison): Promise<Placement[]> {
  const strayed = await findStrayed(tx, placements, comparison);
  return placements.map((placement) => (strayed.has(placement.standing.appearanceId) ? { ...placement, foundFromId: null, isMoved: true } : placement));
}

/**
 * Where a comparison does the same, nobody put the claim there: two revisions in which it had these words point to two
 * places, and a person says which is meant. Until then it is where no approval covers it.
 */
async function doubtStrayed(tx: Tx, placements: readonly Placement[], comparison: Comparison): Promise<Placement[]> {
  const strayed = await findStrayed(tx, placements, comparison);
  return placements.map((placement) => {
    const { standing, anchor } = placement;
    if (!strayed.has(standing.appearanceId)) return placement;
    return { ...placement, anchor: { ...anchor, method: 'proposed', confidence: anchor.confidence / 2 }, placeId: standing.base.id };
  });
}

/** A mere proposal of these words leaves the question open, in every text that comes after. */
function findStrayed(tx: Tx, placements: readonly Placement[], comparison: Comparison): Promise<Set<string>> {
  const reworded = placements.filter(({ standing, anchor, isMoved }) =>
    !isMoved && isSure(anchor) && (anchor.exact !== standing.anchor.exact || standing.anchor.method === 'proposed'));
  return listStrayed(tx, comparison, reworded.map(({ standing: { appearanceId }, anchor, placeId }) => ({ appearanceId, anchor, placeId })));
}

/** What the editor carried or lost. An anchor that somebody moved meanwhile is not the one that it had, and is looked for. */
function readGiven(standings: readonly Standing[], given: NewText): Map<string, Placement> {
  const known = new Map(standings.map((standing) => [standing.appearanceId, standing]));
  const placements = new Map<string, Placement>();
  const take = (appearanceId: string, field: string): Standing => {
    const standing = known.get(appearanceId);
    if (!standing) throw invalid(field, 'other-article');
    if (placements.has(appearanceId)) throw invalid(field, 'twice');
    return standing;
  };
  given.anchors.forEach(({ appearanceId, start, end, from }, at) => {
    const standing = take(appearanceId, `anchors.${at}.appearanceId`);
    const carried = carryAnchor(standing.anchor, given.text, { start, end }, `anchors.${at}`);
    if (!isOther(standing, from, given)) placements.set(appearanceId, carry(standing, carried, given));
  });
  given.lost.forEach((one, at) => {
    const { appearanceId, from } = typeof one === 'string' ? { appearanceId: one } : one;
    const standing = take(appearanceId, `lost.${at}`);
    const anchor = loseAnchor(lastQuote(standing));
    if (!isOther(standing, from, given)) placements.set(appearanceId, { standing, anchor, foundFromId: standing.base.id, placeId: lastQuote(standing).placeId, isMoved: false });
  });
  return placements;
}

/** Whether an appearance stands elsewhere by now than the editor had it. */
function isOther({ anchor }: Standing, from: Span | undefined, { base }: NewText): boolean {
  return anchor.revision !== base.number || (from !== undefined && (from.start !== anchor.start || from.end !== anchor.end));
}

/** Whatever the sender calls it, a claim on the same words elsewhere was put there by a person, who answers for it. */
function carry(standing: Standing, carried: Anchor, { text, base, comparison }: NewText): Placement {
  const { anchor } = standing;
  const isMoved = isElsewhere(anchor, carried, comparison.trace(base.id, anchor, carried), text);
  const isMark = isMoved && isSure(carried) && carried.exact === anchor.exact;
  // A carried anchor goes back as far as the one that it was carried from, unless somebody put it elsewhere.
  const isOwn = (isMoved && isSure(carried)) || standing.base.id === anchor.id;
  const foundFromId = isOwn ? null : standing.base.id;
  return { standing, anchor: isMark ? { ...carried, method: 'marked', confidence: 1 } : carried, foundFromId, placeId: anchor.placeId, isMoved };
}

/** What the editor said nothing of, as it stood in the restored revision. */
function restore(standing: Standing, given: NewText): Placement | null {
  const before = given.restored?.anchors.get(standing.appearanceId);
  if (!before || !isSure(before)) return null;
  // Who took a claim off words that stood there said that it never belonged to them; who found lost words a place did not.
  const isCorrected = given.restored?.corrected.has(standing.appearanceId) && isSure(search(standing, given).anchor);
  if (isCorrected) return null;
  return { standing, anchor: restoredAnchor(before), foundFromId: before.foundFromId ?? before.id, placeId: before.placeId, isMoved: false };
}

/** The same wherever the comparison of the texts finds it. */
function search(standing: Standing, { text, comparison }: NewText): Placement {
  const { base } = standing;
  const [found] = base.method === 'lost' ? [] : comparison.find(base.revisionId, [base]);
  const anchor = found ? foundAnchor(lastQuote(standing), text, found) : loseAnchor(lastQuote(standing));
  return { standing, anchor, foundFromId: base.id, placeId: base.placeId, isMoved: false };
}
