/** The longest slug, suffix included, in characters. */
export const maxSlug = 80;

/** Letters that Unicode does not take apart into a plain letter and its accent. */
const unfolded: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n', ŧ: 't',
};

/**
 * The part of a public address that a title gives: lower-case ASCII letters and digits, words joined by `-`.
 *
 * Cut between words where there is a place to cut. A title without a Latin letter or digit gives `article`.
 */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => unfolded[letter] ?? '-')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return cut(words, maxSlug) || 'article';
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let number = 2, candidate = slug; ; number += 1) {
    if (!taken.has(candidate)) return candidate;
    const suffix = `-${number}`;
    candidate = `${cut(slug, maxSlug - suffix.length)}${suffix}`;
  }
}

function cut(slug: string, max: number): string {
  if (slug.length <= max) return slug;
  const edge = slug.lastIndexOf('-', max);
  return slug.slice(0, edge > 0 ? edge : max);
}
