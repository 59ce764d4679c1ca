import MiniSearch from "minisearch";
import { type BenchSystem, EMPTY_RANKING, MAX_RANK, sentenceTexts } from "../system.ts";
import { createStemTermSplitter } from "./words.ts";

const SPACE_PATTERN = /\s+/;

const createMinisearchSystem = (name: string, fuzzy: number | false): BenchSystem => ({
  name,
  open: async (article) => {
    const terms = await createStemTermSplitter(article);
    const index = new MiniSearch<{ id: number; text: string }>({
      fields: ["text"],
      // The terms come separated by spaces and ready to match.
      tokenize: (text) => text.split(SPACE_PATTERN),
      processTerm: (term) => term,
      searchOptions: { fuzzy, bm25: BM25_OPTIONS },
    });
    index.addAll(sentenceTexts(article).map((text, id) => ({ id, text: terms(text).join(" ") })));
    return {
      ask: (question) => {
        const found = index.search(terms(question).join(" ")).slice(0, MAX_RANK);
        const [first] = found;
        if (first === undefined) return EMPTY_RANKING;
        return { sentences: found.map(({ id }) => Number(id)), confidence: first.score };
      },
    };
  },
});

/** Best of k 0.3–1.2 and b 0.3–0.7 on training articles; `d` is the library's own. */
const BM25_OPTIONS = { k: 0.6, b: 0.5, d: 0.5 };

/** Stems and stop words supplied, no fuzziness: its best on clean questions. */
export const minisearch = createMinisearchSystem("MiniSearch, stems", false);
/** The same with an edit distance of a third of the word: its best on misspelt questions. */
export const minisearchFuzzy = createMinisearchSystem("MiniSearch, stems, fuzzy", 0.34);
