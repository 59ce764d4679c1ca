/**
 * What several models make of the same questions. The features of a question are extracted once for all of them, as they
 * differ in what their trees make of these only.
 */
import { ANSWER_THRESHOLD } from "../../../../src/answer/threshold.ts";
import { loadLanguage } from "../../../../src/language/load-language.ts";
import type { ArticleIndex } from "../../../../src/search/index/article-index.ts";
import { indexArticle } from "../../../../src/search/index/index-article.ts";
import { skipOwnQuestions } from "../../../../src/search/question/own-questions.ts";
import { parseQuestion } from "../../../../src/search/question/parse-question.ts";
import type { Turn } from "../../../../src/search/question/turn.ts";
import { confidenceRow } from "../../../../src/search/rank/confidence-features.ts";
import { confidenceLogOdds } from "../../../../src/search/rank/confidence-model.ts";
import { extractFeatures } from "../../../../src/search/rank/features/extract-features.ts";
import { calibrate } from "../../../../src/search/rank/model/calibrate.ts";
import { type LearnedModel, loadModel } from "../../../../src/search/rank/model/load-model.ts";
import { proximityGain } from "../../../../src/search/rank/proximity.ts";
import { rerank } from "../../../../src/search/rank/rerank.ts";
import { retrieve, shortlist } from "../../../../src/search/rank/retrieve.ts";
import { createYielder } from "../../../../src/yielding.ts";
import { buildArticle, findGoldSentences } from "../data/gold-sentences.ts";
import type { Text } from "../data/texts.ts";
import { drawForeignQuestions, selectAnswerable } from "../evaluate.ts";
import type { Dialogue } from "../follow-ups.ts";
import { auroc, mean } from "../measures/measures.ts";

type FirstCandidate = Readonly<{ sentence: number; confidence: number }>;

/** The first sentence of each model's ranking, and how sure the model is of it. */
const rankFirst = (
  models: readonly LearnedModel[],
  index: ArticleIndex,
  question: string,
  history: readonly Turn[] = [],
): FirstCandidate[] => {
  const retrieval = retrieve(index, parseQuestion(index.language, question, history), loadModel().words);
  const { context, shown } = retrieval;
  const candidates = shortlist(retrieval);
  if (candidates.length === 0) return models.map(() => ({ sentence: -1, confidence: 0 }));
  const rows = extractFeatures(context, candidates);
  return models.map(({ ranker, confidenceModel, curve }) => {
    const scores = rerank(ranker, rows, candidates, index);
    if (shown !== undefined)
      for (const [c, sentence] of candidates.entries()) scores[c]! += proximityGain(sentence, shown);
    const order = candidates.map((_, c) => c).sort((a, b) => scores[b]! - scores[a]! || a - b);
    const row = confidenceRow(context, { candidates, rows, scores, order });
    return {
      sentence: skipOwnQuestions(index.article, candidates[order[0]!]!),
      confidence: calibrate(curve, confidenceLogOdds(confidenceModel, row)),
    };
  });
};

/** Shares 0..1 of one model on one file. */
export type ModelScores = Readonly<{
  questions: number;
  /** The right sentence is ranked first. */
  first: number;
  /** Questions on the text against questions on others: the area under the ROC curve, and what the threshold makes of them. */
  auroc: number;
  answered: number;
  refused: number;
  /** The share of questions that the file calls unanswerable which are refused. */
  refusedImpossible: number;
}>;

type Tally = { right: number[]; own: number[]; foreign: number[]; impossible: number[] };

const summarize = ({ right, own, foreign, impossible }: Tally): ModelScores => ({
  questions: right.length,
  first: mean(right),
  auroc: auroc(own, foreign),
  answered: mean(own.map((confidence) => (confidence >= ANSWER_THRESHOLD ? 1 : 0))),
  refused: mean(foreign.map((confidence) => (confidence < ANSWER_THRESHOLD ? 1 : 0))),
  refusedImpossible: mean(impossible.map((confidence) => (confidence < ANSWER_THRESHOLD ? 1 : 0))),
});

const indexText = async (text: Text, id: string) => {
  const built = buildArticle(text, id);
  const { article } = built;
  return { built, index: await indexArticle(article, await loadLanguage(article.language), createYielder()) };
};

/** Of each model, over the questions of the texts and as many about other texts. */
export const measureModels = async (
  models: readonly LearnedModel[],
  texts: readonly Text[],
  seed: number,
): Promise<ModelScores[]> => {
  const tallies = models.map((): Tally => ({ right: [], own: [], foreign: [], impossible: [] }));
  for (const [number, text] of texts.entries()) {
    const { built, index } = await indexText(text, `features-${number}`);
    for (const asked of selectAnswerable(text)) {
      const gold = findGoldSentences(built, asked);
      for (const [m, { sentence, confidence }] of rankFirst(models, index, asked.question).entries()) {
        tallies[m]!.right.push(gold.has(sentence) ? 1 : 0);
        tallies[m]!.own.push(confidence);
      }
    }
    for (const { question, answers } of text.asked) {
      if (answers.length > 0) continue;
      for (const [m, { confidence }] of rankFirst(models, index, question).entries())
        tallies[m]!.impossible.push(confidence);
    }
    for (const { question } of drawForeignQuestions(texts, text, seed)) {
      for (const [m, { confidence }] of rankFirst(models, index, question).entries())
        tallies[m]!.foreign.push(confidence);
    }
  }
  return tallies.map(summarize);
};

const MAX_REMEMBERED_TURNS = 5;

/** How often one model is right in conversations, where what it showed before counts too. */
export const measureDialogues = async (
  model: LearnedModel,
  conversations: readonly Dialogue[],
): Promise<Pick<ModelScores, "questions" | "first">> => {
  const right: number[] = [];
  for (const [number, { title, context, turns }] of conversations.entries()) {
    const text: Text = { title, paragraphs: [context], asked: [] };
    const { built, index } = await indexText(text, `dialogue-${number}`);
    const history: Turn[] = [];
    for (const { question, span, unanswerable } of turns) {
      const [found] = rankFirst([model], index, question, history.slice(-MAX_REMEMBERED_TURNS));
      const sentence = found?.sentence ?? -1;
      const gold = findGoldSentences(built, { question, paragraph: 0, answers: unanswerable ? [] : [{ text: span }] });
      if (gold.size > 0) right.push(gold.has(sentence) ? 1 : 0);
      history.push({ question, ...(sentence < 0 ? {} : { shown: { article: built.article.id, sentence } }) });
    }
  }
  return { questions: right.length, first: mean(right) };
};
