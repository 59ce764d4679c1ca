import Fuse from "fuse.js";
import { type BenchSystem, EMPTY_RANKING, MAX_RANK, sentenceTexts } from "../system.ts";
import { createWordTermSplitter } from "./words.ts";

/** fuse.js as it comes: the question is one fuzzy pattern. */
export const fuse: BenchSystem = {
  name: "fuse.js",
  open: (article) => {
    const index = new Fuse(sentenceTexts(article), { includeScore: true });
    return {
      ask: (question) => {
        const found = index.search(question, { limit: MAX_RANK });
        const [first] = found;
        if (first === undefined) return EMPTY_RANKING;
        return { sentences: found.map(({ refIndex }) => refIndex), confidence: -(first.score ?? 1) };
      },
    };
  },
};

/** fuse.js with token search at its best settings: a strict threshold, no field norm, stop words dropped. */
export const fuseTokens: BenchSystem = {
  name: "fuse.js, token search",
  open: async (article) => {
    const terms = await createWordTermSplitter(article);
    const index = new Fuse(
      sentenceTexts(article).map((text) => terms(text).join(" ")),
      { includeScore: true, useTokenSearch: true, threshold: 0.2, ignoreFieldNorm: true, ignoreLocation: true },
    );
    return {
      ask: (question) => {
        const found = index.search(terms(question).join(" "), { limit: MAX_RANK });
        const [first] = found;
        if (first === undefined) return EMPTY_RANKING;
        return { sentences: found.map(({ refIndex }) => refIndex), confidence: -(first.score ?? 1) };
      },
    };
  },
};
