import { align } from '#domain/reanchor/align';
import { hunksOf } from '#domain/reanchor/hunks';
import type { Hunk } from '#domain/reanchor/hunks';

/** Words that stand in both texts, in the earlier one only, or in the later one only. */
export type WordChange = { kind: 'same' | 'gone' | 'new'; words: string };

/** Words of one of two texts that stand side by side, and whether the other lacks them. */
export type SideWords = { isApart: boolean; words: string };

/** Two quotes as one line: what stayed, what went, what came, in the order of the later one. */
export function wordChanges(was: string, is: string): WordChange[] {
  const changes: WordChange[] = [];
  const add = (kind: WordChange['kind'], text: string, { start, end }: Hunk['after'], isParted = false) => {
    if (start === end) return;
    const isAnother = changes.at(-1)?.kind === 'gone' && kind === 'new';
    const isApart = changes.at(-1)?.kind === 'gone' && start === 0 && isParted;
    if (isAnother || isApart || (changes.length > 0 && /\s/.test(text.charAt(start - 1)))) changes.push({ kind: 'same', words: ' ' });
    changes.push({ kind, words: text.slice(start, end) });
  };
  for (const { kind, before, after } of wholeWords(hunksOf(align(was, is)), is)) {
    if (kind === 'changed' || kind === 'removed') add('gone', was, before);
    if (kind !== 'removed') add(kind === 'kept' ? 'same' : 'new', is, after, /\s/.test(was.charAt(before.start - 1)));
  }
  return changes;
}

/** Hunks in which a change takes in the whole of the word that it is a part of: 80,000 becomes 85,000, and not 80 becomes 85. */
function wholeWords(hunks: readonly Hunk[], is: string): Hunk[] {
  const list = hunks.map(({ kind, before, after }) => ({ kind, before: { ...before }, after: { ...after } }));
  list.forEach((hunk, index) => {
    if (hunk.kind !== 'kept') return;
    const [previous, next] = [list[index - 1], list[index + 1]];
    const words = is.slice(hunk.after.start, hunk.after.end);
    if (previous?.kind === 'changed' && isGlued(previous, hunk)) {
      const head = /^\S*/.exec(words)?.[0].length ?? 0;
      for (const side of ['before', 'after'] as const) hunk[side].start = previous[side].end += head;
    }
    const rest = is.slice(hunk.after.start, hunk.after.end);
    if (next?.kind === 'changed' && isGlued(hunk, next)) {
      const tail = /\S*$/.exec(rest)?.[0].length ?? 0;
      for (const side of ['before', 'after'] as const) hunk[side].end = next[side].start -= tail;
    }
  });
  return list;
}

/** Whether nothing stands between two hunks in either text, so that a word may reach from the one into the other. */
function isGlued(one: Hunk, next: Hunk): boolean {
  return one.after.end === next.after.start && one.before.end === next.before.start;
}

/** The later and the earlier text apart, each with what the other lacks. */
export function sideChanges(was: string, is: string): { before: SideWords[]; after: SideWords[] } {
  const hunks = wholeWords(hunksOf(align(was, is)), is);
  const old = hunks.filter(({ kind }) => kind === 'changed' || kind === 'removed').map(({ before }) => before);
  const recent = hunks.filter(({ kind }) => kind !== 'kept' && kind !== 'removed').map(({ after }) => after);
  return { before: marked(was, old), after: marked(is, recent) };
}

function marked(text: string, spans: readonly Hunk['after'][]): SideWords[] {
  const changes: SideWords[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    changes.push({ isApart: false, words: text.slice(at, start) }, { isApart: true, words: text.slice(start, end) });
    at = end;
  }
  return [...changes, { isApart: false, words: text.slice(at) }].filter(({ words }) => words !== '');
}
