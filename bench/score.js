import { align } from '#domain/reanchor/align';
import { reanchor } from '#domain/reanchor/reanchor';

/** @typedef {{ start: number, end: number }} Span */
/** @typedef {{ before: string, after: string, spans: (Span & { to: Span | null })[] }} Line */

/**
 * How right the engine is on lines of revisions, scored as ../shared/data/README.md says.
 *
 * @param {string} jsonl
 * @returns the shares of that file, in per cent
 */
export function scoreOf(jsonl) {
  const sum = { live: 0, gone: 0, taken: 0, accepted: 0, right: 0, exact: 0, deleted: 0 };
  for (const json of jsonl.trim().split('\n')) {
    /** @type {Line} */
    const { before, after, spans } = JSON.parse(json);
    const answers = reanchor(align(before, after), spans);
    spans.forEach(({ to }, at) => {
      const { span = null, method = 'lost' } = answers[at] ?? {};
      const isTaken = method !== 'proposed' && method !== 'lost';
      const isRight = to !== null && span !== null && overlap(to, span) >= 0.5;
      sum.live += Number(to !== null);
      sum.gone += Number(to === null);
      sum.taken += Number(isTaken);
      sum.accepted += Number(isTaken && isRight);
      sum.right += Number(isRight);
      sum.exact += Number(isRight && span.start === to.start && span.end === to.end);
      sum.deleted += Number(isTaken && to === null);
    });
  }
  return {
    accepted: share(sum.accepted, sum.live), wrong: share(sum.taken - sum.accepted, sum.taken), right: share(sum.right, sum.live),
    exact: share(sum.exact, sum.right), deleted: share(sum.deleted, sum.gone),
  };
}

/** @param {number} part @param {number} whole */
function share(part, whole) {
  return whole === 0 ? 0 : (100 * part) / whole;
}

/** @param {Span} a @param {Span} b */
function overlap(a, b) {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
