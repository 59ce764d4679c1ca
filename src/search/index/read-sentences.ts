/** Reads the sentences of an article into flat lists: their words by form, what is seen of each, their letter n-grams. */
import type { Article } from "../../article/index.ts";
import type { Language, Word } from "../../language/index.ts";
import type { Yielder } from "../../yielding.ts";
import { charNgrams, isUnspaced, wordNgrams } from "./char-ngrams.ts";
import { createFormTable, type FormTable } from "./create-form-table.ts";
import { createHashNumbering, type HashNumbering, type HashNumbers } from "./hash-numbering.ts";
import { createNumberList, type NumberList } from "./number-list.ts";
import { splitStretches } from "./split-stretches.ts";
import { createTokenShapeReader, SHAPE } from "./token-shape.ts";

export type SentenceLists = Readonly<{
  table: FormTable;
  /** The words of sentence `s` are `words[sentences[s] .. sentences[s + 1]]`, as forms; `shapes` runs parallel. */
  words: Int32Array;
  shapes: Uint8Array;
  sentences: Uint32Array;
  /** The same for n-grams, by number. */
  grams: Int32Array;
  gramStarts: Uint32Array;
  gramNumbers: HashNumbers;
  /** Sentence → paragraph; paragraph → first sentence, and the end behind the last. */
  paragraphs: Int32Array;
  paragraphStarts: readonly number[];
}>;

/** What is expected of a text, so that nothing grows often: measured on English articles, and more comes with other scripts. */
const WORDS_PER_CHAR = 0.18;
const GRAMS_PER_CHAR = 0.75;
const DISTINCT_GRAMS_PER_CHAR = 0.45;

/** The n-grams of a row of words by their numbers: those of a word between spaces are cut and numbered once for each form. */
const createGramReader = ({ forms }: FormTable, numbering: HashNumbering) => {
  const hashesOf: number[][] = [];
  const numbersOf: number[][] = [];
  /** @param numbers those of the words' forms. */
  return (words: readonly Word[], numbers: readonly number[], into: NumberList): void => {
    const isSpaced = words.every(({ form }) => !isUnspaced(form));
    if (isSpaced) {
      for (const [place, number] of numbers.entries()) {
        numbersOf[number] ??= wordNgrams(words[place]!.form).map(numbering.of);
        for (const gram of numbersOf[number]) into.push(gram);
      }
      return;
    }
    const cut = (form: string): readonly number[] => {
      const number = forms.of(form);
      hashesOf[number] ??= wordNgrams(form);
      return hashesOf[number];
    };
    for (const gram of charNgrams(words, cut).hashes) into.push(numbering.of(gram));
  };
};

export const readSentences = async (
  article: Article,
  language: Language,
  yieldNow: Yielder,
): Promise<SentenceLists> => {
  const table = createFormTable(language);
  const { length } = article.text;
  const gramNumbering = createHashNumbering(DISTINCT_GRAMS_PER_CHAR * length);
  const readGrams = createGramReader(table, gramNumbering);
  const words = createNumberList(WORDS_PER_CHAR * length);
  const shapes = createNumberList(WORDS_PER_CHAR * length);
  const grams = createNumberList(GRAMS_PER_CHAR * length);
  const sentences = new Uint32Array(article.sentences.length + 1);
  const gramStarts = new Uint32Array(article.sentences.length + 1);
  const paragraphs = new Int32Array(article.sentences.length);
  const paragraphStarts: number[] = [];
  let block = -1;
  for (const [s, sentence] of article.sentences.entries()) {
    if (sentence.block !== block) {
      block = sentence.block;
      paragraphStarts.push(s);
    }
    paragraphs[s] = paragraphStarts.length - 1;
    const shapeReader = createTokenShapeReader(article.text);
    let lastEnd = sentence.start;
    const addWord = (word: Word): number => {
      const number = table.add(word);
      words.push(number);
      shapes.push(
        shapeReader.read(word.form, lastEnd, word.start) | (shapeReader.isPercent(word.end) ? SHAPE.percent : 0),
      );
      lastEnd = word.end;
      return number;
    };
    for (const stretch of splitStretches(article.text, sentence)) {
      const found = language.words(article.text, stretch);
      readGrams(found, found.map(addWord), grams);
      const pause = yieldNow();
      if (pause !== undefined) await pause;
    }
    sentences[s + 1] = words.length();
    gramStarts[s + 1] = grams.length();
  }
  paragraphStarts.push(article.sentences.length);
  const gramNumbers = gramNumbering.numbers();
  return {
    table,
    words: words.numbers(),
    shapes: Uint8Array.from(shapes.numbers()),
    sentences,
    grams: grams.numbers(),
    gramStarts,
    gramNumbers,
    paragraphs,
    paragraphStarts,
  };
};
