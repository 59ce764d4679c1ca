/** Decides how the few words that are looked for are told from the many that a text has: a look takes a nanosecond where they are numbers. */

/**
 * Words that are looked for, each with its place in the order in which they were asked. `placeOf` of any other word is -1.
 *
 * @template {string | number} W a word, or a number that stands for it
 * @typedef {Readonly<{ words: readonly W[]; weights: readonly number[]; placeOf: (word: W) => number }>} SoughtWords
 */

/** Of so many bits of a number it is known at once whether any word that is looked for has them; a power of two. */
const SIGNS = 4096;

/** @param {readonly number[]} numbers each once @returns {(number: number) => number} */
const placesOfNumbers = (numbers) => {
  // Places are counted from 1: those of the numbers that end alike are a chain.
  const first = new Uint16Array(SIGNS);
  const next = new Uint16Array(numbers.length);
  for (const [place, number] of numbers.entries()) {
    next[place] = /** @type {number} */ (first[number & (SIGNS - 1)]);
    first[number & (SIGNS - 1)] = place + 1;
  }
  return (number) => {
    let place = /** @type {number} */ (first[number & (SIGNS - 1)]);
    while (place !== 0 && numbers[place - 1] !== number) place = /** @type {number} */ (next[place - 1]);
    return place - 1;
  };
};

/** @param {readonly string[]} texts @returns {(text: string) => number} */
const placesOfTexts = (texts) => {
  const places = new Map(texts.map((text, place) => [text, place]));
  return (text) => places.get(text) ?? -1;
};

/**
 * @template {string | number} W
 * @param {ReadonlyMap<W, number>} weights word → how much it says, in the order in which they were asked
 * @returns {SoughtWords<W>}
 */
export const seekWords = (weights) => {
  const words = [...weights.keys()];
  const places =
    typeof words[0] === "number"
      ? placesOfNumbers(/** @type {number[]} */ (words))
      : placesOfTexts(/** @type {string[]} */ (words));
  return { words, weights: [...weights.values()], placeOf: /** @type {(word: W) => number} */ (places) };
};
