import { create, insertMultiple, search } from "@orama/orama";
import { DEPTH, NOTHING_FOUND, type System, sentenceTexts } from "../system.ts";
import { stemsWithoutStopWords } from "./words.ts";

const system = (name: string, tolerance: number): System => ({
  name,
  open: async (article) => {
    const terms = await stemsWithoutStopWords(article);
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
          limit: DEPTH,
          threshold: 1,
          relevance: { k: 0.3, b: 0.4, d: 1 },
          ...(tolerance === 0 ? {} : { tolerance }),
        });
        const [first] = hits;
        if (first === undefined) return NOTHING_FOUND;
        return { sentences: hits.map(({ id }) => Number(id)), confidence: first.score };
      },
    };
  },
});

/** Stems and stop words supplied, tuned BM25. */
export const orama = system("Orama, stems", 0);
/** The same with an edit distance of one. */
export const oramaTolerant = system("Orama, stems, tolerance 1", 1);
