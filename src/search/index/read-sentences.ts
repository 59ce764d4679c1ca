/** Reads the sentences of an article into flat lists: their words by form, what is seen of each, their letter n-grams. */
import type { Article } from "../../article/index.ts";
import type { Language, Word } from "../../language/index.ts";
import type { Yielder } from "../../yielding.ts";
import { charNgrams, wordNgrams } from "./char-ngrams.ts";
import { createFormTable, type FormTable } from "./create-form-table.ts";
import { createNumbering, type Numbering } from "./numbering.ts";
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
  gramNumbers: Numbering<number>;
  /** Sentence → paragraph; paragraph → first sentence, and the end behind the last. */
  paragraphs: Int32Array;
  paragraphStarts: readonly number[];
}>;

/** The n-grams of a word between spaces, cut once for each form. */
const createGramCache = (forms: Numbering<string>): ((form: string) => readonly number[]) => {
  const gramsOfForm: number[][] = [];
  return (form) => {
    const number = forms.of(form);
    gramsOfForm[number] ??= wordNgrams(form);
    return gramsOfForm[number];
  };
};

export const readSentences = async (
  article: Article,
  language: Language,
  yieldNow: Yielder,
): Promise<SentenceLists> => {
  const table = createFormTable(language);
  const gramsOf = createGramCache(table.forms);
  const gramNumbers = createNumbering<number>();
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
      for (const gram of charNgrams(found, gramsOf).hashes) grams.push(gramNumbers.of(gram));
      const pause = yieldNow();
      if (pause !== undefined) await pause;
    }
    sentences[s + 1] = words.length;
    gramStarts[s + 1] = grams.length;
  }
  paragraphStarts.push(article.sentences.length);
  return { table, words, shapes, sentences, grams, gramStarts, gramNumbers, paragraphs, paragraphStarts };
};
