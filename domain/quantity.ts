/**
 * A number as a text states it.
 *
 * `values` holds every way to read its digits: "1.234" may be one thousand or one and a bit. `unit` is a name of
 * {@link unitNames}, with `/day` and the like for a rate, `null` when the text names none that we know; `noun` is then
 * the stem of the word that follows.
 */
export type Quantity = { words: string; values: number[]; unit: string | null; noun: string | null };

/** Each unit by the words and signs that stand for it in English and Spanish. */
const unitNames: Readonly<Record<string, readonly string[]>> = {
  '%': ['%', 'percent', 'per cent', 'por ciento'],
  point: ['percentage point', 'percentage points', 'points', 'punto porcentual', 'puntos porcentuales', 'puntos'],
  barrel: ['barrel', 'barrels', 'bbl', 'barril', 'barriles'],
  tonne: ['ton', 'tons', 'tonne', 'tonnes', 'metric tons', 'tonelada', 'toneladas'],
  litre: ['litre', 'litres', 'liter', 'liters', 'litro', 'litros'],
  gallon: ['gallon', 'gallons', 'galón', 'galones'],
  kilogram: ['kg', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kilogramo', 'kilogramos'],
  kilometre: ['km', 'kilometre', 'kilometres', 'kilometer', 'kilometers', 'kilómetro', 'kilómetros'],
  mile: ['mile', 'miles', 'milla', 'millas'],
  metre: ['metre', 'metres', 'meter', 'meters', 'metro', 'metros'],
  hectare: ['ha', 'hectare', 'hectares', 'hectárea', 'hectáreas'],
  euro: ['€', 'euro', 'euros'],
  dollar: ['$', 'US$', 'dollar', 'dollars', 'dólar', 'dólares'],
  pound: ['£', 'pound', 'pounds', 'libra', 'libras'],
  peso: ['peso', 'pesos'],
  megawatt: ['MW', 'megawatt', 'megawatts', 'megavatio', 'megavatios'],
  gigawatt: ['GW', 'gigawatt', 'gigawatts', 'gigavatio', 'gigavatios'],
  hour: ['hour', 'hours', 'hora', 'horas'],
  day: ['day', 'days', 'día', 'días'],
  week: ['week', 'weeks', 'semana', 'semanas'],
  month: ['month', 'months', 'mes', 'meses'],
  year: ['year', 'years', 'año', 'años'],
};

/** A billion is a thousand million in English, a million million in Spanish; the words tell them apart. */
const scales: Readonly<Record<string, number>> = {
  'mil millones': 1e9, thousand: 1e3, mil: 1e3, k: 1e3, million: 1e6, millón: 1e6, millones: 1e6, millions: 1e6,
  bn: 1e9, billion: 1e9, billions: 1e9, billón: 1e12, billones: 1e12, trillion: 1e12, trillions: 1e12,
};

/** "One", "un" and "once" are left out: they are hardly ever meant as numbers, the last not in English. */
const numberWords: Readonly<Record<string, number>> = {
  two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, doce: 12,
};

const rates: Readonly<Record<string, readonly string[]>> = {
  '/hour': ['an hour', 'per hour', 'por hora'],
  '/day': ['a day', 'per day', 'daily', 'al día', 'por día', 'diarios', 'diarias'],
  '/week': ['a week', 'per week', 'weekly', 'a la semana', 'por semana', 'semanales'],
  '/month': ['a month', 'per month', 'monthly', 'al mes', 'por mes', 'mensuales'],
  '/year': ['a year', 'per year', 'annually', 'al año', 'por año', 'anuales'],
};

/** Words that may follow a number and say nothing of what is counted. */
const empty = /^(?:and|or|in|on|at|to|from|for|with|by|the|were|was|are|have|has|that|but|than|que|las|los|del|por|para|con|sin|hay|han|son|fue|fueron|pero|entre|desde|hasta)$/u;

const sign = String.raw`(?<sign>US\$|[$€£])?`;
const grouped = String.raw`\d{1,3}(?:[.,'’ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?(?!\d)`;
const numeral = new RegExp(
  String.raw`(?<![\p{L}\p{N}:.,]|\p{L}-)${sign}\s?(?<number>${grouped}|\d+(?:[.,]\d+)?|(?:${alternatives(Object.keys(numberWords))})(?!\p{L}))(?![:\d]|st\b|nd\b|rd\b|th\b|[ºª])`,
  'giu',
);
const scale = follower(Object.keys(scales));
const unit = follower(Object.values(unitNames).flat());
const rate = follower(Object.values(rates).flat());
const noun = /^[\s\u00a0-]+(?:of |de |more |más )?(?<word>\p{L}{3,})/u;

/** Every number in a text, in its order. English and Spanish; digits with any usual separator. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(numeral)].map((match) => {
    const { sign: prefix, number = '' } = match.groups ?? {};
    const start = match.index;
    let end = start + match[0].length;
    const factor = take(scale);
    const named = prefix ?? take(unit);
    const over = named === null ? null : take(rate);
    const counted = named === null ? take(noun) : null;
    return {
      words: text.slice(start, end).trim(),
      values: readNumber(number).map((value) => value * (scales[factor?.toLowerCase() ?? ''] ?? 1)),
      unit: named === null ? null : `${keyOf(unitNames, named)}${over === null ? '' : keyOf(rates, over)}`,
      noun: counted === null || empty.test(counted.toLowerCase()) ? null : stem(counted),
    };

    function take(pattern: RegExp): string | null {
      const found = pattern.exec(text.slice(end, end + 60));
      if (!found) return null;
      end += found[0].length;
      return found.groups?.['word'] ?? null;
    }
  });
}

/** Whether a single word states a number, or part of one, in digits or letters. */
export function isNumeral(word: string): boolean {
  return /\p{N}/u.test(word) || Object.hasOwn(numberWords, word.toLowerCase());
}

/** Whether two numbers are the same one, in the same unit as far as both name it. */
export function isBorneOut(claim: Quantity, quantity: Quantity): boolean {
  return isEqual(claim, quantity) && (claim.unit === quantity.unit || claim.unit === null || quantity.unit === null);
}

/** Whether two numbers can be read as the same value, whatever they count. */
export function isEqual(a: Quantity, b: Quantity): boolean {
  return a.values.some((value) => b.values.some((other) => Math.abs(value - other) <= 1e-9 * Math.abs(value)));
}

/** Whether two numbers count the same thing, as far as their words tell. */
export function isComparable(a: Quantity, b: Quantity): boolean {
  if (a.unit !== null && b.unit !== null) return a.unit === b.unit;
  if (a.noun !== null && b.noun !== null) return a.noun === b.noun;
  const isBare = (quantity: Quantity) => quantity.unit === null && quantity.noun === null;
  return isBare(a) || isBare(b);
}

/** How far apart two numbers are, as the logarithm of their ratio. */
export function distance(a: Quantity, b: Quantity): number {
  return Math.min(...a.values.flatMap((value) => b.values.map((other) => Math.abs(Math.log((value || 1) / (other || 1))))));
}

/** Every value that the digits may have. The last of two different separators is the decimal one. */
function readNumber(number: string): number[] {
  const word = numberWords[number.toLowerCase()];
  if (word !== undefined) return [word];
  const plain = number.replace(/['’ \u00a0\u202f\u2009]/gu, '');
  const decimal = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (decimal < 0) return [Number(plain)];
  const whole = plain.slice(0, decimal).replace(/[.,]/gu, '');
  const rest = plain.slice(decimal + 1);
  const asDecimal = Number(`${whole}.${rest}`);
  const asThousands = Number(`${whole}${rest}`);
  const separators = new Set(plain.match(/[.,]/gu));
  if (rest.length !== 3 || separators.size === 2 || whole === '0') return [asDecimal];
  return (plain.match(/[.,]/gu) ?? []).length > 1 ? [asThousands] : [asThousands, asDecimal];
}

function keyOf(table: Readonly<Record<string, readonly string[]>>, word: string): string {
  const found = Object.entries(table).find(([, words]) => words.some((known) => known.toLowerCase() === word.toLowerCase()));
  return found?.[0] ?? word;
}

/** One of these words right after what was read, with nothing of a longer word after it. */
function follower(words: readonly string[]): RegExp {
  return new RegExp(String.raw`^[\s\u00a0-]*(?:of |de )?(?<word>${alternatives(words)})(?![\p{L}\p{N}])`, 'iu');
}

function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[$.]/gu, String.raw`\$&`)).join('|');
}

function stem(word: string): string {
  return word.toLowerCase().replace(/(?:es|s)$/u, '');
}
