import type { ArticleNearness, MatchPattern, SentenceNearness } from "../../../../src/meaning/index.ts";
import { parseQuestion } from "../../../../src/search/question/parse-question.ts";
import type { WordRanking } from "../../../../src/search/rank/fusion/word-ranking.ts";
import { loadModel } from "../../../../src/search/rank/model/load-model.ts";
import { rankByWords } from "../../../../src/search/rank/rank-by-words.ts";
import { retrieve } from "../../../../src/search/rank/retrieve.ts";
import { indexText } from "../../../fakes/index-text.ts";

export const index = await indexText(
  "The ferry\n\nThe ferry left the quay at nine. A storm broke its rudder in May.\n\nThe baker sold bread on the quay.",
);
const { sentences, text } = index.article;

export const sentenceWith = (words: string): number =>
  sentences.findIndex(({ start, end }) => text.slice(start, end).includes(words));

/** Every sentence of the text, ranked by words. */
export const wordRanking = (question: string): WordRanking => {
  const model = loadModel();
  const retrieval = retrieve(index, parseQuestion(index.language, question), model.words);
  return rankByWords(model, retrieval, [...sentences.keys()]);
};

const PLAIN: MatchPattern = { standout: 0.2, unevenness: 0.08 };

/** A meaning that is near one sentence and far from all others, in the same pattern unless another is given. */
export const nearTo = (
  sentence: number,
  score = 6,
  patternOf: (sentence: number) => MatchPattern = () => PLAIN,
): ArticleNearness => {
  const of = (other: number): SentenceNearness =>
    other === sentence ? { cosine: 0.9, late: 0.8, score } : { cosine: 0.5, late: 0.3, score: -8 };
  const order = [sentence, ...[...sentences.keys()].filter((other) => other !== sentence)];
  return { of, patternOf, nearest: (limit) => order.slice(0, limit), closeness: 0.6, margin: 0 };
};
