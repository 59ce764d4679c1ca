import { answerThreshold } from "../../../src/answer/answer-threshold.ts";
import { type MeaningOptions, openMeaning } from "../../../src/meaning/meaning.ts";
import { createSearch } from "../../../src/search/create-search.ts";
import { type BenchSystem, MAX_RANK } from "./system.ts";

const onProblem: NonNullable<MeaningOptions["onProblem"]> = (problem) => {
  throw new Error(`what is measured would be words alone: ${problem}`);
};

/** One encoder for all articles; an article that differs from the last one of its name in a paragraph is not encoded anew. */
const meaning = process.env.MEANING === "off" ? undefined : openMeaning({ waits: true, onProblem });

export const pullquote: BenchSystem = {
  name: meaning === undefined ? "Pullquote, words alone" : "Pullquote",
  open: async (article) => {
    const search = createSearch(meaning);
    await search.add(article);
    return {
      ask: async (text, history = []) => {
        const found = await search.find({ text, article: article.id, limit: MAX_RANK, history });
        const { candidates, confidence } = found;
        const isAnswer = confidence >= answerThreshold(found, false);
        return { sentences: candidates.map(({ sentence }) => sentence), confidence, isAnswer };
      },
    };
  },
};
