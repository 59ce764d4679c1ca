/** BM25 of the sentence, its paragraph and its neighbours, each over its ideal, and the place that it gives the sentence. */
import type { Bm25Scores } from "../bm25-scores.ts";
import { createFeatureGroup, type Feature } from "./feature-group.ts";

type Facts = Readonly<{
  bm25: Bm25Scores;
  sentence: number;
  paragraph: number;
  /** The neighbours within the paragraph; -1 where there is none. */
  before: number;
  after: number;
  rank: number;
  sentences: number;
}>;

/** The score of a neighbour that does not exist; 0 is that of one that shares nothing with the question. */
const NO_NEIGHBOUR_SCORE = -1;
const scoreAt = (scores: Float32Array, sentence: number): number =>
  sentence < 0 ? NO_NEIGHBOUR_SCORE : scores[sentence]!;

const FEATURES: readonly Feature<Facts>[] = [
  { name: "total", comparedWithBest: true, value: ({ bm25, sentence }) => bm25.total[sentence]! },
  { name: "stems", comparedWithBest: true, value: ({ bm25, sentence }) => bm25.stems[sentence]! },
  { name: "grams", comparedWithBest: true, value: ({ bm25, sentence }) => bm25.grams[sentence]! },
  { name: "paragraph stems", comparedWithBest: true, value: ({ bm25, paragraph }) => bm25.paragraphStems[paragraph]! },
  { name: "paragraph grams", comparedWithBest: true, value: ({ bm25, paragraph }) => bm25.paragraphGrams[paragraph]! },
  { name: "stems before", value: ({ bm25, before }) => scoreAt(bm25.stems, before) },
  { name: "stems after", value: ({ bm25, after }) => scoreAt(bm25.stems, after) },
  { name: "grams before", value: ({ bm25, before }) => scoreAt(bm25.grams, before) },
  { name: "grams after", value: ({ bm25, after }) => scoreAt(bm25.grams, after) },
  { name: "rank", value: ({ rank }) => rank },
  { name: "sentences of the article", value: ({ sentences }) => Math.log(sentences) },
];

export const bm25Group = createFeatureGroup("BM25", FEATURES, ({ index, bm25 }) => ({ sentence, rank }): Facts => {
  const { paragraphs } = index;
  const paragraph = paragraphs[sentence]!;
  return {
    bm25,
    sentence,
    paragraph,
    before: sentence > 0 && paragraphs[sentence - 1] === paragraph ? sentence - 1 : -1,
    after: paragraphs[sentence + 1] === paragraph ? sentence + 1 : -1,
    rank,
    sentences: paragraphs.length,
  };
});
