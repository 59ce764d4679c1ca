import type { Text } from "./texts.ts";
import { hashString } from "./random.ts";

/** Every eighth article is held out from training, by its title alone, so that the parts never shift as a file grows. */
const PART_COUNT = 8;

/** Whether an article of a training file is kept for reporting. Nothing is ever fitted on such an article. */
export const isHeldOut = (title: string): boolean => hashString(title) % PART_COUNT === 0;

/** The held-out texts of a file. Some files have no titles; the place in the file tells those apart, as in training. */
export const selectHeldOut = (texts: readonly Text[]): Text[] =>
  texts.filter(({ title }, place) => isHeldOut(title === "" ? `${place}` : title));
