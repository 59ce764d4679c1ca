import { create, insertMultiple, search } from "@orama/orama";
import { type BenchSystem, EMPTY_RANKING, MAX_RANK, sentenceTexts } from "../system.ts";
import { createStemTermSplitter } from "./words.ts";

const createOramaSystem = (name: string, tolerance: number): BenchSystem => ({
  name,
  open: async (article) => {
    const terms = await createStemTermSplitter(article);
    const index = create({
      schema: { text: "string" } as const,
      components: {
        tokenizer: { language: "english", normalizationCache: new Map(), tokenize: terms },
      },
    });
    await insertMultiple(
      index,
      sentenceTexts(article).map((text, id) => ({ id: String(id), text })),
    );
    return {
      ask: async (question) => {
        const { hits } = await search(index, {
          term: question,
          limit: MAX_RANK,
          threshold: 1,
          relevance: { k: 0.3, b: 0.4, d: 1 },
          ...(tolerance === 0 ? {} : { tolerance }),
        });
        const [first] = hits;
        if (first === undefined) return EMPTY_RANKING;
        return { sentences: hits.map(({ id }) => Number(id)), confidence: first.score };
      },
    };
  },
});

/** Stems and stop words supplied, tuned BM25. */
export const orama = createOramaSystem("Orama, stems", 0);
/** The same with an edit distance of one. */
export const oramaTolerant = createOramaSystem("Orama, stems, tolerance 1", 1);
