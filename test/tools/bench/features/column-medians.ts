/**
 * What the columns of the trees are as a rule, on articles to learn from: the value that a blanked column is given. The
 * median, not the mean: of what is rare (a percentage, a heading) the mean lies above nothing, where the trees see some.
 */
import { loadLanguage } from "../../../../src/language/load-language.ts";
import { indexArticle } from "../../../../src/search/index/index-article.ts";
import { parseQuestion } from "../../../../src/search/question/parse-question.ts";
import { CONFIDENCE_FEATURES, confidenceRow } from "../../../../src/search/rank/confidence-features.ts";
import { extractFeatures } from "../../../../src/search/rank/features/extract-features.ts";
import { loadModel } from "../../../../src/search/rank/model/load-model.ts";
import { rerank } from "../../../../src/search/rank/rerank.ts";
import { retrieve, shortlist } from "../../../../src/search/rank/retrieve.ts";
import { createYielder } from "../../../../src/yielding.ts";
import { addRow, createRows, type Rows } from "../../train/boosting/rows.ts";
import { buildArticle } from "../data/gold-sentences.ts";
import { selectHeldOut } from "../data/held-out.ts";
import { createRandom, drawRandom } from "../data/random.ts";
import { readTexts, type Text } from "../data/texts.ts";

/** By column: over all candidates, as the ranker sees them; over first candidates, as the confidence sees them. */
export type ColumnMedians = Readonly<{ candidates: Float32Array; firsts: Float32Array }>;

const ARTICLES_PER_FILE = 24;
const QUESTIONS_PER_ARTICLE = 60;

const mediansOf = ({ width, count, values }: Rows): Float32Array =>
  Float32Array.from({ length: width }, (_, column) => {
    const sorted = Float32Array.from({ length: count }, (_, row) => values[row * width + column]!).sort();
    return sorted[count >> 1] ?? 0;
  });

const addText = async (text: Text, candidates: Rows, firsts: Rows): Promise<void> => {
  const { article } = buildArticle(text, "medians");
  const index = await indexArticle(article, await loadLanguage(article.language), createYielder());
  const { words, ranker } = loadModel();
  for (const { question } of drawRandom(text.asked, QUESTIONS_PER_ARTICLE, createRandom(1))) {
    const retrieval = retrieve(index, parseQuestion(index.language, question), words);
    const list = shortlist(retrieval);
    if (list.length === 0) continue;
    const rows = extractFeatures(retrieval.context, list);
    const scores = rerank(ranker, rows, list, index);
    const order = list.map((_, c) => c).sort((a, b) => scores[b]! - scores[a]! || a - b);
    for (const c of list.keys()) addRow(candidates, rows.subarray(c * candidates.width, (c + 1) * candidates.width), 0);
    addRow(firsts, confidenceRow(retrieval.context, { candidates: list, rows, scores, order }), 0);
  }
};

/** Over some articles of each file, held-out ones never. */
export const measureColumnMedians = async (files: readonly string[]): Promise<ColumnMedians> => {
  const candidates = createRows();
  const firsts = createRows(CONFIDENCE_FEATURES.length);
  for (const file of files) {
    const all = await readTexts(file);
    const heldOut = new Set(selectHeldOut(all));
    const taught = all.filter((text) => !heldOut.has(text));
    for (const text of drawRandom(taught, ARTICLES_PER_FILE, createRandom(1))) await addText(text, candidates, firsts);
  }
  return { candidates: mediansOf(candidates), firsts: mediansOf(firsts) };
};
