/** Reads the sentences of an article into flat lists: their words by form, what is seen of each, their letter n-grams. */
import type { Article } from "../../article/index.ts";
import type { Language, Word } from "../../language/index.ts";
import type { Yielder } from "../../yielding.ts";
import { charNgrams, isUnspaced, wordNgrams } from "./char-ngrams.ts";
import { createFormTable, type FormTable } from "./create-form-table.ts";
import { createHashNumbering, type HashNumbering, type HashNumbers } from "./hash-numbering.ts";
import { splitStretches } from "./split-stretches.ts";
import { createTokenShapeReader, SHAPE } from "./token-shape.ts";

export type SentenceLists = Readonly<{
  table: FormTable;
  /** The words of sentence `s` are `words[sentences[s] .. sentences[s + 1]]`, as forms; `shapes` runs parallel. */
  words: readonly number[];
  shapes: readonly number[];
  sentences: Uint32Array;
  /** The same for n-grams, by number. */
  grams: readonly number[];
  gramStarts: Uint32Array;
  gramNumbers: HashNumbers;
  /** Sentence → paragraph; paragraph → first sentence, and the end behind the last. */
  paragraphs: Int32Array;
  paragraphStarts: readonly number[];
}>;

/** The n-grams of a row of words by their numbers: those of a word between spaces are cut and numbered once for each form. */
const createGramReader = ({ forms }: FormTable, numbering: HashNumbering) => {
  const hashesOf: number[][] = [];
  const numbersOf: number[][] = [];
  return (words: readonly Word[], into: number[]): void => {
    const isSpaced = words.every(({ form }) => !isUnspaced(form));
    if (isSpaced) {
      for (const { form } of words) {
        const number = forms.of(form);
        numbersOf[number] ??= wordNgrams(form).map(numbering.of);
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
  const gramNumbering = createHashNumbering();
  const readGrams = createGramReader(table, gramNumbering);
  const words: number[] = [];
  const shapes: number[] = [];
  const grams: number[] = [];
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
    const addWord = (word: Word): void => {
      words.push(table.add(word));
      shapes.push(
        shapeReader.read(word.form, lastEnd, word.start) | (shapeReader.isPercent(word.end) ? SHAPE.percent : 0),
      );
      lastEnd = word.end;
    };
    for (const stretch of splitStretches(article.text, sentence)) {
      const found = language.words(article.text, stretch);
      for (const word of found) addWord(word);
      readGrams(found, grams);
      const pause = yieldNow();
      if (pause !== undefined) await pause;
    }
    sentences[s + 1] = words.length;
    gramStarts[s + 1] = grams.length;
  }
  paragraphStarts.push(article.sentences.length);
  const gramNumbers = gramNumbering.numbers();
  return { table, words, shapes, sentences, grams, gramStarts, gramNumbers, paragraphs, paragraphStarts };
};
