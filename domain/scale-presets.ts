import type { RatingPreset, ScalePreset } from '#domain/verdict';

/**
 * The scales that every newsroom finds ready. Numbers run from 1, the worst, upwards and stand only where the labels
 * form one line from false to true.
 *
 * A changed preset becomes a new version of its scale when Stet starts; versions in use stay as they are.
 */
export const scalePresets: readonly ScalePreset[] = [
  {
    code: 'five-point',
    names: { en: 'Five points', es: 'Cinco grados' },
    ratings: [
      truth('true', 5, 'supported', ['True', 'Verdadero'], [
        'The statement is accurate, and nothing that would change its sense is left out.',
        'La afirmación es exacta y no omite nada que cambie su sentido.',
      ]),
      truth('mostly-true', 4, 'supported', ['Mostly true', 'Mayormente verdadero'], [
        'The core of the statement is accurate; a detail is imprecise or needs explaining.',
        'Lo esencial de la afirmación es exacto; algún detalle es impreciso o necesita aclaración.',
      ]),
      truth('mixed', 3, 'misleading', ['Partly true', 'Verdad a medias'], [
        'Accurate and inaccurate elements weigh about the same, or needed context is missing.',
        'Los elementos exactos y los inexactos pesan más o menos lo mismo, o falta contexto necesario.',
      ]),
      truth('mostly-false', 2, 'misleading', ['Mostly false', 'Mayormente falso'], [
        'There is some truth in the statement, but facts that contradict its core are left out.',
        'La afirmación tiene algo de verdad, pero omite hechos que contradicen lo esencial.',
      ]),
      truth('false', 1, 'false', ['False', 'Falso'], [
        'Reliable evidence contradicts the statement.',
        'Pruebas fiables contradicen la afirmación.',
      ]),
      unproven(),
    ],
  },
  {
    code: 'six-point',
    names: { en: 'Six points', es: 'Seis grados' },
    ratings: [
      truth('true', 6, 'supported', ['True', 'Verdadero'], [
        'The statement is accurate and complete in everything that matters.',
        'La afirmación es exacta y completa en todo lo que importa.',
      ]),
      truth('mostly-true', 5, 'supported', ['Mostly true', 'Mayormente verdadero'], [
        'The statement is accurate but needs a clarification or a further fact.',
        'La afirmación es exacta, pero necesita una aclaración o un dato más.',
      ]),
      truth('half-true', 4, 'misleading', ['Half true', 'Verdad a medias'], [
        'The statement is partly accurate but takes things out of context or leaves out important ones.',
        'La afirmación es exacta en parte, pero saca hechos de contexto u omite otros importantes.',
      ]),
      truth('mostly-false', 3, 'misleading', ['Mostly false', 'Mayormente falso'], [
        'A grain of truth is used to suggest something that the facts do not bear out.',
        'Un fondo de verdad se usa para sugerir algo que los hechos no respaldan.',
      ]),
      truth('false', 2, 'false', ['False', 'Falso'], [
        'The statement is not accurate.',
        'La afirmación no es exacta.',
      ]),
      truth('absurd', 1, 'false', ['Absurd', 'Disparatado'], [
        'The statement is not accurate, and no careful person could have believed that it was.',
        'La afirmación no es exacta, y nadie que la examine con cuidado podría creer que lo sea.',
      ]),
      unproven(),
    ],
  },
  {
    code: 'averitec',
    names: { en: 'Evidence, four labels (AVeriTeC)', es: 'Pruebas, cuatro etiquetas (AVeriTeC)' },
    ratings: [
      truth('supported', null, 'supported', ['Supported', 'Respaldado'], [
        'The evidence found supports the statement.',
        'Las pruebas halladas respaldan la afirmación.',
      ]),
      truth('refuted', null, 'false', ['Refuted', 'Refutado'], [
        'The evidence found contradicts the statement.',
        'Las pruebas halladas contradicen la afirmación.',
      ]),
      beside('unresolved', 'not-enough-evidence', 'unproven', ['Not enough evidence', 'Pruebas insuficientes'], [
        'What was found neither supports nor contradicts the statement.',
        'Lo hallado ni respalda ni contradice la afirmación.',
      ]),
      beside('unresolved', 'conflicting-evidence', 'misleading', ['Conflicting evidence or cherry-picking', 'Pruebas contradictorias o selección interesada'], [
        'Evidence supports and contradicts the statement, or the statement rests on a part picked to mislead.',
        'Hay pruebas a favor y en contra, o la afirmación se apoya en una parte escogida para engañar.',
      ]),
    ],
  },
  {
    code: 'spanish-eight',
    names: { en: 'Eight labels in the Spanish tradition', es: 'Ocho calificaciones' },
    ratings: [
      truth('verdadero', null, 'supported', ['True', 'Verdadero'], [
        'The most reliable sources and data bear the statement out.',
        'Las fuentes y los datos más fiables confirman la afirmación.',
      ]),
      truth('verdadero-pero', null, 'supported', ['True, but', 'Verdadero, pero'], [
        'The statement agrees with the data but leaves out an element that its sense depends on.',
        'La afirmación coincide con los datos, pero omite un elemento del que depende su sentido.',
      ]),
      beside('kind', 'discutible', 'misleading', ['Debatable', 'Discutible'], [
        'Whether it holds depends on how its terms are measured or understood.',
        'Que se sostenga depende de cómo se midan o se entiendan sus términos.',
      ]),
      beside('unresolved', 'apresurado', 'unproven', ['Premature', 'Apresurado'], [
        'It may turn out right, but the facts so far do not allow it to be stated.',
        'Podría resultar cierta, pero los hechos conocidos aún no permiten afirmarla.',
      ]),
      beside('kind', 'exagerado', 'misleading', ['Exaggerated', 'Exagerado'], [
        'The direction is right; the size is not.',
        'La tendencia es correcta; la magnitud, no.',
      ]),
      beside('kind', 'enganoso', 'misleading', ['Misleading', 'Engañoso'], [
        'Parts agree with the data, but they are arranged so that a wrong conclusion follows.',
        'Algunas partes coinciden con los datos, pero se presentan de modo que llevan a una conclusión errónea.',
      ]),
      beside('unresolved', 'insostenible', 'unproven', ['Unsustainable', 'Insostenible'], [
        'It rests on no data, or on data so flawed that nothing follows from them.',
        'No se apoya en dato alguno, o se apoya en datos tan defectuosos que nada se sigue de ellos.',
      ]),
      truth('falso', null, 'false', ['False', 'Falso'], [
        'The most reliable sources and data contradict the statement.',
        'Las fuentes y los datos más fiables contradicen la afirmación.',
      ]),
    ],
  },
  { code: 'conclusion-only', names: { en: 'A conclusion, no rating', es: 'Solo conclusión, sin calificación' }, ratings: [] },
];

/** The scale of a newsroom that has not chosen one. */
export const defaultScale = 'five-point';

type Pair = readonly [en: string, es: string];

function truth(code: string, value: number | null, token: RatingPreset['token'], label: Pair, definition: Pair): RatingPreset {
  return { code, kind: 'truth', value, token, labels: localised(label), definitions: localised(definition) };
}

/** A rating off the scale: it carries no number. */
function beside(kind: 'unresolved' | 'kind', code: string, token: RatingPreset['token'], label: Pair, definition: Pair): RatingPreset {
  return { code, kind, value: null, token, labels: localised(label), definitions: localised(definition) };
}

function unproven(): RatingPreset {
  return beside('unresolved', 'unproven', 'unproven', ['Unproven', 'Sin demostrar'], [
    'The evidence that could be found neither bears the statement out nor contradicts it.',
    'Las pruebas que se pudieron hallar ni confirman ni contradicen la afirmación.',
  ]);
}

function localised([en, es]: Pair) {
  return { en, es };
}
