import { Refusal } from '#domain/refusal';

/** What a claim may be about; one claim may be several. Follows AVeriTeC's claim types, widened by what newsrooms ask for. */
export const claimKinds = ['statistic', 'quote', 'event', 'causal', 'prediction', 'position', 'media', 'opinion'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** The longest short statement, in characters (Google's advice for `claimReviewed`). */
export const maxShortStatement = 75;

/** The longest statement, in UTF-16 units. */
export const maxStatement = 2000;

/** The statement that a fresh claim starts with: its quote on one line, cut after a whole character. */
export function statementOf(quote: string): string {
  const line = quote.replace(/\s+/gu, ' ').trim();
  return line.length <= maxStatement ? line : line.slice(0, maxStatement).replace(/[\ud800-\udbff]$/u, '').trimEnd();
}

/** The statement after a split has cut its quote: one that nobody has put into other words becomes the part. */
export function cutStatement(statement: string, from: string, to: string): string {
  return statement === statementOf(from) ? statementOf(to) : statement;
}

/**
 * Whether a statement still says, word for word, what a quote said before, and no quote of the claim says it any more.
 * One in words of its own never does: what a change of the quote means for it is for a person to judge.
 */
export function isOutworn(statement: string, before: readonly string[], now: readonly string[]): boolean {
  const isQuoteOf = (quotes: readonly string[]) => quotes.some((quote) => statementOf(quote) === statement);
  return !isQuoteOf(now) && isQuoteOf(before);
}

/** Refuse with `short-statement-too-long` what a fact-check card cannot hold. Counted in code points. */
export function checkShortStatement(shortStatement: string): void {
  const { length } = [...shortStatement];
  if (length <= maxShortStatement) return;
  throw new Refusal('short-statement-too-long', { field: 'shortStatement', params: { length, max: maxShortStatement } });
}

/** Where a claim stands; always derived from its submissions, reviews and digest, never stored. */
export const stages = ['draft', 'in-review', 'changes-requested', 'approved', 'outdated'] as const;
export type Stage = (typeof stages)[number];
