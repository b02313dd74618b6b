const stems = 'harbour tanker barrel ministry cargo price water council record budget minister report agency number estimate border vessel engineer voter school train hospital winter river market union court mayor station bridge'.split(' ');
const verbs = 'carried counted promised reported denied built measured lost paid repaired opened announced'.split(' ');

/**
 * An article of about `words` words in paragraphs of five sentences, the same each time, and `amount` passages of one to two
 * sentences spread evenly over it, some of them inside others.
 *
 * @param {number} words
 * @param {number} amount
 * @returns {{ text: string, spans: { start: number, end: number }[] }} offsets in UTF-16 units of `text`
 */
export function articleOf(words, amount) {
  const next = numbers(7);
  const sentences = Array.from({ length: Math.round(words / 12) }, () => sentence(next));
  /** @type {{ start: number, end: number }[]} */
  const places = [];
  let text = '';
  for (const [index, line] of sentences.entries()) {
    if (index > 0) text += index % 5 === 0 ? '\n' : ' ';
    places.push({ start: text.length, end: text.length + line.length });
    text += line;
  }
  const spans = Array.from({ length: amount }, (_, index) => {
    const first = Math.floor((index * places.length) / amount);
    const whole = { start: places[first]?.start ?? 0, end: places[first]?.end ?? 0 };
    if (index % 3 === 0 && first % 5 < 4) return { start: whole.start, end: places[first + 1]?.end ?? whole.end };
    return index % 3 === 1 ? { start: text.indexOf(' ', whole.start) + 1, end: whole.end - 1 } : whole;
  });
  return { text, spans };
}

/** @param {() => number} next */
function sentence(next) {
  const pick = (/** @type {readonly string[]} */ from) => from[Math.floor(next() * from.length)] ?? '';
  return `The ${pick(stems)} of the ${pick(stems)} ${pick(verbs)} ${Math.floor(next() * 90_000) + 10} ${pick(stems)}s before the ${pick(stems)} ${pick(verbs)}.`;
}

/** Park and Miller's generator: the same numbers between 0 and 1 in every run. @param {number} seed */
function numbers(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
