/** `truth` ratings lie on the scale; `unresolved` and `kind` stand beside it and carry no number. */
export const ratingKinds = ['truth', 'unresolved', 'kind'] as const;
export type RatingKind = (typeof ratingKinds)[number];

/** The colour and line style in which a rating is drawn; never its only sign. */
export const ratingTokens = ['pending', 'supported', 'misleading', 'false', 'unproven'] as const;
export type RatingToken = (typeof ratingTokens)[number];

/** How sure the author is of the verdict. */
export const confidences = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof confidences)[number];

/** The longest conclusion sentence, in characters: it must stand alone. */
export const maxConclusion = 200;

/** One label of a scale, before it has a row. `labels` and `definitions` by locale. */
export type RatingPreset = {
  code: string;
  kind: RatingKind;
  value: number | null;
  token: RatingToken;
  labels: { en: string; es: string };
  definitions: { en: string; es: string };
};

/** A versioned set of rating labels that a newsroom can start from. */
export type ScalePreset = { code: string; names: { en: string; es: string }; ratings: RatingPreset[] };
