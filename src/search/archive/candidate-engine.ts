/** What an engine over an archive is told, and what it is asked. Only types. */

/** What is read of an article for an engine: its stems, not its words. */
export type ArticleStems = Readonly<{
  title: readonly string[];
  /** Of each paragraph that may be quoted: its block, and the stems of its content words, in order, with line breaks between. */
  paragraphs: readonly Readonly<{ block: number; stems: string }>[];
  /** Stems of what is never quoted. They count as mentioned all the same. */
  aside: readonly string[];
}>;

/** An article as an engine knows it, by the key of its content (`contentKeyOf`): articles of equal content are one for an engine. */
export type EngineArticle = ArticleStems &
  Readonly<{
    key: string;
    /** Numbers that stand for all words that may be quoted (`readWordKeys`), each once. */
    wordKeys: Uint32Array;
  }>;

/** A paragraph that shares words with a question, by its block. */
export type CandidateParagraph = Readonly<{ block: number; score: number }>;

/** An article that a question may be about, and its paragraphs that may answer, best first. */
export type CandidateArticle = Readonly<{
  key: string;
  /** How well it fits, as a share of what an article with all the words would. */
  fit: number;
  paragraphs: readonly CandidateParagraph[];
}>;

/** How many of some words an article must have, and how many articles are wanted at most. */
export type WordLimits = Readonly<{ least: number; limit: number }>;

/** An article that has some words. It weighs the more, the more and the rarer these are; all the same where it must have all. */
export type WeighedArticle = Readonly<{ key: string; weight: number }>;

/** Finds what a question may be about among any number of articles. Changes are seen by what is asked after them. */
export type CandidateEngine = Readonly<{
  /** Of some keys those of which it has no article: an engine that outlives the program need not be told again. */
  lacking: (keys: readonly string[]) => Promise<readonly string[]>;
  /** Takes up an article. Resolves when more may come. */
  put: (article: EngineArticle) => Promise<void>;
  remove: (key: string) => void;
  /** The articles that fit some stems best, best first. Stems that no article has are left out. */
  find: (stems: readonly string[], limit: number) => Promise<readonly CandidateArticle[]>;
  /** Of some stems those that an article has, in any part. */
  known: (stems: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Stems that a misspelt one may have been meant for: few of all there are, and among them the likeliest. */
  similar: (stem: string) => Promise<readonly string[]>;
  /**
   * The articles that have at least `least` of some words, those that weigh most first: never one too few, as a quotation that
   * stands in an article is looked for in no others. A word is given as numbers, and an article whose `wordKeys` have all of
   * these has it; the same word twice counts twice, and one without numbers is left out, so that an article must have one fewer. A
   * word weighs log(1 + articles / (articles that have it + .5)), and an article as much as the words it has. A full-text engine may
   * see a field of exact terms, and in each word a `bool` of `filter`s with a constant score, of which `minimum_should_match` is
   * `least`.
   */
  withWords: (words: readonly (readonly number[])[], limits: WordLimits) => Promise<readonly WeighedArticle[]>;
  /** Settles when the engine can no longer be used, with the reason; also after `close`. Whatever it could not do ends it. */
  ended: Promise<string>;
  close: () => Promise<void>;
}>;
