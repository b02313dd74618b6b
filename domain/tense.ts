/** Whether a text tells of what happened or of what is to come, with the words that say so. */
export type Tense = { time: 'past' | 'future'; words: string };

const future = [
  /(?<!\p{L})(?:will|shall|won['’]t)\s+(?:not\s+|soon\s+)?\p{L}+/iu,
  /(?<!\p{L})(?:(?:is|are)\s+(?:going|set|due|expected|planned|scheduled)|plans?|intends?)\s+to\s+\p{L}+/iu,
  /(?<!\p{L})(?:va|van|prevén?|planean?)\s+(?:a\s+)?\p{L}+[aei]r(?!\p{L})/iu,
  /(?<!\p{L})(?!(?:Irán|Teherán)(?!\p{L}))\p{L}+(?:[aei]r|dr|br|rr)án?(?!\p{L})/u,
];

const irregular = [
  'sent', 'was', 'were', 'went', 'came', 'made', 'took', 'gave', 'got', 'found', 'left', 'paid', 'bought', 'sold', 'built', 'lost',
  'won', 'rose', 'fell', 'grew', 'shrank', 'met', 'began', 'became', 'held', 'kept', 'led', 'spent', 'brought', 'saw', 'bore', 'broke',
  'chose', 'drove', 'flew', 'froze', 'shot', 'struck', 'stole', 'sank', 'sailed',
  'fue', 'fueron', 'hizo', 'hicieron', 'tuvo', 'tuvieron', 'pudo', 'puso', 'vino', 'vinieron', 'trajo', 'dio', 'dieron', 'hubo', 'redujo', 'produjo',
];

const past = [
  new RegExp(String.raw`(?<!\p{L})(?:${irregular.join('|')})(?!\p{L})`, 'giu'),
  /(?<!\p{L})\p{L}{2,}ed(?!\p{L})/giu,
  /(?<!\p{L})\p{L}{2,}(?:ó|aron|ieron|yeron)(?!\p{L})/giu,
  /(?<!\p{L})(?:ha|han|había|habían)\s+\p{L}+[aií]do(?!\p{L})/giu,
];

/** Words that tell when somebody spoke, not when it happened. */
const reporting = new Set([
  'reported', 'announced', 'stated', 'added', 'explained', 'estimated', 'confirmed', 'claimed', 'declared', 'cited', 'published', 'expected',
  'planned', 'scheduled', 'informed', 'indicated', 'assured', 'noted',
  'informó', 'anunció', 'aseguró', 'señaló', 'explicó', 'estimó', 'afirmó', 'declaró', 'confirmó', 'indicó', 'publicó', 'añadió', 'informaron',
  'anunciaron', 'señalaron', 'aseguraron',
]);

/** Words that only look like a past tense. */
const lookalikes = new Set([
  'hundred', 'speed', 'need', 'indeed', 'exceed', 'proceed', 'succeed', 'breed', 'bleed', 'greed', 'creed', 'reed', 'weed', 'seed', 'feed', 'freed',
  'united', 'sacred', 'naked', 'wicked', 'rugged', 'limited', 'unlimited', 'alleged', 'biped', 'embed', 'shed', 'sled', 'shred', 'kindred', 'hatred', 'infrared',
]);

/** The tense of a text; `null` when it has none that we can tell, or both. English and Spanish. */
export function tenseOf(text: string): Tense | null {
  const [tense, other] = tensesIn(text);
  return tense === undefined || other !== undefined ? null : tense;
}

/** Each of the two tenses that a text has, with the first words that say so. English and Spanish. */
export function tensesIn(text: string): Tense[] {
  const coming = future.map((cue) => cue.exec(text)?.[0]).find((words) => words !== undefined);
  const gone = past
    .flatMap((cue) => [...text.matchAll(cue)])
    .map(([words]) => words)
    .find((words) => !reporting.has(words.toLowerCase()) && !lookalikes.has(words.toLowerCase()));
  return [
    ...(gone === undefined ? [] : [{ time: 'past' as const, words: gone }]),
    ...(coming === undefined ? [] : [{ time: 'future' as const, words: coming }]),
  ];
}
