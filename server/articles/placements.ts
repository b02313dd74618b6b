import type { ReviseArticle } from '#contract/revision';
import { isSure } from '#domain/anchor';
import type { Anchor } from '#domain/anchor';
import { invalid } from '#domain/invalid-input';
import { carryAnchor, foundAnchor, lastQuote, loseAnchor, restoredAnchor } from '#domain/revision';
import type { PlacedAnchor } from '#domain/revision';
import type { Comparison } from '#server/articles/comparisons';
import type { Standing } from '#server/articles/standings';
import type { Tx } from '#server/db';

/** Where an appearance stands in the new text. `foundFromId` is the anchor of a person's making that it goes back to. */
export type Placement = { standing: Standing; anchor: Anchor; foundFromId: string | null };

/** A new text on its way: what the editor said of its anchors, and how the appearances stood in the revision that it restores. */
export type NewText = {
  text: string;
  base: number;
  anchors: NonNullable<ReviseArticle['anchors']>;
  lost: readonly string[];
  restored: { number: number; anchors: ReadonlyMap<string, PlacedAnchor> } | null;
  comparison: Comparison;
};

/** Place every appearance of the article in the new text. Refuses with `invalid-input` what the editor cannot have carried. */
export async function placeAnchors(tx: Tx, standings: readonly Standing[], given: NewText): Promise<Placement[]> {
  const byEditor = readGiven(standings, given);
  const open = standings.filter(({ appearanceId }) => !byEditor.has(appearanceId));
  await given.comparison.read(tx, open.map(({ base }) => base.revisionId));
  const found = new Map([...byEditor, ...compare(open, given)]);
  return standings.flatMap((standing) => found.get(standing.appearanceId) ?? []);
}

/** What the editor carried or lost. An anchor that somebody moved meanwhile is not the one that was carried, and is looked for. */
function readGiven(standings: readonly Standing[], { text, base, anchors, lost }: NewText): Map<string, Placement> {
  const known = new Map(standings.map((standing) => [standing.appearanceId, standing]));
  const placements = new Map<string, Placement>();
  const take = (appearanceId: string, field: string): Standing => {
    const standing = known.get(appearanceId);
    if (!standing) throw invalid(field, 'other-article');
    if (placements.has(appearanceId)) throw invalid(field, 'twice');
    return standing;
  };
  anchors.forEach(({ appearanceId, start, end, from }, at) => {
    const standing = take(appearanceId, `anchors.${at}.appearanceId`);
    const { anchor } = standing;
    const isOther = anchor.revision !== base || (from && (from.start !== anchor.start || from.end !== anchor.end));
    const carried = carryAnchor(anchor, text, { start, end }, `anchors.${at}`);
    if (!isOther) placements.set(appearanceId, { standing, anchor: carried, foundFromId: foundFrom(standing) });
  });
  lost.forEach((appearanceId, at) => {
    const standing = take(appearanceId, `lost.${at}`);
    placements.set(appearanceId, { standing, anchor: loseAnchor(lastQuote(standing)), foundFromId: standing.base.id });
  });
  return placements;
}

/** What the editor said nothing of: as it stood in the restored revision, or wherever the comparison of the texts finds it. */
function compare(standings: readonly Standing[], { text, restored, comparison }: NewText): Map<string, Placement> {
  return new Map(standings.map((standing) => {
    const { base, appearanceId } = standing;
    const before = restored && base.revision <= restored.number ? restored.anchors.get(appearanceId) : undefined;
    const anchor = before && isSure(before) ? restoredAnchor(before) : search(standing, text, comparison);
    return [appearanceId, { standing, anchor, foundFromId: base.id }];
  }));
}

function search(standing: Standing, text: string, comparison: Comparison): Anchor {
  const { base } = standing;
  const [found] = base.method === 'lost' ? [] : comparison.find(base.revisionId, [base]);
  return found ? foundAnchor(lastQuote(standing), text, found) : loseAnchor(lastQuote(standing));
}

/** A carried anchor goes back as far as the one that it was carried from. */
function foundFrom({ anchor, base }: Standing): string | null {
  return base.id === anchor.id ? null : base.id;
}
