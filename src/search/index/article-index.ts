import type { Article } from "../../article/article.ts";
import type { Language, Word } from "../../language/language.ts";
import type { Span } from "../../span.ts";
import type { Yielder } from "../../yielding.ts";
import { charNgrams, wordNgrams } from "./char-ngrams.ts";
import { invertTerms, type Postings } from "./postings.ts";
import { createTokenShapeReader, SHAPE } from "./token-shape.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";
import { wordClassifierOf } from "./word-classes.ts";

export type RelativeLengths = Readonly<
  Record<"words" | "grams", Readonly<{ sentence: Float32Array; paragraph: Float32Array }>>
>;

/** Everything that ranking needs of one article, in flat arrays. `s` counts sentences, `w` words, `p` paragraphs. */
export type ArticleIndex = Readonly<{
  article: Article;
  language: Language;
  /** Distinct folded forms and stems, by number. */
  forms: Vocabulary;
  formNumbers: ReadonlyMap<string, number>;
  stemNumbers: ReadonlyMap<string, number>;
  stems: readonly string[];
  /** Form → stem; form → 1 for a function word. */
  stemOf: Int32Array;
  stops: Uint8Array;
  /** Form → its classes, as bits of `CLASS`. */
  classes: Int32Array;
  /** Where each form stands first. */
  firstPlaces: readonly Span[];
  /** The words of sentence `s` are `words[sentences[s] .. sentences[s + 1]]`, as forms. */
  words: Int32Array;
  /** What is seen of each word, as bits of `SEEN`. */
  shapes: Uint8Array;
  sentences: Uint32Array;
  /** Sentence → paragraph; paragraph → first sentence. */
  paragraphs: Int32Array;
  paragraphStarts: Uint32Array;
  stemPostings: Postings;
  gramNumbers: ReadonlyMap<number, number>;
  gramPostings: Postings;
  /** Lengths of sentences and paragraphs in words and in grams, relative to their mean. */
  lengths: RelativeLengths;
  /** Sentence → 1 in the headline or a heading, which name a subject and say little of it. */
  isHeading: Uint8Array;
  /** Sentence → 1 in a caption or the standfirst, which stand beside the text and tell it again in short. */
  isAside: Uint8Array;
  /** Stems of what is never quoted: title, dateline, boilerplate. */
  unquoted: ReadonlySet<string>;
  /** Stem → 1 when the title has it. */
  inTitle: Uint8Array;
  /** Stem → 1 when it is mostly written with a capital where that is not for the beginning of a sentence. */
  isName: Uint8Array;
}>;

/** A block without a sentence end can be as long as the article: words are read in stretches of this many UTF-16 units. */
const STRETCH_CHARS = 8192;

function* splitStretches(text: string, span: Span): Generator<Span> {
  let start = span.start;
  while (span.end - start > STRETCH_CHARS) {
    const space = text.lastIndexOf(" ", start + STRETCH_CHARS);
    const end = space > start ? space + 1 : start + STRETCH_CHARS;
    yield { start, end };
    start = end;
  }
  yield { start, end: span.end };
}

/** Numbers things in the order in which they are first seen. */
const createNumbering = <T>(): { numbers: Map<T, number>; of: (thing: T) => number } => {
  const numbers = new Map<T, number>();
  return {
    numbers,
    of: (thing) => {
      let number = numbers.get(thing);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(thing, number);
      }
      return number;
    },
  };
};

