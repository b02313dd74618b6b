import { datesIn, withoutDates } from '#domain/date-mention';
import { distance, isEqual, quantitiesIn } from '#domain/quantity';
import type { Quantity } from '#domain/quantity';
import { tensesIn } from '#domain/tense';

/** The details of a quote whose change may turn a verdict over. */
export const rewordingKinds = ['number', 'unit', 'date', 'name', 'negation', 'tense'] as const;
export type RewordingKind = (typeof rewordingKinds)[number];

/** A detail that is no longer what it was, in the quotes' own words; `was` is empty for what is new, `is` for what is gone. */
export type Rewording = { kind: RewordingKind; was: string; is: string };

/**
 * What a change of words did to the details of a quote: numbers, units, dates, names, negation and tense, in this
 * order and each in the order of the text.
 *
 * Every change of a detail counts here, also one that makes it more exact; where words merely moved nothing does.
 * English and Spanish. It asks for a second look and proves nothing. An accent is the same letter however it is encoded
 * (Unicode's NFC), as it is to the alignment.
 */
export function rewordings(before: string, after: string): Rewording[] {
  const [was, is] = [before.normalize('NFC'), after.normalize('NFC')];
  if (was === is) return [];
  return [
    ...quantities(was, is),
    ...pair('date', ...without(dates(was), dates(is), isAlike)),
    ...renamings(was, is),
    ...paired('negation', negations(was), negations(is)),
    ...paired('tense', tenses(was), tenses(is)),
  ];
}

/** A detail: the words that state it, and what two statements of the same have in common. */
type Detail = { words: string; key: string };

/** What the one has and the other has not, the first with the first. Equal details cancel each other, once each. */
function paired(kind: RewordingKind, was: Detail[], is: Detail[]): Rewording[] {
  return pair(kind, ...cancel(was, is, isAlike));
}

function isAlike(a: Detail, b: Detail): boolean {
  return a.key === b.key;
}

/** What only the one has, and what only the other has, however often the rest stands in either. */
function without<T>(was: readonly T[], is: readonly T[], isSame: (a: T, b: T) => boolean): [gone: T[], fresh: T[]] {
  const lacks = (list: readonly T[]) => (detail: T) => !list.some((other) => isSame(detail, other));
  return [was.filter(lacks(is)), is.filter(lacks(was))];
}

function pair(kind: RewordingKind, gone: readonly { words: string }[], fresh: readonly { words: string }[]): Rewording[] {
  const longer = gone.length > fresh.length ? gone : fresh;
  return longer.map((_, at) => ({ kind, was: gone[at]?.words ?? '', is: fresh[at]?.words ?? '' }));
}

/** Both lists without the pairs that are the same. */
function cancel<T>(was: readonly T[], is: readonly T[], isSame: (a: T, b: T) => boolean): [gone: T[], fresh: T[]] {
  const fresh = [...is];
  const gone = was.filter((detail) => {
    const at = fresh.findIndex((other) => isSame(detail, other));
    if (at >= 0) fresh.splice(at, 1);
    return at < 0;
  });
  return [gone, fresh];
}

/** The same value of something else is a change of the unit; of what then is left, the nearest values belong together. */
function quantities(was: string, is: string): Rewording[] {
  const [gone, fresh] = without(quantitiesIn(withoutDates(was)), quantitiesIn(withoutDates(is)), isSame);
  const units: Rewording[] = [];
  const numbers: Rewording[] = [];
  for (const quantity of gone) {
    const same = take(fresh, (other) => isEqual(quantity, other));
    if (same) units.push({ kind: 'unit', was: quantity.words, is: same.words });
    else {
      const [nearest] = [...fresh].sort((a, b) => distance(quantity, a) - distance(quantity, b));
      numbers.push({ kind: 'number', was: quantity.words, is: take(fresh, (other) => other === nearest)?.words ?? '' });
    }
  }
  return [...numbers, ...fresh.map(({ words }) => ({ kind: 'number' as const, was: '', is: words })), ...units];
}

function isSame(a: Quantity, b: Quantity): boolean {
  return isEqual(a, b) && a.unit === b.unit && a.noun === b.noun;
}

function take<T>(list: T[], holds: (item: T) => boolean): T | undefined {
  const at = list.findIndex(holds);
  return at < 0 ? undefined : list.splice(at, 1)[0];
}

