import { Charset, Encoder, Index } from "flexsearch";
import english from "flexsearch/lang/en";
import { type BenchSystem, EMPTY_RANKING, MAX_RANK, sentenceTexts } from "../system.ts";
import { createStemTermSplitter } from "./words.ts";

/** Its English encoder with stemmer and stop words, tolerant of transposed letters; other languages get our stems. It gives no score. */
export const flexsearch: BenchSystem = {
  name: "FlexSearch, tolerant",
  open: async (article) => {
    const terms = await createStemTermSplitter(article);
    const isEnglish = article.language === "en";
    const encoder = isEnglish ? new Encoder(Charset.Normalize).assign(english) : new Encoder(Charset.Exact);
    const prepare = (text: string): string => (isEnglish ? text : terms(text).join(" "));
    const index = new Index({ tokenize: "tolerant", encoder });
    for (const [id, text] of sentenceTexts(article).entries()) index.add(id, prepare(text));
    return {
      ask: (question) => {
        const found = index.search(prepare(question), { limit: MAX_RANK, suggest: true });
        if (!Array.isArray(found) || found.length === 0) return EMPTY_RANKING;
        return { sentences: found.map(Number), confidence: Number.NaN };
      },
    };
  },
};
