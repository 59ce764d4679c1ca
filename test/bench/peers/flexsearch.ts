import { Charset, Encoder, Index } from "flexsearch";
import english from "flexsearch/lang/en";
import { DEPTH, NOTHING_FOUND, type System, sentenceTexts } from "../system.ts";
import { stemsWithoutStopWords } from "./words.ts";

/** Its English encoder with stemmer and stop words, tolerant of transposed letters; other languages get our stems. It gives no score. */
export const flexsearch: System = {
  name: "FlexSearch, tolerant",
  open: async (article) => {
    const terms = await stemsWithoutStopWords(article);
    const isEnglish = article.language === "en";
    const encoder = isEnglish ? new Encoder(Charset.Normalize).assign(english) : new Encoder(Charset.Exact);
    const prepare = (text: string): string => (isEnglish ? text : terms(text).join(" "));
    const index = new Index({ tokenize: "tolerant", encoder });
    for (const [id, text] of sentenceTexts(article).entries()) index.add(id, prepare(text));
    return {
      ask: (question) => {
        const found = index.search(prepare(question), { limit: DEPTH, suggest: true });
        if (!Array.isArray(found) || found.length === 0) return NOTHING_FOUND;
        return { sentences: found.map(Number), confidence: Number.NaN };
      },
    };
  },
};
