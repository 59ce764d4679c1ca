/** What the thread of an engine is told, and what it answers. Only types. */
import type { CandidateArticle, EngineArticle, WeighedArticle, WordLimits } from "../candidate-engine.ts";

/** What the thread is started with: the file of an archive, and the number of the reading. Without it the file has no name. */
export type EngineFile = Readonly<{ file: string; reading: number; isNew: boolean }>;

/** What is kept of an article of a file or an address: `about` and `content` are its two halves (`article-content.ts`). */
export type KeptSource = Readonly<{ name: string; stamp: string; key: string; about: string; content: Uint8Array }>;

/** `forget`: a source is gone, and nobody has its article. */
export type EngineChange = Readonly<
  | { kind: "put"; article: EngineArticle }
  | { kind: "remove"; key: string }
  | { kind: "keep"; source: KeptSource }
  | { kind: "release"; name: string }
  | { kind: "forget"; name: string }
>;

/** `distrust`: the file is damaged, and the next process begins it anew. */
export type EngineWork = Readonly<
  | { change: readonly EngineChange[] }
  | { find: readonly string[]; limit: number }
  | { known: readonly string[] }
  | { lacking: readonly string[] }
  | { similar: string }
  | { withWords: readonly (readonly number[])[]; limits: WordLimits }
  | { distrust: true }
  | { close: true }
>;

export type EngineRequest = Readonly<{ number: number; work: EngineWork }>;

export type EngineValue = readonly CandidateArticle[] | readonly string[] | readonly WeighedArticle[];

export type EngineReply = Readonly<
  { number: number; value: EngineValue; problem?: never } | { number: number; problem: string; value?: never }
>;
