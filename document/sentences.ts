import type { Span } from '#domain/anchor';
import { type Abbreviations, abbreviationsOf } from './abbreviations';

/**
 * The sentences of a canonical text, in order, as spans without white space at their edges.
 *
 * Cut by `Intl.Segmenter` inside each line (a sentence crosses no `\n`), then joined again where the
 * segmenter took an abbreviation or an initial for an end; see abbreviations.ts. Everything that is not white space is
 * in exactly one span.
 *
 * @param language a BCP 47 tag; one that is malformed is read as undetermined.
 */
export function sentences(text: string, language: string): Span[] {
  const segmenter = new Intl.Segmenter(supported(language), { granularity: 'sentence' });
  const abbreviations = abbreviationsOf(language);
  const spans: Span[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    spans.push(...sentencesOfLine(line, segmenter, abbreviations).map((span) => trim(text, shift(span, lineStart))));
    lineStart += line.length + 1;
  }
  return spans.filter(({ start, end }) => start < end);
}

function sentencesOfLine(line: string, segmenter: Intl.Segmenter, abbreviations: Abbreviations): Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of segmenter.segment(line)) {
    const last = spans.at(-1);
    if (last !== undefined && isFalseEnd(line.slice(last.start, last.end), segment, abbreviations)) last.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans;
}

/** Whether the full stop with which `before` ends does not end a sentence, seen what follows it. */
function isFalseEnd(before: string, after: string, abbreviations: Abbreviations): boolean {
  if (after.trim() === '') return true;
  const word = /(?:^|[^\p{L}\p{N}.])((?:[\p{L}\p{N}º]+\.)*[\p{L}\p{N}º]+)\.\s*$/u.exec(before.slice(-40))?.[1];
  if (word === undefined) return false;
  if (abbreviations.title.has(word)) return true;
  if (abbreviations.number.has(word)) return /^\p{N}/u.test(after);
  if (word !== 'I' && /^\p{Lu}$/u.test(word)) return /^["“«(]?\p{Lu}/u.test(after) && !opens(after, abbreviations);
  return (abbreviations.open.has(word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) && !opens(after, abbreviations);
}

function opens(after: string, { opener }: Abbreviations): boolean {
  const first = /^[^\p{L}\p{N}]*([\p{L}\p{N}]+)/u.exec(after);
  return first === null || /^["“«¿¡]/u.test(after) || opener.has(first[1] ?? '');
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function trim(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  return { start: start + (inside.length - inside.trimStart().length), end: end - (inside.length - inside.trimEnd().length) };
}

function supported(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und';
  } catch (error) {
    if (error instanceof RangeError) return 'und';
    throw error;
  }
}
