/** Makes quotations of an article as people make them: as they are, in other marks, with marked changes, and falsified. */

import type { Article } from "../../../../src/article/article.ts";
import { findTurningWords } from "../../../../src/quotation/flipping/turning-words.ts";
import type { Verdict } from "../../../../src/reply/reply.ts";
import type { Random } from "../data/random.ts";

/** A quotation, and the verdicts on it that are right. */
export type MadeQuote = Readonly<{
  kind: string;
  text: string;
  right: readonly Verdict[];
  /** What stands under its mark in the article. */
  omitted?: string;
}>;

const CHANGED: readonly Verdict[] = ["altered", "stitched", "absent"];

type Sentence = Readonly<{ text: string; words: readonly string[]; language: string }>;
type Maker = (sentence: Sentence, random: Random, other: Sentence) => Omit<MadeQuote, "kind"> | undefined;

const pick = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[Math.floor(random() * items.length)];
const hasNegation = (text: string, language: string): boolean =>
  findTurningWords(text, language).some(({ kind }) => kind === "negation");
const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, "");

const verbatim = (text: string): Omit<MadeQuote, "kind"> => ({ text, right: ["verbatim"] });
/** Only when the change changes something. */
const variant = (sentence: Sentence, text: string) => (text === sentence.text ? undefined : verbatim(text));

const NUMBER = /\d+/u;
const NEGATIONS: Readonly<Record<string, string>> = {
  en: "not",
  fr: "jamais",
  de: "nicht",
  es: "nunca",
  ar: "لا",
  km: "មិន",
};

/** Words left out in the middle: `from` and `to` of the sentence's words. */
const cut = ({ words }: Sentence, random: Random): Readonly<{ from: number; to: number }> | undefined => {
  if (words.length < 9) return undefined;
  const from = 3 + Math.floor(random() * (words.length - 8));
  return { from, to: from + 1 + Math.floor(random() * 2) };
};

const omit =
  (mark: string): Maker =>
  (sentence, random) => {
    const place = cut(sentence, random);
    if (place === undefined) return undefined;
    const { words, language } = sentence;
    const omitted = words.slice(place.from, place.to).join(" ");
    const text = `${words.slice(0, place.from).join(" ")} ${mark} ${words.slice(place.to).join(" ")}`;
    return { text, omitted, right: hasNegation(omitted, language) ? ["altered"] : ["marked"] };
  };

const omitNegation: Maker = ({ words, language }) => {
  const at = words.findIndex((word) => hasNegation(word, language));
  if (at < 2 || at > words.length - 3) return undefined;
  const text = `${words.slice(0, at).join(" ")} […] ${words.slice(at + 1).join(" ")}`;
  return { text, omitted: words[at] ?? "", right: ["altered"] };
};

const bracket: Maker = (sentence, random) => {
  const place = cut(sentence, random);
  if (place === undefined) return undefined;
  const { words, language } = sentence;
  const omitted = words.slice(place.from, place.to).join(" ");
  const text = `${words.slice(0, place.from).join(" ")} [X] ${words.slice(place.to).join(" ")}`;
  return { text, omitted, right: hasNegation(omitted, language) ? ["altered"] : ["marked"] };
};

const insertSic: Maker = ({ words }, random) => {
  if (words.length < 6) return undefined;
  const at = 2 + Math.floor(random() * (words.length - 4));
  return { text: `${words.slice(0, at).join(" ")} [sic] ${words.slice(at).join(" ")}`, right: ["marked"] };
};

const bracketCase: Maker = ({ text }) =>
  /^\p{Lu}\p{Ll}/u.test(text) && text.split(" ").length > 3
    ? { text: `[${text[0]?.toLowerCase()}]${text.slice(1)}`, right: ["marked"] }
    : undefined;

const withWord =
  (right: readonly Verdict[], change: (words: string[], at: number, other: Sentence, random: Random) => void): Maker =>
  ({ words, text }, random, other) => {
    if (words.length < 6) return undefined;
    const changed = [...words];
    change(changed, 1 + Math.floor(random() * (words.length - 2)), other, random);
    const made = changed.join(" ");
    return made === text ? undefined : { text: made, right };
  };

