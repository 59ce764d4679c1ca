/**
 * Decides how near to each other some words stand in a paragraph: within a short stretch of it, and one after the other as they were
 * asked. What many articles have somewhere, one has in a sentence.
 */

/** Words of a stretch, function words left out: a sentence. */
const STRETCH_WORDS = 14;
/** From a word to the next one: one more may stand in between. */
const MAX_STEP = 2;

/** @typedef {{ at: number; place: number }} Hit a word that is looked for, by its place among these, and where it stands */

/**
 * The most that words within one stretch say, each counted once.
 *
 * @param {readonly Hit[]} hits
 * @param {readonly number[]} weights
 */
const bestStretch = (hits, weights) => {
  let best = 0;
  for (const [from, first] of hits.entries()) {
    /** @type {Set<number>} */
    const had = new Set();
    let sum = 0;
    for (let next = from; next < hits.length; next += 1) {
      const hit = /** @type {Hit} */ (hits[next]);
      if (hit.at - first.at >= STRETCH_WORDS) break;
      if (had.has(hit.place)) continue;
      had.add(hit.place);
      sum += weights[hit.place] ?? 0;
    }
    best = Math.max(best, sum);
  }
  return best;
};

/**
 * What pairs of words say that follow each other here as they were asked: as much as the commoner of the two, each pair once.
 *
 * @param {readonly Hit[]} hits
 * @param {readonly number[]} weights
 */
const sumOfPairs = (hits, weights) => {
  /** @type {Set<number>} */
  const had = new Set();
  let sum = 0;
  for (const [number, { at, place }] of hits.entries()) {
    const next = hits[number + 1];
    if (next === undefined || next.place !== place + 1 || next.at - at > MAX_STEP || had.has(place)) continue;
    had.add(place);
    sum += Math.min(weights[place] ?? 0, weights[next.place] ?? 0);
  }
  return sum;
};

/**
 * How near to each other the words stand that are asked for: from 0 to twice of what all of them say.
 *
 * @template {string | number} W a word, or a number that stands for it
 * @param {ArrayLike<W>} paragraph
 * @param {import("./sought-words.js").SoughtWords<W>} sought
 */
export const closenessIn = (paragraph, { weights, placeOf }) => {
  /** @type {Hit[]} */
  const hits = [];
  for (let at = 0; at < paragraph.length; at += 1) {
    const place = placeOf(/** @type {W} */ (paragraph[at]));
    if (place >= 0) hits.push({ at, place });
  }
  return bestStretch(hits, weights) + sumOfPairs(hits, weights);
};
