/** What a search is asked and what it finds. Only types. */
import type { Article } from "../article/index.ts";
import type { Span } from "../span.ts";
import type { NamedInQuestion, NamingQuestion } from "./find-named-articles.ts";
import type { FoundNames, NameSearch } from "./naming/index.ts";
import type { QuestionParser, SpellingCorrection, Turn } from "./question/index.ts";
import type { FoundBy } from "./rank/index.ts";

export type Question = Readonly<{
  text: string;
  /** Search this article only. Absent: the whole library. */
  article?: string;
  /** An ISO date, by which "yesterday" is told; without it only whole dates of a question are known. */
  today?: string;
  /** Search these articles only. */
  among?: readonly string[];
  history?: readonly Turn[];
  /** How many candidates at most; 10 when absent. */
  limit?: number;
}>;

/** One sentence of one article, ranked. */
export type SentenceCandidate = Readonly<{
  article: Article;
  /** Index into `article.sentences`. */
  sentence: number;
  /** 0..1, higher is better; comparable within one result. */
  score: number;
}>;

/** `weight`: how likely it is meant, beside the others; `confidence`: how probable it is that the sentence answers. */
export type AnsweringArticle = SentenceCandidate & Readonly<{ confidence: number; weight: number }>;

export type SearchResult = Readonly<{
  /** Best first; empty when no sentence shares anything with the question. */
  candidates: readonly SentenceCandidate[];
  /** 0..1: how probable it is that the first candidate answers, calibrated on questions whose answer may be absent. */
  confidence: number;
  /** The same by words alone; equal to `confidence` where meaning was not looked at. */
  wordConfidence: number;
  corrections: readonly SpellingCorrection[];
  /** The asker's own content words that the searched article has in no form (stem, repaired spelling), in order. */
  missing: readonly string[];
  /** True when the question continued `history` ("and when was that?"), false when it stands alone. */
  continued: boolean;
  /** By what the candidates were ranked: by words alone, or by words and meaning together. */
  foundBy: FoundBy;
  /** The question as each language reads it. */
  parseIn: QuestionParser;
  /** The best sentence of each article that was searched, the likeliest article first, and how sure that article is of it. */
  answering: readonly AnsweringArticle[];
  /** The question's words in a span of an article: whole words, in order, not overlapping. */
  matches: (article: Article, span: Span) => readonly Span[];
}>;

/**
 * The index over a library. `add` indexes cooperatively (it never holds the event loop longer than 50 ms) and
 * replaces an article of the same id at once, when the new index is whole.
 */
export type Search = Readonly<{
  add: (article: Article) => Promise<void>;
  remove: (id: string) => void;
  find: (question: Question) => Promise<SearchResult>;
  /** The articles that a person may mean by what is typed so far. */
  byName: (search: NameSearch) => Promise<FoundNames>;
  /** The articles that a question names ("in yesterday's story on the bridge"); undefined where it names none. */
  named: (question: NamingQuestion) => Promise<NamedInQuestion | undefined>;
  /**
   * Of many articles those that have at least `least` of some words, those with the most and rarest first, each by its id; undefined
   * of a few, and where no engine helps. A word is given as numbers of which an article that has it has all (`wordKeysOf`).
   */
  withWords: (
    words: readonly (readonly number[])[],
    limits: Readonly<{ least: number; limit: number }>,
  ) => Promise<readonly Readonly<{ id: string; weight: number }>[] | undefined>;
  /** Ends what many articles need: a thread, and a file. */
  close: () => Promise<void>;
}>;
