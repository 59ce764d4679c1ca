/** What the thread of an engine is told, and what it answers. Only types. */
import type { CandidateArticle, EngineArticle, WeighedArticle, WordLimits } from "./candidate-engine.ts";

export type EngineChange = Readonly<{ put: EngineArticle; remove?: never } | { remove: string; put?: never }>;

export type EngineWork = Readonly<
  | { change: readonly EngineChange[] }
  | { find: readonly string[]; limit: number }
  | { known: readonly string[] }
  | { lacking: readonly string[] }
  | { similar: string }
  | { withWords: readonly (readonly number[])[]; limits: WordLimits }
>;

export type EngineRequest = Readonly<{ number: number; work: EngineWork }>;

export type EngineValue = readonly CandidateArticle[] | readonly string[] | readonly WeighedArticle[];

export type EngineReply = Readonly<
  { number: number; value: EngineValue; problem?: never } | { number: number; problem: string; value?: never }
>;
