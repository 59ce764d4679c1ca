/** How much words say of where they stand: the rarer, the more. */

/** By the number of places that have each word. */
export const weighWords = (
  words: readonly string[],
  places: number,
  countPlaces: (word: string, number: number) => number,
): Map<string, number> =>
  new Map(words.map((word, number) => [word, Math.log(1 + places / (Math.max(1, countPlaces(word, number)) + 0.5))]));

export const sumWeights = (words: Iterable<string>, weights: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const word of words) sum += weights.get(word) ?? 0;
  return sum;
};
