/** A date as a text states it, as far as it does. `month` from 1. `start` and `end` in UTF-16 units. */
export type DateMention = { words: string; start: number; end: number; year: number | null; month: number | null; day: number | null };

const months: readonly (readonly string[])[] = [
  ['January', 'enero'], ['February', 'febrero'], ['March', 'marzo'], ['April', 'abril'], ['May', 'mayo'], ['June', 'junio'],
  ['July', 'julio'], ['August', 'agosto'], ['September', 'septiembre', 'setiembre'], ['October', 'octubre'],
  ['November', 'noviembre'], ['December', 'diciembre'],
];

const month = `(?<month>${months.flat().join('|')})(?!\\p{L})`;
const day = String.raw`(?<day>[0-3]?\d)(?:st|nd|rd|th|º)?(?!\d)`;
const year = String.raw`(?<year>(?:19|20)\d\d)(?!\d|[.,]\d)`;
const before = String.raw`(?<![\p{L}\p{N}])`;

/** From the fullest form to the barest: what one has read, the next ones do not see. */
const forms = [
  String.raw`${before}(?<year>\d{4})-(?<monthNumber>\d\d)-(?<day>\d\d)(?!\d)`,
  String.raw`${before}${day}\s+(?:of\s+|de\s+)?${month}(?:,?\s+(?:de\s+|del\s+)?${year})?`,
  String.raw`${before}${month}\s+${day}(?:,?\s+${year})?`,
  String.raw`${before}${month},?\s+(?:of\s+|de\s+|del\s+)?${year}`,
  String.raw`(?<=${before}(?:in|since|until|by|during|last|this|next|of|en|desde|hasta|durante|de|este|pasado)\s+)${month}`,
  String.raw`(?<![\p{L}\p{N}$€£.,:-])${year}(?![\p{L}\p{N}%:])`,
].map((form) => new RegExp(form, 'giu'));

/** Every date in a text, in its order: days, months and years, in English and Spanish. */
export function datesIn(text: string): DateMention[] {
  let rest = text;
  const found: DateMention[] = [];
  for (const form of forms) {
    const here = [...rest.matchAll(form)].map(mention);
    found.push(...here);
    rest = blank(rest, here);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with spaces where one of its dates stands, so that its digits are not taken for quantities. */
export function withoutDates(text: string, dates: readonly DateMention[] = datesIn(text)): string {
  return blank(text, dates);
}

/** Whether the two dates can be the same: what both say is equal, and both say something of a kind. */
export function mayBeSame(a: DateMention, b: DateMention): boolean {
  return isComparable(a, b) && !isConflicting(a, b);
}

/** Whether the two dates cannot be the same. */
export function isConflicting(a: DateMention, b: DateMention): boolean {
  return parts.some((part) => a[part] !== null && b[part] !== null && a[part] !== b[part]);
}

const parts = ['year', 'month', 'day'] as const;

function isComparable(a: DateMention, b: DateMention): boolean {
  return parts.some((part) => a[part] !== null && b[part] !== null);
}

function mention(match: RegExpExecArray): DateMention {
  const { year: y, month: m, monthNumber, day: d } = match.groups ?? {};
  const index = months.findIndex((names) => names.some((name) => name.toLowerCase() === m?.toLowerCase()));
  return {
    words: match[0],
    start: match.index,
    end: match.index + match[0].length,
    year: y === undefined ? null : Number(y),
    month: m === undefined ? (monthNumber === undefined ? null : Number(monthNumber)) : index + 1,
    day: d === undefined ? null : Number(d),
  };
}

function blank(text: string, mentions: readonly DateMention[]): string {
  return mentions.reduce((rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`, text);
}
