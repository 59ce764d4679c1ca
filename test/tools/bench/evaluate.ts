import { performance } from "node:perf_hooks";
import { type BuiltArticle, buildArticle, findGoldSentences } from "./data/gold-sentences.ts";
import { createRandom, drawRandom, hashString } from "./data/random.ts";
import type { AskedQuestion, Text } from "./data/texts.ts";
import { withTypos } from "./data/with-typos.ts";
import { auroc, mean, percentile, rankOf, recallAt, reciprocalRank } from "./measures/measures.ts";
import { measureReliability, type Reliability } from "./measures/reliability.ts";
import { type BenchSystem, MAX_RANK, type OpenedSystem, type SystemRanking } from "./system.ts";

/** What is measured beside the plain ranking. */
export type Protocol = Readonly<{
  seed: number;
  typo: boolean;
  offTopic: boolean;
  /** Of so many articles every paragraph is removed once; 0 leaves it out. */
  removed: number;
}>;

/** Shares are 0..1, times in milliseconds. NaN where a system has no score to compare. */
export type RankingScores = Readonly<{
  questions: number;
  p1: number;
  r3: number;
  mrr: number;
  /** Mean length of the first candidate, in UTF-16 units. */
  length: number;
  p50: number;
  p95: number;
  /** The longest of all. */
  max: number;
  /** Median time to index an article. */
  index: number;
}>;
export type RefusalScores = Readonly<{
  auroc: number;
  /** At the shipped threshold: unanswerable questions refused, answerable ones answered. */
  refused?: number;
  answered?: number;
}>;
/**
 * What was said at the shipped threshold. An answer is wrong when the sentence that comes first does not hold the answer
 * that the file names; to a question that the article cannot answer, every answer is.
 */
export type DecisionCounts = Readonly<{ asked: number; answered: number; wrong: number }>;
/** As the file has them; misspelt; about other texts; with the answering paragraph removed; unanswerable as the file says. */
export type QuestionSet = "clean" | "typo" | "offTopic" | "removed" | "impossible";
/** `undefined` where nothing was asked. */
export type DecisionsBySet = Readonly<Record<QuestionSet, DecisionCounts | undefined>>;
export type BenchReport = Readonly<{
  system: string;
  clean: RankingScores;
  typo?: RankingScores;
  offTopic?: RefusalScores;
  removed?: RefusalScores;
  /** Questions that the file says its paragraph does not answer (SQuAD 2.0), against the others. */
  impossible?: RefusalScores;
  /** Of a system that refuses. */
  decisions?: DecisionsBySet;
  /** How well the confidence tells the share of right answers, without and with the questions whose paragraph was removed. */
  reliability?: Readonly<{ whole: Reliability; withRemoved: Reliability }>;
}>;

type BenchRun = {
  ranks: (number | undefined)[];
  lengths: number[];
  times: number[];
  confidences: number[];
  /** Empty of a system that never refuses. */
  answers: boolean[];
};
const createRun = (): BenchRun => ({ ranks: [], lengths: [], times: [], confidences: [], answers: [] });

const askTimed = async (opened: OpenedSystem, question: string, run: BenchRun): Promise<SystemRanking> => {
  const begun = performance.now();
  const ranked = await opened.ask(question);
  run.times.push(performance.now() - begun);
  run.confidences.push(ranked.confidence);
  if (ranked.isAnswer !== undefined) run.answers.push(ranked.isAnswer);
  return ranked;
};

const recordRank = (
  ranked: SystemRanking,
  gold: ReadonlySet<number>,
  { article }: BuiltArticle,
  run: BenchRun,
): void => {
  run.ranks.push(rankOf(ranked.sentences, gold));
  const first = article.sentences[ranked.sentences[0] ?? -1];
  if (first !== undefined) run.lengths.push(first.end - first.start);
};

const summarizeRun = (run: BenchRun, index: readonly number[]): RankingScores => ({
  questions: run.ranks.length,
  p1: recallAt(run.ranks, 1),
  r3: recallAt(run.ranks, 3),
  mrr: reciprocalRank(run.ranks, MAX_RANK),
  length: mean(run.lengths),
  p50: percentile(run.times, 0.5),
  p95: percentile(run.times, 0.95),
  max: percentile(run.times, 1),
  index: percentile(index, 0.5),
});

type Asked = Pick<BenchRun, "confidences" | "answers">;

const measureRefusals = (answerable: Asked, unanswerable: Asked): RefusalScores => ({
  auroc: auroc(answerable.confidences, unanswerable.confidences),
  ...(answerable.answers.length === 0
    ? {}
    : {
        refused: mean(unanswerable.answers.map((isAnswer) => (isAnswer ? 0 : 1))),
        answered: mean(answerable.answers.map((isAnswer) => (isAnswer ? 1 : 0))),
      }),
});