const relativeLengths = (starts: Uint32Array, paragraphStarts: readonly number[]): RelativeLengths["words"] => {
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

/** Reads an article once, letting other events in between its sentences. */
export const indexArticle = async (article: Article, language: Language, yieldNow: Yielder): Promise<ArticleIndex> => {
  const forms = createNumbering<string>();
  const stems = createNumbering<string>();
  const grams = createNumbering<number>();
  const list: string[] = [];
  const stemOf: number[] = [];
  const stops: number[] = [];
  const firstPlaces: Span[] = [];
  const formGrams: number[][] = [];
  const ofWord = (form: string): number[] => {
    const number = forms.of(form);
    formGrams[number] ??= wordNgrams(form);
    return formGrams[number];
  };

  const words: number[] = [];
  const seen: number[] = [];
  const gramList: number[] = [];
  const sentences = new Uint32Array(article.sentences.length + 1);
  const gramStarts = new Uint32Array(article.sentences.length + 1);
  const paragraphs = new Int32Array(article.sentences.length);
  const paragraphStarts: number[] = [];
  let block = -1;

  const classOf = wordClassifierOf(language);
  const classes: number[] = [];
  let surface = createTokenShapeReader(article.text);
  let lastEnd = 0;

  const read = (word: Word): void => {
    const number = forms.of(word.form);
    if (number === list.length) {
      list.push(word.form);
      stemOf.push(stems.of(word.stem));
      stops.push(word.stop ? 1 : 0);
      classes.push(classOf(word));
      firstPlaces.push({ start: word.start, end: word.end });
    }
    words.push(number);
    seen.push(surface.read(word.form, lastEnd, word.start) | (surface.isPercent(word.end) ? SHAPE.percent : 0));
    lastEnd = word.end;
  };

  for (const [s, sentence] of article.sentences.entries()) {
    if (sentence.block !== block) {
      block = sentence.block;
      paragraphStarts.push(s);
    }
    surface = createTokenShapeReader(article.text);
    lastEnd = sentence.start;
    paragraphs[s] = paragraphStarts.length - 1;
    for (const stretch of splitStretches(article.text, sentence)) {
      const found = language.words(article.text, stretch);
      for (const word of found) read(word);
      for (const gram of charNgrams(found, ofWord).hashes) gramList.push(grams.of(gram));
      const pause = yieldNow();
      if (pause !== undefined) await pause;
    }
    sentences[s + 1] = words.length;
    gramStarts[s + 1] = gramList.length;
  }
  paragraphStarts.push(article.sentences.length);

  const wordArray = Int32Array.from(words);
  const stemOfForm = Int32Array.from(stemOf);
  await yieldNow();
  const stemPostings = await invertTerms(
    wordArray.map((form) => stemOfForm[form]!),
    sentences,
    stems.numbers.size,
    yieldNow,
  );
  await yieldNow();
  const gramPostings = await invertTerms(gramList, gramStarts, grams.numbers.size, yieldNow);
  await yieldNow();

  const unquoted = new Set(language.words(article.title).map((word) => word.stem));
  for (const { kind, start, end } of article.blocks) {
    if (kind !== "dateline" && kind !== "boilerplate") continue;
    for (const stretch of splitStretches(article.text, { start, end })) {
      for (const word of language.words(article.text, stretch)) unquoted.add(word.stem);
      const pause = yieldNow();
      if (pause !== undefined) await pause;
    }
  }
  const inTitle = new Uint8Array(stems.numbers.size);
  for (const { stem, stop } of language.words(article.title)) {
    const number = stems.numbers.get(stem);
    if (number !== undefined && !stop) inTitle[number] = 1;
  }
  return {
    article,
    language,
    forms: createVocabulary(list),
    formNumbers: forms.numbers,
    stemNumbers: stems.numbers,
    stems: [...stems.numbers.keys()],
    stemOf: stemOfForm,
    stops: Uint8Array.from(stops),
    classes: Int32Array.from(classes),
    firstPlaces,
    words: wordArray,
    shapes: Uint8Array.from(seen),
    sentences,
    paragraphs,
    paragraphStarts: Uint32Array.from(paragraphStarts),
    stemPostings,
    gramNumbers: grams.numbers,
    gramPostings,
    lengths: {
      words: relativeLengths(sentences, paragraphStarts),
      grams: relativeLengths(gramStarts, paragraphStarts),
    },
    isHeading: Uint8Array.from(article.sentences, ({ block }) => {
      const kind = article.blocks[block]?.kind;
      return kind === "headline" || kind === "heading" ? 1 : 0;
    }),
    isAside: Uint8Array.from(article.sentences, ({ block }) => {
      const kind = article.blocks[block]?.kind;
      return kind === "caption" || kind === "standfirst" ? 1 : 0;
    }),
    unquoted,
    inTitle,
    isName: findNames(wordArray, seen, sentences, stemOfForm, stems.numbers.size),
  };
};

const findNames = (
  words: Int32Array,
  seen: readonly number[],
  sentences: Uint32Array,
  stemOf: Int32Array,
  stems: number,
): Uint8Array => {
  const surplus = new Int32Array(stems);
  for (let s = 0; s + 1 < sentences.length; s++) {
    for (let w = sentences[s]! + 1; w < sentences[s + 1]!; w++) {
      surplus[stemOf[words[w]!]!]! += (seen[w]! & SHAPE.capital) === 0 ? -1 : 1;
    }
  }
  return Uint8Array.from(surplus, (more) => (more > 0 ? 1 : 0));
};

/** How the article itself writes a form, where it stands first. */
export const surfaceFormOf = (index: ArticleIndex, form: number): string =>
  index.article.text.slice(index.firstPlaces[form]!.start, index.firstPlaces[form]!.end);
