import type { Text } from "./texts.ts";
import { hashString } from "./random.ts";

/** Every eighth article is held out from training, by its title alone, so that the parts never shift as a file grows. */
const PART_COUNT = 8;

/** Whether an article of a training file is kept for reporting. Nothing is ever fitted on such an article. */
export const isHeldOut = (title: string): boolean => hashString(title) % PART_COUNT === 0;

/** Titles as people write them; files have underscores and percent escapes. */
export const plainTitle = (title: string): string => {
  try {
    return decodeURIComponent(title).replaceAll("_", " ");
  } catch {
    return title;
  }
};

const ASIDE_PART_COUNT = 4;
const ASIDE_PART = 3;

/**
 * Whether an article is kept aside from the encoder and from what is learned of words at first, so that the ranking that
 * puts both together learns from scores as they are on articles that neither has seen.
 */
export const isKeptAside = (title: string): boolean =>
  (hashString(plainTitle(title)) >>> 8) % ASIDE_PART_COUNT === ASIDE_PART;

/** The held-out texts of a file. Some files have no titles; the place in the file tells those apart, as in training. */
export const selectHeldOut = (texts: readonly Text[]): Text[] =>
  texts.filter(({ title }, place) => isHeldOut(title === "" ? `${place}` : title));