/** A question without an answer has no rank, as has one whose answer was not found. */
const countDecisions = ({ answers, ranks }: BenchRun): DecisionCounts | undefined => {
  if (answers.length === 0) return undefined;
  const answered = [...answers.keys()].filter((i) => answers[i]);
  const wrong = answered.filter((i) => ranks[i] !== 1);
  return { asked: answers.length, answered: answered.length, wrong: wrong.length };
};

const countDecisionsBySet = (runs: Readonly<Record<QuestionSet, BenchRun>>): DecisionsBySet => ({
  clean: countDecisions(runs.clean),
  typo: countDecisions(runs.typo),
  offTopic: countDecisions(runs.offTopic),
  removed: countDecisions(runs.removed),
  impossible: countDecisions(runs.impossible),
});

export const selectAnswerable = ({ asked }: Text): AskedQuestion[] => asked.filter(({ answers }) => answers.length > 0);

/** Questions about other texts, as many as the text has, drawn by the seed. */
export const drawForeignQuestions = (texts: readonly Text[], own: Text, seed: number): AskedQuestion[] => {
  const random = createRandom(seed ^ hashString(own.title));
  const others = texts.filter((text) => text !== own);
  return selectAnswerable(own).flatMap(() => {
    const other = others[Math.floor(random() * others.length)];
    return other === undefined ? [] : drawRandom(selectAnswerable(other), 1, random);
  });
};

/** Every paragraph's questions, asked of the article without that paragraph. */
const askWithout = async (system: BenchSystem, text: Text, run: BenchRun): Promise<void> => {
  for (const number of text.paragraphs.keys()) {
    const asked = selectAnswerable(text).filter(({ paragraph }) => paragraph === number);
    if (asked.length === 0) continue;
    const opened = await system.open(buildArticle(text, "removed", number).article);
    for (const { question } of asked) await askTimed(opened, question, run);
  }
};

/** Runs one system over all texts. */
export const evaluate = async (
  system: BenchSystem,
  texts: readonly Text[],
  protocol: Protocol,
  onText: (done: number) => void = () => {},
): Promise<BenchReport> => {
  const runs = {
    clean: createRun(),
    typo: createRun(),
    offTopic: createRun(),
    removed: createRun(),
    impossible: createRun(),
  };
  const { clean, typo, offTopic, removed, impossible } = runs;
  /** How sure it was of the questions of those articles whose paragraphs are removed. */
  const kept: Asked = { confidences: [], answers: [] };
  const index: number[] = [];
  const chosen = new Set(drawRandom(texts, protocol.removed, createRandom(protocol.seed)));
  for (const [number, text] of texts.entries()) {
    const built = buildArticle(text, `bench-${number}`);
    const begun = performance.now();
    const opened = await system.open(built.article);
    index.push(performance.now() - begun);
    const random = createRandom(protocol.seed ^ hashString(text.title));
    const from = clean.confidences.length;
    for (const asked of selectAnswerable(text)) {
      const gold = findGoldSentences(built, asked);
      recordRank(await askTimed(opened, asked.question, clean), gold, built, clean);
      if (protocol.typo) recordRank(await askTimed(opened, withTypos(asked.question, random), typo), gold, built, typo);
    }
    for (const { question, answers } of text.asked) {
      if (answers.length === 0) await askTimed(opened, question, impossible);
    }
    if (protocol.offTopic) {
      for (const { question } of drawForeignQuestions(texts, text, protocol.seed))
        await askTimed(opened, question, offTopic);
    }
    if (chosen.has(text)) {
      kept.confidences.push(...clean.confidences.slice(from));
      kept.answers.push(...clean.answers.slice(from));
      await askWithout(system, text, removed);
    }
    onText(number + 1);
  }
  const judge = ({ confidences, ranks }: BenchRun) =>
    confidences.map((confidence, i) => ({ confidence, right: ranks[i] === 1 }));
  const whole = [clean, offTopic, impossible].flatMap(judge);
  const judged = [...whole, ...judge(removed)];
  return {
    system: system.name,
    clean: summarizeRun(clean, index),
    ...(protocol.typo ? { typo: summarizeRun(typo, index) } : {}),
    ...(protocol.offTopic ? { offTopic: measureRefusals(clean, offTopic) } : {}),
    ...(protocol.removed > 0 ? { removed: measureRefusals(kept, removed) } : {}),
    ...(impossible.confidences.length > 0 ? { impossible: measureRefusals(clean, impossible) } : {}),
    ...(clean.answers.length === 0 ? {} : { decisions: countDecisionsBySet(runs) }),
    ...(clean.answers.length === 0 || judged.length === clean.ranks.length
      ? {}
      : { reliability: { whole: measureReliability(whole), withRemoved: measureReliability(judged) } }),
  };
};
