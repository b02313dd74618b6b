import { datesIn, isConflicting, mayBeSame, withoutDates } from '#domain/date-mention';
import type { DateMention } from '#domain/date-mention';
import { distance, isBorneOut, isComparable, isEqual, quantitiesIn } from '#domain/quantity';
import type { Quantity } from '#domain/quantity';
import { tenseOf } from '#domain/tense';

/** A detail in which a statement and an excerpt part. `index` is the excerpt's place in the list that was given. */
export type Difference = { kind: 'number' | 'unit' | 'date' | 'tense'; claim: string; excerpt: string; index: number };

/**
 * Where the details of a statement differ from what its excerpts say: 80,000 is not 85,000, a barrel is not a
 * tonne, "sent" is not "will arrive".
 *
 * A detail that any excerpt bears out is fine, and so is one to which no excerpt has a counterpart: this asks for
 * a second look and proves nothing. English and Spanish.
 */
export function differences(statement: string, excerpts: readonly string[]): Difference[] {
  if (excerpts.length === 0) return [];
  const [claim, found] = [read(statement), excerpts.map(read)];
  return [...quantityDifferences(claim, found), ...dateDifferences(claim, found), ...tenseDifferences(statement, excerpts)];
}

/** The details of one text: a page of claims is compared at each opening, so each text is read once. */
type Reading = { dates: DateMention[]; quantities: Quantity[] };

function read(text: string): Reading {
  const dates = datesIn(text);
  return { dates, quantities: quantitiesIn(withoutDates(text, dates)) };
}

function quantityDifferences({ quantities: claimed }: Reading, excerpts: readonly Reading[]): Difference[] {
  const found = excerpts.flatMap(({ quantities }, index) => quantities.map((quantity) => ({ index, ...quantity })));
  const open = found.filter((quantity) => !claimed.some((claim) => isBorneOut(claim, quantity)));
  return claimed.flatMap((claim): Difference[] => {
    if (found.some((quantity) => isBorneOut(claim, quantity))) return [];
    const otherUnit = open.find((quantity) => isEqual(claim, quantity) && claim.unit !== null && quantity.unit !== null);
    if (otherUnit) return [{ kind: 'unit', claim: claim.words, excerpt: otherUnit.words, index: otherUnit.index }];
    const [nearest] = open.filter((quantity) => isComparable(claim, quantity)).sort((a, b) => distance(claim, a) - distance(claim, b));
    return nearest ? [{ kind: 'number', claim: claim.words, excerpt: nearest.words, index: nearest.index }] : [];
  });
}

function dateDifferences({ dates: claimed }: Reading, excerpts: readonly Reading[]): Difference[] {
  const found = excerpts.flatMap(({ dates }, index) => dates.map((date) => ({ index, ...date })));
  const open = found.filter((date) => !claimed.some((claim) => mayBeSame(claim, date)));
  return claimed.flatMap((claim): Difference[] => {
    if (found.some((date) => mayBeSame(claim, date))) return [];
    const other = open.find((date) => isConflicting(claim, date));
    return other ? [{ kind: 'date', claim: claim.words, excerpt: other.words, index: other.index }] : [];
  });
}

function tenseDifferences(statement: string, excerpts: readonly string[]): Difference[] {
  const claim = tenseOf(statement);
  if (claim === null) return [];
  const tenses = excerpts.flatMap((excerpt, index) => {
    const tense = tenseOf(excerpt);
    return tense === null ? [] : [{ index, ...tense }];
  });
  const [other] = tenses;
  if (!other || tenses.some(({ time }) => time === claim.time)) return [];
  return [{ kind: 'tense', claim: claim.words, excerpt: other.words, index: other.index }];
}
