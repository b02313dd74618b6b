/** A stored word as its vocabulary's own type. The database's CHECK holds the same words; another one is a defect. */
export function oneOf<const T extends string>(words: readonly T[], word: string): T {
  const found = words.find((known) => known === word);
  if (found === undefined) throw new Error(`The database holds an unknown word: ${word}`);
  return found;
}
