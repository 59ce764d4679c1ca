import { ANSWER_THRESHOLD } from "../../../src/answer/threshold.ts";
import { createSearch } from "../../../src/search/create-search.ts";
import { type BenchSystem, MAX_RANK } from "./system.ts";

export const pullquote: BenchSystem = {
  name: "Pullquote",
  threshold: ANSWER_THRESHOLD,
  open: async (article) => {
    const search = createSearch();
    await search.add(article);
    return {
      ask: async (text, history = []) => {
        const { candidates, confidence } = await search.find({ text, article: article.id, limit: MAX_RANK, history });
        return { sentences: candidates.map(({ sentence }) => sentence), confidence };
      },
    };
  },
};