const changeNumber: Maker = ({ text }) => {
  if (!NUMBER.test(text)) return undefined;
  return { text: text.replace(NUMBER, (digits) => String(Number(digits) + 7)), right: CHANGED };
};

const dropNegation: Maker = ({ words, language }) => {
  const at = words.findIndex((word) => hasNegation(word, language));
  if (at < 1 || at > words.length - 2) return undefined;
  return { text: words.filter((_, index) => index !== at).join(" "), right: CHANGED };
};

/** Every kind of quotation, and how it is made of a sentence. */
const MAKERS: Readonly<Record<string, Maker>> = {
  exact: ({ text }) => verbatim(text),
  fragment: ({ words }, random) => {
    const from = Math.floor(random() * Math.max(1, words.length - 5));
    // "500 cars" is no fragment of "9 500 cars".
    return words.length < 6 || NUMBER.test(words[from] ?? "")
      ? undefined
      : verbatim(words.slice(from, from + 5).join(" "));
  },
  "final comma": (sentence) => variant(sentence, `“${sentence.text.replace(/[.។۔]["”»“]?$/u, "")},”`),
  "final stop": ({ words, language }) =>
    words.length < 8 ? undefined : verbatim(`“${bare(words.slice(0, 6).join(" "))}${language === "km" ? "។" : "."}”`),
  "straight marks": (sentence) => variant(sentence, sentence.text.replace(/[“”„«»]\s?/gu, '"').replace(/[‘’]/gu, "'")),
  "marks within marks": (sentence) =>
    variant(sentence, `“${sentence.text.replace(/[“„«]\s?/gu, "‘").replace(/\s?[”»]/gu, "’")}”`),
  decomposed: (sentence) => variant(sentence, sentence.text.normalize("NFD")),
  "other spaces": (sentence) => variant(sentence, sentence.text.replaceAll(" ", "\u00a0")),
  "per cent": (sentence) => variant(sentence, sentence.text.replace(/(\d)\s?%/u, "$1 %")),
  "left out […]": omit("[…]"),
  "left out …": omit("…"),
  "left out ...": omit("..."),
  "left out a denial": omitNegation,
  "replaced [X]": bracket,
  "[sic]": insertSic,
  "[c]ase": bracketCase,
  "word replaced": withWord(CHANGED, (words, at, other, random) => {
    words[at] = pick(other.words, random) ?? "";
  }),
  "word left out": withWord(CHANGED, (words, at) => words.splice(at, 1)),
  "words swapped": withWord(CHANGED, (words, at) => {
    [words[at], words[at - 1]] = [words[at - 1] ?? "", words[at] ?? ""];
  }),
  "word doubled": withWord(CHANGED, (words, at) => words.splice(at, 0, words[at] ?? "")),
  "denial put in": (sentence, random) =>
    withWord(CHANGED, (words, at) => words.splice(at, 0, NEGATIONS[sentence.language] ?? "not"))(
      sentence,
      random,
      sentence,
    ),
  "denial left out": dropNegation,
  "number changed": changeNumber,
  "two halves": ({ words }, _, other) =>
    words.length < 6 || other.words.length < 6
      ? undefined
      : { text: [...words.slice(0, 5), ...other.words.slice(-5)].join(" "), right: CHANGED },
  "question made of it": ({ text }) =>
    /\p{L}[.។]$/u.test(text) ? { text: `${text.slice(0, -1)}?`, right: CHANGED } : undefined,
};

/** Quotations of every kind of every sentence of an article, some drawn anew each round. */
export function* makeQuotes(article: Article, random: Random): Generator<MadeQuote> {
  const sentences = article.sentences
    .filter(({ block }) => article.blocks[block]?.kind === "body")
    .map(({ start, end }): Sentence => {
      const text = article.text.slice(start, end).replace(/\s+/gu, " ");
      return { text, words: text.split(" "), language: article.language };
    });
  for (const [index, sentence] of sentences.entries()) {
    const other = sentences[(index + 1 + Math.floor(random() * (sentences.length - 1))) % sentences.length] ?? sentence;
    for (const [kind, make] of Object.entries(MAKERS)) {
      const made = make(sentence, random, other);
      if (made !== undefined && other !== sentence) yield { kind, ...made };
    }
  }
}
