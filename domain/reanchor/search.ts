import type { Span } from '#domain/anchor';
import type { Alignment } from '#domain/reanchor/alignment';

/** Look for the very words of the quote, wherever they stand; a single place is a candidate. */
export function search({ before, after }: Alignment, { start, end }: Span): (Span & { confidence: number }) | null {
  const quote = before.text.slice(start, end);
  const at = after.text.indexOf(quote);
  if (quote.trim() === '' || at === -1 || after.text.includes(quote, at + 1)) return null;
  return { start: at, end: at + quote.length, confidence: 0.5 };
}
