/** Which paragraphs of an archive's articles are ranked for a question, and an article cut down to them. */
import type { Article, Block, Sentence } from "../article/index.ts";
import type { ArticleNearness } from "../meaning/index.ts";
import type { FittingArticle } from "./indexed-article.ts";
import { skipOwnQuestions } from "./question/index.ts";

/** Paragraphs that are ranked, of all articles together. */
const MAX_RANKED_PARAGRAPHS = 12;
/** Of so many articles that fit best one paragraph is ranked in any case: one article's paragraphs may be the best twelve of all. */
const MIN_RANKED_ARTICLES = 10;
/** An article of so many sentences is ranked as a whole. */
const MAX_WHOLE_SENTENCES = 20;

/** Some paragraphs of an article: an article with the same text, and the numbers that its sentences have in the whole one. */
export type Passages = Readonly<{ article: Article; sentences: readonly number[] }>;

/** The articles whose paragraphs are ranked: those with the best paragraphs of all, by what both fit. */
export const choosePassages = (fitting: readonly FittingArticle[]): readonly FittingArticle[] => {
  if (fitting.every(({ paragraphs }) => paragraphs === undefined)) return fitting;
  const best = Math.max(...fitting.flatMap(({ paragraphs }) => paragraphs?.map(({ score }) => score) ?? []));
  const listed = fitting
    .flatMap(({ paragraphs, fit }, from) =>
      (paragraphs ?? []).map(({ block, score }) => ({ from, block, weight: fit * (score / best) })),
    )
    .sort((a, b) => b.weight - a.weight)
    .filter(
      ({ from }, place, all) =>
        place < MAX_RANKED_PARAGRAPHS ||
        (from < MIN_RANKED_ARTICLES && all.findIndex((other) => other.from === from) === place),
    );
  return fitting.flatMap((one, from): readonly FittingArticle[] => {
    const { entry, paragraphs } = one;
    if (paragraphs === undefined) return [one];
    const chosen = new Set(listed.filter((other) => other.from === from).map(({ block }) => block));
    if (chosen.size === 0) return [];
    if (entry.article.sentences.length <= MAX_WHOLE_SENTENCES) return [{ entry, fit: one.fit }];
    return [{ ...one, paragraphs: paragraphs.filter(({ block }) => chosen.has(block)) }];
  });
};

/** Some blocks of an article, with those up to the sentences that answer what these ask. */
const withReplies = (whole: Article, chosen: ReadonlySet<number>): ReadonlySet<number> => {
  const kept = new Set(chosen);
  for (const [number, { block }] of whole.sentences.entries()) {
    if (!chosen.has(block)) continue;
    const reply = skipOwnQuestions(whole, number);
    for (let at = number; at < reply; at++) kept.add(whole.sentences[at + 1]!.block);
  }
  return kept;
};

/**
 * An article cut down to some paragraphs, and to those behind them that answer what they ask: its text is theirs alone, and nothing of it
 * is shown.
 */
export const cutToPassages = (whole: Article, paragraphs: NonNullable<FittingArticle["paragraphs"]>): Passages => {
  const kept = withReplies(whole, new Set(paragraphs.map(({ block }) => block)));
  let text = "";
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  const numbers: number[] = [];
  for (const [number, sentence] of whole.sentences.entries()) {
    if (!kept.has(sentence.block)) continue;
    const block = whole.blocks[sentence.block]!;
    if (numbers.length === 0 || whole.sentences[numbers.at(-1)!]!.block !== sentence.block) {
      const start = text.length;
      text += `${whole.text.slice(block.start, block.end)}\n\n`;
      blocks.push({ ...block, start, end: start + block.end - block.start });
    }
    const moved = blocks.at(-1)!.start - block.start;
    sentences.push({ start: sentence.start + moved, end: sentence.end + moved, block: blocks.length - 1 });
    numbers.push(number);
  }
  const { id, title, language, version } = whole;
  return {
    article: { id, title, language, version, text, blocks, credits: { lines: [] }, sentences },
    sentences: numbers,
  };
};

/** How near the sentences of some passages are, as that of the whole article is known. */
export const nearnessWithin = (nearness: ArticleNearness, sentences: readonly number[]): ArticleNearness => {
  const places = new Map(sentences.map((sentence, place) => [sentence, place]));
  return {
    ...nearness,
    of: (place) => nearness.of(sentences[place]!),
    patternOf: (place) => nearness.patternOf(sentences[place]!),
    nearest: (limit) => nearness.nearest(limit).flatMap((sentence) => places.get(sentence) ?? []),
  };
};
