import { threshold } from "../../src/search/confidence.ts";
import { createSearch } from "../../src/search/create.ts";
import { DEPTH, type System } from "./system.ts";

export const pullquote: System = {
  name: "Pullquote",
  threshold,
  open: async (article) => {
    const search = createSearch();
    await search.add(article);
    return {
      ask: async (text, history = []) => {
        const { candidates, confidence } = await search.find({ text, article: article.id, limit: DEPTH, history });
        return { sentences: candidates.map(({ sentence }) => sentence), confidence };
      },
    };
  },
};
