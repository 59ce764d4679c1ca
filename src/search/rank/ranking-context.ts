/** What the ranking knows of a question in one article, before it looks at any sentence. Only types. */
import type { ArticleIndex } from "../index/index.ts";
import type { ParsedQuestion, QueryToken, Term } from "../question/index.ts";
import type { Bm25Scores } from "./bm25-scores.ts";
import type { WantedAnswer } from "./model/answer-word-model.ts";
import type { TermNecessities } from "./model/necessity-model.ts";
import type { WordKnowledge } from "./model/word-knowledge.ts";

/** A question in one article, before the necessity of its terms is estimated. */
export type UnweightedContext = Readonly<{
  question: ParsedQuestion;
  index: ArticleIndex;
  /** The question's own tokens, then those of the earlier questions that it continues. */
  tokens: readonly QueryToken[];
  /** The distinct words among them, read against the article. */
  terms: readonly Term[];
  bm25: Bm25Scores;
  /** What was learned of words; absent where nothing was. */
  knowledge: WordKnowledge | undefined;
  /** What would answer, as far as the question says. */
  wantedAnswer: WantedAnswer;
  /** How rare each term is in general, 0..1 by its spread over many articles; 1 where nothing is known. */
  rarity: Float32Array;
  /** Stem of the article → number of the term that it is read as, plus one; 0 for all others. */
  termOfStem: Uint8Array;
  /** Weight of all content terms together; above 0. */
  mass: number;
  /** Bits of the content terms that the title has. */
  titleMask: number;
  /**
   * Bits of the terms that are names, by how the article writes them, or the question where the article does not have
   * them: many people write everything in lower case.
   */
  nameMask: number;
  /** Bits of the terms that are numbers. */
  numberMask: number;
  /** Paragraph → bits of the terms that it has. */
  paragraphMasks: Int32Array;
}>;

/** A question in one article. */
export type RankingContext = UnweightedContext &
  Readonly<{
    /** How much each content term is needed. */
    necessities: TermNecessities;
  }>;
