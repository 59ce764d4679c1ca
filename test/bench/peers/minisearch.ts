import MiniSearch from "minisearch";
import { DEPTH, NOTHING_FOUND, type System, sentenceTexts } from "../system.ts";
import { stemsWithoutStopWords } from "./words.ts";

const SPACE = /\s+/;

const system = (name: string, fuzzy: number | false): System => ({
  name,
  open: async (article) => {
    const terms = await stemsWithoutStopWords(article);
    const index = new MiniSearch<{ id: number; text: string }>({
      fields: ["text"],
      // The terms come separated by spaces and ready to match.
      tokenize: (text) => text.split(SPACE),
      processTerm: (term) => term,
      searchOptions: { fuzzy, bm25: BM25 },
    });
    index.addAll(sentenceTexts(article).map((text, id) => ({ id, text: terms(text).join(" ") })));
    return {
      ask: (question) => {
        const found = index.search(terms(question).join(" ")).slice(0, DEPTH);
        const [first] = found;
        if (first === undefined) return NOTHING_FOUND;
        return { sentences: found.map(({ id }) => Number(id)), confidence: first.score };
      },
    };
  },
});

/** Best of k 0.3–1.2 and b 0.3–0.7 on training articles; `d` is the library's own. */
const BM25 = { k: 0.6, b: 0.5, d: 0.5 };

/** Stems and stop words supplied, no fuzziness: its best on clean questions. */
export const minisearch = system("MiniSearch, stems", false);
/** The same with an edit distance of a third of the word: its best on misspelt questions. */
export const minisearchFuzzy = system("MiniSearch, stems, fuzzy", 0.34);