const weekdays = /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\p{L})/giu;

function dates(text: string): Detail[] {
  const days = [...withoutDates(text).matchAll(weekdays)].map(([words]) => ({ words, key: words.toLowerCase() }));
  return [...datesIn(text).map(({ words, year, month, day }) => ({ words, key: `${year} ${month} ${day}` })), ...days];
}

/** Words that begin a sentence with a capital and name nobody. */
const openers = new Set([
  'a', 'an', 'the', 'this', 'that', 'these', 'those', 'it', 'its', 'he', 'she', 'they', 'we', 'you', 'his', 'her', 'their', 'our',
  'in', 'on', 'at', 'of', 'by', 'for', 'from', 'to', 'with', 'as', 'and', 'but', 'or', 'if', 'when', 'while', 'after', 'before',
  'since', 'during', 'there', 'here', 'no', 'not', 'never', 'all', 'some', 'many', 'most', 'more', 'about', 'nearly', 'almost', 'only',
  'what', 'who', 'which', 'how', 'why', 'where', 'last', 'next', 'every', 'each', 'both', 'one', 'according',
  'el', 'la', 'los', 'las', 'lo', 'un', 'una', 'unos', 'unas', 'este', 'esta', 'estos', 'estas', 'ese', 'esa', 'su', 'sus', 'se', 'en',
  'de', 'del', 'al', 'por', 'para', 'con', 'sin', 'sobre', 'desde', 'hasta', 'según', 'como', 'cuando', 'tras', 'durante', 'y', 'e', 'o',
  'pero', 'si', 'que', 'quien', 'no', 'nunca', 'ni', 'hay', 'todo', 'todos', 'todas', 'casi', 'más', 'muchos', 'muchas', 'cada', 'uno', 'ya',
]);

const capitalised = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}’'-]*(?:\.(?=\p{Lu}\.)\p{Lu})*/gu;

/** What may stand between two words of one name: University of Texas, Claudia Sheinbaum, Comisión Federal de Electricidad. */
const within = /^[^\S\n]+(?:(?:of|de|del|da|do|di|van|von|de la|de los|de las)[^\S\n]+)?$/u;

/** A name, and the words in it that are written with a capital. */
type Name = { words: string; parts: Detail[] };

/**
 * Names that came or went, each whole, the first with the first.
 *
 * A name is unchanged where each of its words stands in the other text too, in whatever place and order.
 */
function renamings(was: string, is: string): Rewording[] {
  const [old, recent] = [names(was), names(is)];
  const [gone, fresh] = without(old.flatMap(({ parts }) => parts), recent.flatMap(({ parts }) => parts), isAlike);
  const changed = (list: readonly Name[], details: readonly Detail[]) => list.filter(({ parts }) => parts.some((part) => details.includes(part)));
  return pair('name', changed(old, gone), changed(recent, fresh));
}

/** What is written with a capital and is no number, date or opener, as names of one or more words. */
function names(text: string): Name[] {
  const plain = withoutDates(text).replace(weekdays, (words) => '\n'.repeat(words.length));
  const found: (Name & { end: number })[] = [];
  for (const { 0: written, index } of plain.matchAll(capitalised)) {
    const words = written.replace(/['’]s$/u, '');
    const key = words.toLowerCase();
    if (openers.has(key) || quantitiesIn(words).length > 0) continue;
    const [last, end] = [found.at(-1), index + words.length];
    const between = last === undefined ? '' : plain.slice(last.end, index);
    if (last !== undefined && within.test(between)) Object.assign(last, { words: last.words + between + words, parts: [...last.parts, { words, key }], end });
    else found.push({ words, parts: [{ words, key }], end });
  }
  return found;
}

const negation = /(?<!\p{L})(?:not|no|never|none|nobody|nothing|neither|nor|nowhere|without|cannot|\p{L}+n['’]t|nunca|jamás|nadie|nada|ningun[oa]s?|ningún|ni|sin|tampoco)(?!\p{L})/giu;

function negations(text: string): Detail[] {
  return [...text.matchAll(negation)].map(([words]) => ({ words, key: /n['’]t$|^cannot$/iu.test(words) ? 'not' : words.toLowerCase() }));
}

function tenses(text: string): Detail[] {
  return tensesIn(text).map(({ time, words }) => ({ words, key: time }));
}
