import Fuse from "fuse.js";
import { DEPTH, NOTHING_FOUND, type System, sentenceTexts } from "../system.ts";
import { wordsWithoutStopWords } from "./words.ts";

/** fuse.js as it comes: the question is one fuzzy pattern. */
export const fuse: System = {
  name: "fuse.js",
  open: (article) => {
    const index = new Fuse(sentenceTexts(article), { includeScore: true });
    return {
      ask: (question) => {
        const found = index.search(question, { limit: DEPTH });
        const [first] = found;
        if (first === undefined) return NOTHING_FOUND;
        return { sentences: found.map(({ refIndex }) => refIndex), confidence: -(first.score ?? 1) };
      },
    };
  },
};

/** fuse.js with token search at its best settings: a strict threshold, no field norm, stop words dropped. */
export const fuseTokens: System = {
  name: "fuse.js, token search",
  open: async (article) => {
    const terms = await wordsWithoutStopWords(article);
    const index = new Fuse(
      sentenceTexts(article).map((text) => terms(text).join(" ")),
      { includeScore: true, useTokenSearch: true, threshold: 0.2, ignoreFieldNorm: true, ignoreLocation: true },
    );
    return {
      ask: (question) => {
        const found = index.search(terms(question).join(" "), { limit: DEPTH });
        const [first] = found;
        if (first === undefined) return NOTHING_FOUND;
        return { sentences: found.map(({ refIndex }) => refIndex), confidence: -(first.score ?? 1) };
      },
    };
  },
};
