/** How much speaks for a candidate, for people, who can weigh a word and not a number. */
export const likelihoods = ['probable', 'possible', 'alike'] as const;
export type Likelihood = (typeof likelihoods)[number];

/** From here on the comparison of the texts would nearly have taken a place by itself. */
const probable = 0.45;

/** Below this nothing speaks for a place but that it reads alike: the most that such a one gets. */
const alike = 0.25;

/** Say a confidence, 0 to 1, in a word: `probable`, `possible`, or `alike` when its words merely read like the quote. */
export function likelihoodOf(confidence: number): Likelihood {
  if (confidence >= probable) return 'probable';
  return confidence > alike ? 'possible' : 'alike';
}
