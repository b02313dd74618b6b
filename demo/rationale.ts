import type { EvidenceView } from '#contract/evidence';

type Inline = { type: 'text'; text: string } | { type: 'citation'; attrs: { evidenceId: string } };

/** A rationale document of one paragraph, in which `[n]` cites the n-th piece of evidence. */
export function rationaleOf(words: string, evidence: readonly EvidenceView[]): unknown {
  const content = words.split(/(\[\d+\])/u).flatMap((part): Inline[] => {
    const cited = /^\[(\d+)\]$/u.exec(part)?.[1];
    if (cited === undefined) return part === '' ? [] : [{ type: 'text', text: part }];
    const piece = evidence[Number(cited) - 1];
    if (!piece) throw new Error(`The demo cites evidence ${part} that its claim does not have`);
    return [{ type: 'citation', attrs: { evidenceId: piece.id } }];
  });
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
}
