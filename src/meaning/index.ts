/** The door of the room: texts become vectors, how near two of them are, and the reason when there are none. */

export { type ArticleNearness, compareSentences, type SentenceNearness } from "./articles/compare.ts";
export { type Encoder, type EncoderOptions, openEncoder } from "./encoder.ts";
export {
  type ComparableArticle,
  type Comparison,
  type Meaning,
  type MeaningCounts,
  type MeaningOptions,
  openMeaning,
} from "./meaning.ts";
export {
  cosineOf,
  lateInteractionOf,
  type MatchPattern,
  meaningScore,
  type ScoreWeights,
} from "./score.ts";
export { isUnavailable, type Unavailable, type UnavailableReason } from "./unavailable.ts";
export type { QuestionVectors, SentenceVectors } from "./vectors.ts";
