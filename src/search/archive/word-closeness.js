/**
 * Decides how near to each other some words stand in a paragraph: within a short stretch of it, and one after the other as they were
 * asked. What many articles have somewhere, one has in a sentence.
 */

/** Words of a stretch, function words left out: a sentence. */
const STRETCH_WORDS = 14;
/** From a word to the next one: one more may stand in between. */
const MAX_STEP = 2;

/**
 * The most that words within one stretch say, each counted once.
 *
 * @template {string | number} W
 * @param {readonly { at: number; word: W }[]} hits
 * @param {ReadonlyMap<W, number>} weights
 */
const bestStretch = (hits, weights) => {
  let best = 0;
  for (const [from, first] of hits.entries()) {
    /** @type {Set<W>} */
    const had = new Set();
    let sum = 0;
    for (let next = from; next < hits.length; next += 1) {
      const hit = /** @type {{ at: number; word: W }} */ (hits[next]);
      if (hit.at - first.at >= STRETCH_WORDS) break;
      if (had.has(hit.word)) continue;
      had.add(hit.word);
      sum += weights.get(hit.word) ?? 0;
    }
    best = Math.max(best, sum);
  }
  return best;
};

/**
 * What pairs of words say that follow each other here as they were asked: as much as the commoner of the two, each pair once.
 *
 * @template {string | number} W
 * @param {readonly { at: number; word: W }[]} hits
 * @param {ReadonlyMap<W, number>} weights
 */
const sumOfPairs = (hits, weights) => {
  const asked = [...weights.keys()];
  const following = new Map(asked.slice(1).map((word, place) => [asked[place], word]));
  /** @type {Set<W>} */
  const had = new Set();
  let sum = 0;
  for (const [place, { at, word }] of hits.entries()) {
    const next = hits[place + 1];
    if (next === undefined || had.has(word) || next.at - at > MAX_STEP || following.get(word) !== next.word) continue;
    had.add(word);
    sum += Math.min(weights.get(word) ?? 0, weights.get(next.word) ?? 0);
  }
  return sum;
};

/**
 * How near to each other the words stand that are asked for: from 0 to twice of what all of them say.
 *
 * @template {string | number} W a word, or a number that stands for it
 * @param {ArrayLike<W>} paragraph
 * @param {ReadonlyMap<W, number>} weights word → how much it says, in the order in which they were asked
 */
export const closenessIn = (paragraph, weights) => {
  /** @type {{ at: number; word: W }[]} */
  const hits = [];
  for (let at = 0; at < paragraph.length; at += 1) {
    const word = /** @type {W} */ (paragraph[at]);
    if (weights.has(word)) hits.push({ at, word });
  }
  return bestStretch(hits, weights) + sumOfPairs(hits, weights);
};
