/** Joins the indexes of several articles, so that sentences of different ones are compared by what is rare among all of them. */
import type { Article, Block, Sentence } from "../../article/index.ts";
import type { Yielder } from "../../yielding.ts";
import type { ArticleIndex } from "./article-index.ts";
import { createFormList } from "./create-form-table.ts";
import { createHashNumbering } from "./hash-numbering.ts";
import { findNames, relativeLengths } from "./index-article.ts";
import { joinPostings, type Postings } from "./postings.ts";
import { createVocabulary } from "./vocabulary.ts";

/** One article that has the texts of several, one after the other. It is none of these: it has neither a name nor a title. */
export const joinArticles = (articles: readonly [Article, ...Article[]]): Article => {
  let text = "";
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  for (const article of articles) {
    const [from, firstBlock] = [text.length, blocks.length];
    text += `${article.text}\n\n`;
    for (const block of article.blocks) blocks.push({ ...block, start: from + block.start, end: from + block.end });
    for (const { start, end, block } of article.sentences)
      sentences.push({ start: from + start, end: from + end, block: firstBlock + block });
  }
  const [{ language, version }] = articles;
  return { id: "", title: "", language, version, text, blocks, credits: { lines: [] }, sentences };
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const concatBytes = (lists: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(sumOf(lists.map(({ length }) => length)));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
};

/** Where each of some lists begins that follow one another, and the end of the last. */
const concatStarts = (lists: readonly Uint32Array[]): Uint32Array => {
  const starts = new Uint32Array(1 + sumOf(lists.map(({ length }) => length - 1)));
  let at = 0;
  for (const list of lists) {
    const from = starts[at]!;
    for (let i = 1; i < list.length; i++) starts[at + i] = from + list[i]!;
    at += list.length - 1;
  }
  return starts;
};

/** The forms and stems of all articles, and of each article the numbers that its own forms and stems have among them. */
const joinForms = (indexes: readonly ArticleIndex[]) => {
  const { enter, ...known } = createFormList();
  let from = 0;
  const numbers = indexes.map((index) => {
    const formNumbers = Int32Array.from(index.forms.words, (form, own) =>
      enter(form, () => ({
        stem: index.stems[index.stemOf[own]!]!,
        stop: index.stops[own]!,
        classes: index.classes[own]!,
        start: from + index.firstPlaces[2 * own]!,
        end: from + index.firstPlaces[2 * own + 1]!,
      })),
    );
    from += index.article.text.length + 2;
    return { forms: formNumbers, stems: Int32Array.from(index.stems, known.stems.of) };
  });
  return { ...known, stemOf: Int32Array.from(known.stemOf), numbers };
};

/** How many terms each place has, the same one twice counted twice. */
const countTerms = ({ places, counts }: Postings, placeCount: number): Uint32Array => {
  const starts = new Uint32Array(placeCount + 1);
  for (let i = 0; i < places.length; i++) starts[places[i]! + 1]! += counts[i]!;
  for (let place = 0; place < placeCount; place++) starts[place + 1]! += starts[place]!;
  return starts;
};

/**
 * The index of `joinArticles` of some articles in one language, out of theirs: nothing is read again. What their titles have is
 * left out, and so is what is never quoted.
 */
export const joinIndexes = async (
  indexes: readonly [ArticleIndex, ...ArticleIndex[]],
  yieldNow: Yielder,
): Promise<ArticleIndex> => {
  const [{ article, language }, ...others] = indexes;
  const { forms, stems, list, stemOf, stops, classes, firstPlaces, numbers } = joinForms(indexes);
  await yieldNow();
  const firstSentences = concatStarts(indexes.map(({ paragraphs }) => Uint32Array.of(0, paragraphs.length)));
  const sentences = concatStarts(indexes.map((index) => index.sentences));
  const paragraphStarts = concatStarts(indexes.map((index) => index.paragraphStarts));
  const sentenceCount = sentences.length - 1;
  const words = new Int32Array(sentences[sentenceCount]!);
  const paragraphs = new Int32Array(sentenceCount);
  let [word, paragraph] = [0, 0];
  for (const [place, index] of indexes.entries()) {
    const own = numbers[place]!.forms;
    for (const form of index.words) words[word++] = own[form]!;
    for (const [s, p] of index.paragraphs.entries()) paragraphs[firstSentences[place]! + s] = paragraph + p;
    paragraph += index.paragraphStarts.length - 1;
  }
  await yieldNow();
  const joined = (postings: readonly Postings[], numbersOf: readonly Int32Array[], termCount: number): Postings =>
    joinPostings(
      postings.map((own, place) => ({ postings: own, numbers: numbersOf[place]!, from: firstSentences[place]! })),
      termCount,
    );
  const stemPostings = joined(
    indexes.map((index) => index.stemPostings),
    numbers.map((own) => own.stems),
    stems.numbers.size,
  );
  await yieldNow();
  const grams = createHashNumbering(sumOf(indexes.map(({ gramNumbers }) => gramNumbers.size)));
  const gramsOf = indexes.map(({ gramNumbers }) => gramNumbers.list().map(grams.of));
  const gramNumbers = grams.numbers();
  const gramPostings = joined(
    indexes.map((index) => index.gramPostings),
    gramsOf,
    gramNumbers.size,
  );
  const shapes = concatBytes(indexes.map((index) => index.shapes));
  return {
    article: joinArticles([article, ...others.map((other) => other.article)]),
    language,
    forms: createVocabulary(list),
    formNumbers: forms.numbers,
    stemNumbers: stems.numbers,
    stems: [...stems.numbers.keys()],
    stemOf,
    stops: Uint8Array.from(stops),
    classes: Int32Array.from(classes),
    firstPlaces: Uint32Array.from(firstPlaces),
    words,
    shapes,
    sentences,
    paragraphs,
    paragraphStarts,
    stemPostings,
    gramNumbers,
    gramPostings,
    lengths: {
      words: relativeLengths(sentences, paragraphStarts),
      grams: relativeLengths(countTerms(gramPostings, sentenceCount), paragraphStarts),
    },
    isHeading: concatBytes(indexes.map((index) => index.isHeading)),
    isAside: concatBytes(indexes.map((index) => index.isAside)),
    unquoted: new Set(),
    inTitle: new Uint8Array(stems.numbers.size),
    isName: findNames(words, shapes, sentences, stemOf, stems.numbers.size),
  };
};
