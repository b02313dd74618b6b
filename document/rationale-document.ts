/**
 * A verdict's rationale as JSON: prose that cites the claim's evidence by id.
 *
 * Only {@link parseRationale} (validate.ts) makes one from outside input. Whether a cited id is evidence of
 * this claim is the caller's question; {@link citedEvidence} lists what to ask for.
 */
export type RationaleDocument = { type: 'doc'; content: RationaleBlock[] };

/** What may stand directly in a rationale. */
export type RationaleBlock =
  | { type: 'paragraph'; content?: RationaleInline[] }
  | { type: 'bulletList'; content: RationaleListItem[] }
  | { type: 'orderedList'; attrs: { start: number }; content: RationaleListItem[] }
  | { type: 'blockquote'; content: RationaleBlock[] };

/** One item of a list in a rationale. */
export type RationaleListItem = { type: 'listItem'; content: RationaleBlock[] };

/** What may stand in a line of a rationale; a citation names a piece of the claim’s evidence. */
export type RationaleInline =
  | { type: 'text'; text: string; marks?: RationaleMark[] }
  | { type: 'citation'; attrs: { evidenceId: string }; marks?: RationaleMark[] };

/** How letters of a rationale are set, or where they lead. */
export type RationaleMark = { type: 'bold' | 'italic' } | { type: 'link'; attrs: { href: string } };

/**
 * The evidence that a rationale cites, each id once, in the order of its first citation.
 *
 * The place in the list, counted from 1, is the number that readers see.
 */
export function citedEvidence(rationale: RationaleDocument): string[] {
  const cited = new Set<string>();
  const visit = (node: RationaleBlock | RationaleListItem | RationaleInline): void => {
    if (node.type === 'citation') cited.add(node.attrs.evidenceId);
    else if (node.type !== 'text') for (const child of node.content ?? []) visit(child);
  };
  rationale.content.forEach(visit);
  return [...cited];
}

/** Whether a rationale says nothing: no word and no citation. */
export function isBlankRationale(rationale: RationaleDocument): boolean {
  const says = (node: RationaleBlock | RationaleListItem | RationaleInline): boolean => {
    if (node.type === 'text') return node.text.trim() !== '';
    return node.type === 'citation' || (node.content ?? []).some(says);
  };
  return !rationale.content.some(says);
}
