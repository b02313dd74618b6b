/**
 * The baseline of bench/reanchor.js: looking each quote up by itself, as annotation tools do that keep only the quote. Exact
 * hits first; else the stretches with the fewest differences, at most half of the quote's length; the context decides between
 * them. The search is Myers' bit-parallel one in blocks of 32 with Ukkonen's cut-off (Myers 1999, Hyyrö 2003).
 */

/** @typedef {{ exact: string, prefix: string, suffix: string, start: number }} Quote */
/** @typedef {{ start: number, end: number, errors: number }} Hit */

/**
 * @param {string} text
 * @param {Quote} quote
 * @returns {{ start: number, end: number, score: number } | null} the best hit
 */
export function findQuote(text, { exact, prefix, suffix, start }) {
  const hits = exactHits(text, exact);
  const candidates = hits.length > 0 ? hits : approximateHits(text, exact, Math.min(256, exact.length >> 1));
  let best = null;
  for (const hit of candidates) {
    const before = closeness(text.slice(Math.max(0, hit.start - prefix.length), hit.start), prefix);
    const after = closeness(text.slice(hit.end, hit.end + suffix.length), suffix);
    const near = 1 - Math.abs(hit.start - start) / text.length;
    const score = (50 * (1 - hit.errors / exact.length) + 20 * before + 20 * after + 2 * near) / 92;
    if (best === null || score > best.score) best = { start: hit.start, end: hit.end, score };
  }
  return best;
}

/** @param {string} text @param {string} exact @returns {Hit[]} */
function exactHits(text, exact) {
  const hits = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) hits.push({ start: at, end: at + exact.length, errors: 0 });
  return hits;
}

/** How well `part` occurs in `text`, 0 to 1. @param {string} text @param {string} part */
function closeness(text, part) {
  if (part === '') return 1;
  const [best] = ends(text, part, part.length);
  return best === undefined ? 0 : 1 - best.errors / part.length;
}

/** @param {string} text @param {string} pattern @param {number} most @returns {Hit[]} */
function approximateHits(text, pattern, most) {
  return ends(text, pattern, most).map(({ end, errors }) => {
    const from = Math.max(0, end - pattern.length - errors);
    const backwards = ends(reversed(text.slice(from, end)), reversed(pattern), errors);
    const length = backwards.reduce((longest, hit) => Math.max(longest, hit.end), 0);
    return { start: end - length, end, errors };
  });
}

/** @param {string} text */
function reversed(text) {
  return [...text].reverse().join('');
}

const width = 32;

/**
 * Where matches with the fewest differences end, if no more than `most`.
 *
 * @param {string} text @param {string} pattern @param {number} most
 */
function ends(text, pattern, most) {
  /** @type {{ end: number, errors: number }[]} */
  let found = [];
  const blocks = blocksOf(pattern);
  let limit = Math.min(most, pattern.length);
  let active = Math.max(0, Math.ceil(limit / width) - 1);
  for (let at = 0; at < text.length; at += 1) {
    active = step(blocks, active, text.charCodeAt(at), limit);
    const score = active === blocks.length - 1 ? scoreAt(blocks, active) : Infinity;
    if (score > limit) continue;
    if (score < limit) [found, limit] = [[], score];
    found.push({ end: at + 1, errors: score });
  }
  return found;
}

/**
 * One character further in all blocks up to the active one. @returns the block that is active now: those below it have too many
 * differences to come back under the limit
 *
 * @param {Block[]} blocks @param {number} active @param {number} code @param {number} limit
 */
function step(blocks, active, code, limit) {
  let carry = 0;
  let score = 0;
  for (let index = 0; index <= active; index += 1) {
    const block = blocks[index];
    if (!block) break;
    carry = advance(block, code, carry);
    score = block.score;
  }
  const next = blocks[active + 1];
  if (next && score - carry <= limit && ((next.masks.get(code) ?? 0) & 1 || carry < 0)) {
    Object.assign(next, { plus: -1, minus: 0, score: score - carry + next.size });
    advance(next, code, carry);
    return active + 1;
  }
  while (active > 0 && scoreAt(blocks, active) >= limit + width) active -= 1;
  return active;
}

/** @param {Block[]} blocks @param {number} index */
function scoreAt(blocks, index) {
  return blocks[index]?.score ?? Infinity;
}

/** @typedef {{ plus: number, minus: number, score: number, size: number, top: number, masks: Map<number, number> }} Block */

/** @param {string} pattern @returns {Block[]} */
function blocksOf(pattern) {
  return Array.from({ length: Math.ceil(pattern.length / width) }, (_, index) => {
    const part = pattern.slice(index * width, (index + 1) * width);
    const masks = new Map();
    for (let at = 0; at < part.length; at += 1) masks.set(part.charCodeAt(at), (masks.get(part.charCodeAt(at)) ?? 0) | (1 << at));
    return { plus: -1, minus: 0, score: index * width + part.length, size: part.length, top: 1 << (part.length - 1), masks };
  });
}

/** One character further in one block. @param {Block} block @param {number} code @param {number} carry */
function advance(block, code, carry) {
  let equal = block.masks.get(code) ?? 0;
  const vertical = equal | block.minus;
  if (carry < 0) equal |= 1;
  const horizontal = (((equal & block.plus) + block.plus) ^ block.plus) | equal;
  let plus = block.minus | ~(horizontal | block.plus);
  let minus = block.plus & horizontal;
  const out = (plus & block.top) !== 0 ? 1 : (minus & block.top) !== 0 ? -1 : 0;
  plus <<= 1;
  minus <<= 1;
  if (carry < 0) minus |= 1;
  if (carry > 0) plus |= 1;
  block.plus = minus | ~(vertical | plus);
  block.minus = plus & vertical;
  block.score += out;
  return out;
}
