/** An engine in a thread of its own, over SQLite's full-text index. */
import type { CandidateArticle, CandidateEngine, WeighedArticle } from "../candidate-engine.ts";
import { type EngineThread, openEngineThread, type StartEngine, startEngine } from "./engine-thread.ts";

/** What a thread does as an engine. */
export const engineOf = ({ change, ask, ended, close }: EngineThread): CandidateEngine => ({
  lacking: async (keys) => (await ask({ lacking: keys })) as readonly string[],
  put: (article) => change({ kind: "put", article }).room,
  remove: (key) => void change({ kind: "remove", key }),
  find: async (stems, limit) => (await ask({ find: stems, limit })) as readonly CandidateArticle[],
  known: async (stems) => new Set((await ask({ known: stems })) as readonly string[]),
  similar: async (stem) => (await ask({ similar: stem })) as readonly string[],
  withWords: async (words, limits) => (await ask({ withWords: words, limits })) as readonly WeighedArticle[],
  ended,
  close,
});

/** Starts an engine whose file has no name and goes with it; SQLite is loaded in its thread. */
export const openEngine = (start: StartEngine = startEngine): CandidateEngine => engineOf(openEngineThread(start()));
