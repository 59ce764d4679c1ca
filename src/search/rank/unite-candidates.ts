/** Which sentences are ranked where the meaning of a question is known. */
import type { ArticleNearness } from "../../meaning/index.ts";

/** Sentences that are candidates by their meaning alone; the words may have missed them. */
const MAX_NEAREST = 12;

/** The candidates of the words and, where meaning is known, of meaning; each once, those of the words first. */
export const uniteCandidates = (
  byWords: readonly number[],
  nearness: ArticleNearness | undefined,
): readonly number[] => [...new Set([...byWords, ...(nearness?.nearest(MAX_NEAREST) ?? [])])];
