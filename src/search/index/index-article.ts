/** Makes the index of one article from its sentences: postings, relative lengths, names, what is never quoted. */
import type { Article, BlockKind } from "../../article/index.ts";
import type { Language } from "../../language/index.ts";
import type { Yielder } from "../../yielding.ts";
import type { ArticleIndex, RelativeLengths } from "./article-index.ts";
import { invertTerms } from "./postings.ts";
import { readSentences } from "./read-sentences.ts";
import { SHAPE } from "./token-shape.ts";
import { unquotedStems } from "./unquoted-stems.ts";
import { createVocabulary } from "./vocabulary.ts";

/** @param starts where each sentence begins in a list of the terms of all; @param paragraphStarts the first sentence of each paragraph */
export const relativeLengths = (starts: Uint32Array, paragraphStarts: ArrayLike<number>): RelativeLengths["words"] => {
  const count = starts.length - 1;
  const sentence = new Float32Array(count);
  const paragraph = new Float32Array(paragraphStarts.length - 1);
  const mean = Math.max(1, starts[count]!) / Math.max(1, count);
  const paragraphMean = Math.max(1, starts[count]!) / Math.max(1, paragraph.length);
  for (let s = 0; s < count; s++) sentence[s] = (starts[s + 1]! - starts[s]!) / mean;
  for (let p = 0; p < paragraph.length; p++) {
    paragraph[p] = (starts[paragraphStarts[p + 1]!]! - starts[paragraphStarts[p]!]!) / paragraphMean;
  }
  return { sentence, paragraph };
};

/** Stem → 1 when the title has it as a content word. */
const findTitleStems = (title: string, language: Language, stems: ReadonlyMap<string, number>): Uint8Array => {
  const found = new Uint8Array(stems.size);
  for (const { stem, stop } of language.words(title)) {
    const number = stems.get(stem);
    if (number !== undefined && !stop) found[number] = 1;
  }
  return found;
};

/** Sentence → 1 when its block is of one of these kinds. */
const findInBlocks = ({ sentences, blocks }: Article, kinds: readonly BlockKind[]): Uint8Array =>
  Uint8Array.from(sentences, ({ block }) => {
    const kind = blocks[block]?.kind;
    return kind !== undefined && kinds.includes(kind) ? 1 : 0;
  });

/** Stem → 1 when it has a capital more often than not, first words of sentences left out. */
export const findNames = (
  words: Int32Array,
  shapes: Uint8Array,
  sentences: Uint32Array,
  stemOf: Int32Array,
  stems: number,
): Uint8Array => {
  const surplus = new Int32Array(stems);
  for (let s = 0; s + 1 < sentences.length; s++) {
    for (let w = sentences[s]! + 1; w < sentences[s + 1]!; w++) {
      surplus[stemOf[words[w]!]!]! += (shapes[w]! & SHAPE.capital) === 0 ? -1 : 1;
    }
  }
  return Uint8Array.from(surplus, (more) => (more > 0 ? 1 : 0));
};

/** Reads an article once, letting other events in between its sentences. */
export const indexArticle = async (article: Article, language: Language, yieldNow: Yielder): Promise<ArticleIndex> => {
  const lists = await readSentences(article, language, yieldNow);
  const { table, words, shapes, sentences, grams, gramStarts, gramNumbers, paragraphs, paragraphStarts } = lists;
  const stemNumbers = table.stems.numbers;
  const stemOf = Int32Array.from(table.stemOf);
  await yieldNow();
  const stemPostings = await invertTerms(
    words.map((form) => stemOf[form]!),
    sentences,
    stemNumbers.size,
    yieldNow,
  );
  await yieldNow();
  const gramPostings = await invertTerms(grams, gramStarts, gramNumbers.size, yieldNow);
  await yieldNow();
  const unquoted = await unquotedStems(article, language, yieldNow);
  return {
    article,
    language,
    forms: createVocabulary(table.list),
    formNumbers: table.forms.numbers,
    stemNumbers,
    stems: [...stemNumbers.keys()],
    stemOf,
    stops: Uint8Array.from(table.stops),
    classes: Int32Array.from(table.classes),
    firstPlaces: Uint32Array.from(table.firstPlaces),
    words,
    shapes,
    sentences,
    paragraphs,
    paragraphStarts: Uint32Array.from(paragraphStarts),
    stemPostings,
    gramNumbers,
    gramPostings,
    lengths: {
      words: relativeLengths(sentences, paragraphStarts),
      grams: relativeLengths(gramStarts, paragraphStarts),
    },
    isHeading: findInBlocks(article, ["headline", "heading"]),
    isAside: findInBlocks(article, ["caption", "standfirst", "note"]),
    unquoted,
    inTitle: findTitleStems(article.title, language, stemNumbers),
    isName: findNames(words, shapes, sentences, stemOf, stemNumbers.size),
  };
};
