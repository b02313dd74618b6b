import type { Span } from '#domain/anchor';

/** Quotes longer than this are named by their first and last words. */
const longest = 120;

/**
 * A link's end that leads to words: a text fragment (WICG Scroll To Text Fragment), which every current
 * browser scrolls to and marks. A span over several lines is named by how it begins and ends, since one
 * text may not cross a block.
 */
export function textFragment(text: string, { start, end }: Span): string {
  const quote = text.slice(start, end).trim();
  if (quote.length <= longest && !quote.includes('\n')) return `#:~:text=${encode(quote)}`;
  const words = quote.split(/\s+/u);
  const count = Math.min(5, Math.floor(words.length / 2));
  return `#:~:text=${encode(words.slice(0, count).join(' '))},${encode(words.slice(-count).join(' '))}`;
}

/** A dash, a comma and an ampersand mean something in a fragment. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(/-/g, '%2D');
}
