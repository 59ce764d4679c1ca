import type { FeatureGroup } from "./feature-group.ts";

/** BM25 of the sentence, its paragraph and its neighbours, each over its ideal. */
export const bm25Group: FeatureGroup = {
  names: [
    "total",
    "stems",
    "grams",
    "paragraph stems",
    "paragraph grams",
    "stems before",
    "stems after",
    "grams before",
    "grams after",
    "rank",
    "sentences of the article",
  ],
  fill: ({ index, bm25 }, { sentence, rank }, row, at) => {
    const p = index.paragraphs[sentence]!;
    const before = sentence > 0 && index.paragraphs[sentence - 1] === p ? sentence - 1 : -1;
    const after = index.paragraphs[sentence + 1] === p ? sentence + 1 : -1;
    row[at] = bm25.total[sentence]!;
    row[at + 1] = bm25.stems[sentence]!;
    row[at + 2] = bm25.grams[sentence]!;
    row[at + 3] = bm25.paragraphStems[p]!;
    row[at + 4] = bm25.paragraphGrams[p]!;
    row[at + 5] = before < 0 ? -1 : bm25.stems[before]!;
    row[at + 6] = after < 0 ? -1 : bm25.stems[after]!;
    row[at + 7] = before < 0 ? -1 : bm25.grams[before]!;
    row[at + 8] = after < 0 ? -1 : bm25.grams[after]!;
    row[at + 9] = rank;
    row[at + 10] = Math.log(index.paragraphs.length);
  },
};
