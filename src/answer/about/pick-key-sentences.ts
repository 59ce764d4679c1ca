/** Picks the sentences that carry an article: those whose words the rest of it shares most. */

import type { Article } from "../../article/index.ts";
import { isQuestionSentence } from "../../article/index.ts";
import type { Language } from "../../language/index.ts";
import { leansOnPrevious } from "../leans-on-previous.ts";

/** A longer article is judged by its beginning: the graph grows with the square of its sentences. */
const MAX_GRAPH_SENTENCES = 300;
/** Content words of a sentence that can stand alone. */
const MIN_KEY_WORDS = 6;
/** UTF-16 units: a longer sentence is no point but a paragraph. */
const MAX_KEY_CHARS = 500;
/** What each sentence keeps of its own weight in a round (PageRank's own value), and the rounds: more change nothing. */
const DAMPING = 0.85;
const ROUNDS = 30;
/** Sentences that share more of their words than this say the same. */
const MAX_KEY_LIKENESS = 0.5;
/** News tells the most important first: a sentence at the end counts this much less than one at the beginning. */
const END_DISCOUNT = 0.5;

type WeightedWords = ReadonlyMap<string, number>;

/** The words of each sentence, rare ones heavier, each sentence of length 1. */
const weighWords = (sentences: readonly (readonly string[])[]): readonly WeightedWords[] => {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return sentences.map((words) => {
    const weights = new Map<string, number>();
    for (const word of words) {
      weights.set(word, (weights.get(word) ?? 0) + Math.log(1 + sentences.length / (counts.get(word) ?? 1)));
    }
    const length = Math.hypot(...weights.values());
    for (const [word, weight] of weights) weights.set(word, weight / length);
    return weights;
  });
};

const likeness = (one: WeightedWords, other: WeightedWords): number => {
  let sum = 0;
  for (const [word, weight] of one) sum += weight * (other.get(word) ?? 0);
  return sum;
};

/** The weight of each sentence in the graph of all: high when heavy sentences are like it. */
const centralities = (sentences: readonly WeightedWords[]): readonly number[] => {
  const rows = sentences.map((one, at) => sentences.map((other, to) => (at === to ? 0 : likeness(one, other))));
  const sums = rows.map((row) => row.reduce((sum, value) => sum + value, 0));
  let weights: readonly number[] = sentences.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    const before = weights;
    weights = rows.map(
      (row) =>
        1 -
        DAMPING +
        DAMPING * row.reduce((sum, value, from) => sum + (value === 0 ? 0 : (value / sums[from]!) * before[from]!), 0),
    );
  }
  return weights;
};

const KEY_BLOCKS: ReadonlySet<string> = new Set(["standfirst", "body"]);

/** Sentences of the running text that a reader understands alone, as indexes into `article.sentences`. */
const listAloneSentences = (article: Article): readonly number[] =>
  article.sentences.flatMap((span, index) => {
    const kind = article.blocks[span.block]?.kind ?? "";
    const stands =
      KEY_BLOCKS.has(kind) &&
      span.end - span.start <= MAX_KEY_CHARS &&
      !isQuestionSentence(article, index) &&
      !leansOnPrevious(article.text, span, article.language);
    return stands ? [index] : [];
  });

/**
 * The sentences that carry an article, as indexes into `article.sentences` in the order of the text: at most `limit`, none of
 * which says what another says or begins with words that point back. The same for the same words.
 */
export const pickKeySentences = (article: Article, language: Language, limit: number): readonly number[] => {
  const wordsOf = (index: number): readonly string[] =>
    language
      .words(article.text, article.sentences[index]!)
      .filter(({ stop }) => !stop)
      .map(({ stem }) => stem);
  const candidates = listAloneSentences(article)
    .slice(0, MAX_GRAPH_SENTENCES)
    .map((index) => ({ index, words: wordsOf(index) }))
    .filter(({ words }) => words.length >= MIN_KEY_WORDS);
  const weighted = weighWords(candidates.map(({ words }) => words));
  const ranked = centralities(weighted)
    .map((weight, at) => ({ at, weight: weight * (1 - (END_DISCOUNT * at) / candidates.length) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  const picked: number[] = [];
  for (const { at } of ranked) {
    if (picked.length >= limit) break;
    if (!picked.some((other) => likeness(weighted[other]!, weighted[at]!) > MAX_KEY_LIKENESS)) picked.push(at);
  }
  return picked.sort((a, b) => a - b).map((at) => candidates[at]!.index);
};
