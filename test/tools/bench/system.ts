import type { Article } from "../../../src/article/article.ts";
import type { Turn } from "../../../src/search/question/turn.ts";

/** What a system makes of one question: sentences (indices into `article.sentences`), best first, at most ten. */
export type SystemRanking = Readonly<{
  sentences: readonly number[];
  /** How sure it is that the first one answers, in its own unit, higher is surer. */
  confidence: number;
  /** Whether it answers with that; absent of a system that never refuses. */
  isAnswer?: boolean;
}>;

/** One article, indexed. */
export type OpenedSystem = Readonly<{
  ask: (question: string, history?: readonly Turn[]) => Promise<SystemRanking> | SystemRanking;
}>;

/** A system under comparison. All get the same sentences. */
export type BenchSystem = Readonly<{
  name: string;
  open: (article: Article) => Promise<OpenedSystem> | OpenedSystem;
}>;

export const MAX_RANK = 10;
export const EMPTY_RANKING: SystemRanking = { sentences: [], confidence: Number.NEGATIVE_INFINITY };

export const sentenceTexts = (article: Article): string[] =>
  article.sentences.map(({ start, end }) => article.text.slice(start, end));
