import { performance } from "node:perf_hooks";
import type { Asked, Text } from "./data.ts";
import { type Built, build, goldSentences } from "./gold.ts";
import { auroc, mean, percentile, rankOf, recallAt, reciprocalRank } from "./measures.ts";
import { createRandom, hash, sample } from "./random.ts";
import { type Reliability, reliability } from "./reliability.ts";
import { DEPTH, type Opened, type Ranked, type System } from "./system.ts";
import { withTypos } from "./typo.ts";

/** What is measured beside the plain ranking. */
export type Protocol = Readonly<{
  seed: number;
  typo: boolean;
  offTopic: boolean;
  /** Of so many articles every paragraph is removed once; 0 leaves it out. */
  removed: number;
}>;

/** Shares are 0..1, times in milliseconds. NaN where a system has no score to compare. */
export type Scores = Readonly<{
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
export type Refusals = Readonly<{
  auroc: number;
  /** At the shipped threshold: unanswerable questions refused, answerable ones answered. */
  refused?: number;
  answered?: number;
}>;
/**
 * What was said at the shipped threshold. An answer is wrong when the sentence that comes first does not hold the answer
 * that the file names; to a question that the article cannot answer, every answer is.
 */
export type Decided = Readonly<{ asked: number; answered: number; wrong: number }>;
/** As the file has them; misspelt; about other texts; with the answering paragraph removed; unanswerable as the file says. */
export type Asking = "clean" | "typo" | "offTopic" | "removed" | "impossible";
/** `undefined` where nothing was asked. */
export type Decisions = Readonly<Record<Asking, Decided | undefined>>;
export type Report = Readonly<{
  system: string;
  clean: Scores;
  typo?: Scores;
  offTopic?: Refusals;
  removed?: Refusals;
  /** Questions that the file says its paragraph does not answer (SQuAD 2.0), against the others. */
  impossible?: Refusals;
  /** Of a system that refuses. */
  decisions?: Decisions;
  /** How well the confidence tells the share of right answers, without and with the questions whose paragraph was removed. */
  reliability?: Readonly<{ whole: Reliability; withRemoved: Reliability }>;
}>;

type Run = { ranks: (number | undefined)[]; lengths: number[]; times: number[]; confidences: number[] };
const newRun = (): Run => ({ ranks: [], lengths: [], times: [], confidences: [] });

const timed = async (opened: Opened, question: string, run: Run): Promise<Ranked> => {
  const begun = performance.now();
  const ranked = await opened.ask(question);
  run.times.push(performance.now() - begun);
  run.confidences.push(ranked.confidence);
  return ranked;
};

const record = (ranked: Ranked, gold: ReadonlySet<number>, { article }: Built, run: Run): void => {
  run.ranks.push(rankOf(ranked.sentences, gold));
  const first = article.sentences[ranked.sentences[0] ?? -1];
  if (first !== undefined) run.lengths.push(first.end - first.start);
};

const summary = (run: Run, index: readonly number[]): Scores => ({
  questions: run.ranks.length,
  p1: recallAt(run.ranks, 1),
  r3: recallAt(run.ranks, 3),
  mrr: reciprocalRank(run.ranks, DEPTH),
  length: mean(run.lengths),
  p50: percentile(run.times, 0.5),
  p95: percentile(run.times, 0.95),
  max: percentile(run.times, 1),
  index: percentile(index, 0.5),
});

const refusals = (
  answerable: readonly number[],
  unanswerable: readonly number[],
  threshold: number | undefined,
): Refusals => ({
  auroc: auroc(answerable, unanswerable),
  ...(threshold === undefined
    ? {}
    : {
        refused: mean(unanswerable.map((confidence) => (confidence < threshold ? 1 : 0))),
        answered: mean(answerable.map((confidence) => (confidence >= threshold ? 1 : 0))),
      }),
});

/** A question without an answer has no rank, as has one whose answer was not found. */
const decidedOf = ({ confidences, ranks }: Run, threshold: number): Decided | undefined => {
  if (confidences.length === 0) return undefined;
  const answered = [...confidences.keys()].filter((i) => (confidences[i] ?? Number.NaN) >= threshold);
  const wrong = answered.filter((i) => ranks[i] !== 1);
  return { asked: confidences.length, answered: answered.length, wrong: wrong.length };
};

const decisionsOf = (runs: Readonly<Record<Asking, Run>>, threshold: number): Decisions => ({
  clean: decidedOf(runs.clean, threshold),
  typo: decidedOf(runs.typo, threshold),
  offTopic: decidedOf(runs.offTopic, threshold),
  removed: decidedOf(runs.removed, threshold),
  impossible: decidedOf(runs.impossible, threshold),
});

const answerable = ({ asked }: Text): Asked[] => asked.filter(({ answers }) => answers.length > 0);

/** Questions about other texts, as many as the text has, drawn by the seed. */
const foreignQuestions = (texts: readonly Text[], own: Text, seed: number): Asked[] => {
  const random = createRandom(seed ^ hash(own.title));
  const others = texts.filter((text) => text !== own);
  return answerable(own).flatMap(() => {
    const other = others[Math.floor(random() * others.length)];
    return other === undefined ? [] : sample(answerable(other), 1, random);
  });
};

/** Every paragraph's questions, asked of the article without that paragraph. */
const askWithout = async (system: System, text: Text, run: Run): Promise<void> => {
  for (const number of text.paragraphs.keys()) {
    const asked = answerable(text).filter(({ paragraph }) => paragraph === number);
    if (asked.length === 0) continue;
    const opened = await system.open(build(text, "removed", number).article);
    for (const { question } of asked) await timed(opened, question, run);
  }
};

/** Runs one system over all texts. */
export const evaluate = async (
  system: System,
  texts: readonly Text[],
  protocol: Protocol,
  onText: (done: number) => void = () => {},
): Promise<Report> => {
  const runs = { clean: newRun(), typo: newRun(), offTopic: newRun(), removed: newRun(), impossible: newRun() };
  const { clean, typo, offTopic, removed, impossible } = runs;
  /** How sure it was of the questions of those articles whose paragraphs are removed. */
  const kept: number[] = [];
  const index: number[] = [];
  const chosen = new Set(sample(texts, protocol.removed, createRandom(protocol.seed)));
  for (const [number, text] of texts.entries()) {
    const built = build(text, `bench-${number}`);
    const begun = performance.now();
    const opened = await system.open(built.article);
    index.push(performance.now() - begun);
    const random = createRandom(protocol.seed ^ hash(text.title));
    const from = clean.confidences.length;
    for (const asked of answerable(text)) {
      const gold = goldSentences(built, asked);
      record(await timed(opened, asked.question, clean), gold, built, clean);
      if (protocol.typo) record(await timed(opened, withTypos(asked.question, random), typo), gold, built, typo);
    }
    for (const { question, answers } of text.asked) {
      if (answers.length === 0) await timed(opened, question, impossible);
    }
    if (protocol.offTopic) {
      for (const { question } of foreignQuestions(texts, text, protocol.seed)) await timed(opened, question, offTopic);
    }
    if (chosen.has(text)) {
      kept.push(...clean.confidences.slice(from));
      await askWithout(system, text, removed);
    }
    onText(number + 1);
  }
  const judge = ({ confidences, ranks }: Run) =>
    confidences.map((confidence, i) => ({ confidence, right: ranks[i] === 1 }));
  const whole = [clean, offTopic, impossible].flatMap(judge);
  const judged = [...whole, ...judge(removed)];
  return {
    system: system.name,
    clean: summary(clean, index),
    ...(protocol.typo ? { typo: summary(typo, index) } : {}),
    ...(protocol.offTopic ? { offTopic: refusals(clean.confidences, offTopic.confidences, system.threshold) } : {}),
    ...(protocol.removed > 0 ? { removed: refusals(kept, removed.confidences, system.threshold) } : {}),
    ...(impossible.confidences.length > 0
      ? { impossible: refusals(clean.confidences, impossible.confidences, system.threshold) }
      : {}),
    ...(system.threshold === undefined ? {} : { decisions: decisionsOf(runs, system.threshold) }),
    ...(system.threshold === undefined || judged.length === clean.ranks.length
      ? {}
      : { reliability: { whole: reliability(whole), withRemoved: reliability(judged) } }),
  };
};
