/** The index of one article: everything that ranking needs of it, in flat arrays. */
import type { Article } from "../../article/index.ts";
import type { Language } from "../../language/index.ts";
import type { HashNumbers } from "./hash-numbering.ts";
import type { Postings } from "./postings.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type RelativeLengths = Readonly<
  Record<"words" | "grams", Readonly<{ sentence: Float32Array; paragraph: Float32Array }>>
>;

/** `s` counts sentences, `w` words, `p` paragraphs. */
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
  /** Form → its classes, as bits of `WORD_CLASS`. */
  classes: Int32Array;
  /** Of each form its first place: where it starts, where it ends. */
  firstPlaces: Uint32Array;
  /** The words of sentence `s` are `words[sentences[s] .. sentences[s + 1]]`, as forms. */
  words: Int32Array;
  /** What is seen of each word, as bits of `SHAPE`. */
  shapes: Uint8Array;
  sentences: Uint32Array;
  /** Sentence → paragraph; paragraph → first sentence. */
  paragraphs: Int32Array;
  paragraphStarts: Uint32Array;
  stemPostings: Postings;
  gramNumbers: HashNumbers;
  gramPostings: Postings;
  /** Lengths of sentences and paragraphs in words and in grams, relative to their mean. */
  lengths: RelativeLengths;
  /** Sentence → 1 in the headline or a heading, which name a subject and say little of it. */
  isHeading: Uint8Array;
  /** Sentence → 1 in a caption or the standfirst, which repeat the text in short, and in a note. */
  isAside: Uint8Array;
  /** Stems of what is never quoted: title, dateline, boilerplate. */
  unquoted: ReadonlySet<string>;
  /** Stem → 1 when the title has it. */
  inTitle: Uint8Array;
  /** Stem → 1 when it is mostly written with a capital where that is not for the beginning of a sentence. */
  isName: Uint8Array;
}>;

/** How the article writes a form at its first place. */
export const surfaceFormOf = (index: ArticleIndex, form: number): string =>
  index.article.text.slice(index.firstPlaces[2 * form], index.firstPlaces[2 * form + 1]);
