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
  fill: ({ index, evidence }, { sentence, rank }, row, at) => {
    const p = index.paragraphs[sentence]!;
    const before = sentence > 0 && index.paragraphs[sentence - 1] === p ? sentence - 1 : -1;
    const after = index.paragraphs[sentence + 1] === p ? sentence + 1 : -1;
    row[at] = evidence.total[sentence]!;
    row[at + 1] = evidence.stems[sentence]!;
    row[at + 2] = evidence.grams[sentence]!;
    row[at + 3] = evidence.paragraphStems[p]!;
    row[at + 4] = evidence.paragraphGrams[p]!;
    row[at + 5] = before < 0 ? -1 : evidence.stems[before]!;
    row[at + 6] = after < 0 ? -1 : evidence.stems[after]!;
    row[at + 7] = before < 0 ? -1 : evidence.grams[before]!;
    row[at + 8] = after < 0 ? -1 : evidence.grams[after]!;
    row[at + 9] = rank;
    row[at + 10] = Math.log(index.paragraphs.length);
  },
};
