import { fold } from "../language/fold.ts";
import type { Word } from "../language/language.ts";
import { editDistance } from "./edit-distance.ts";
import { INTERROGATIVES } from "./interrogatives.ts";

/**
 * What a question asks for, by its question word. The order matters to the learned ranking: kinds that want a number
 * stand together, kinds that want a name too.
 */
export const KINDS = [
  "unknown",
  "whether",
  "what",
  "which",
  "who",
  "where",
  "when",
  "how many",
  "how much",
  "how long",
  "how",
  "why",
] as const;
export type Kind = (typeof KINDS)[number];

/** Scripts without spaces: the question word is looked for in the text, as it is written. */
const INSIDE: ReadonlySet<string> = new Set(["zh", "ja", "th", "km"]);
/** Languages in which "which" and "what" stand behind what they ask for: "ประเทศใด", "thành phố nào". */
const BEHIND: ReadonlySet<string> = new Set(["th", "km", "vi"]);

const compiled = new Map<string, ReadonlyMap<string, Kind>>();

/** Phrase → kind. Phrases that are compared with words are folded as words are. */
function phrasesOf(language: string): ReadonlyMap<string, Kind> {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const written = (phrase: string): string =>
    INSIDE.has(language)
      ? phrase
      : phrase
          .split(" ")
          .map((word) => fold(word, language))
          .join(" ");
  const phrases = new Map<string, Kind>();
  for (const kind of KINDS) {
    const list = INTERROGATIVES[language]?.[kind];
    for (const phrase of list === undefined ? [] : list.split(", ")) phrases.set(written(phrase), kind);
  }
  compiled.set(language, phrases);
  return phrases;
}

/** The auxiliaries with which an English yes-or-no question begins. */
const AUXILIARIES: ReadonlySet<string> = new Set(
  "is are was were do does did has have had can could will would should may might must".split(" "),
);

export type Asking = Readonly<{
  kind: Kind;
  /** The first word of the question phrase, and the word after its last. -1: none. */
  from: number;
  to: number;
  /** The content word that says what is asked for: "which ▢", "how many ▢". -1: none. */
  head: number;
}>;

const NOTHING: Asking = { kind: "unknown", from: -1, to: -1, head: -1 };

/** What is asked for stands so near to the question phrase: "what is the name". */
const REACH = 3;

function headOf(words: readonly Word[], { kind, from, to }: Phrase, language: string): number {
  if (!BEHIND.has(language) || (kind !== "which" && kind !== "what")) {
    const head = words.slice(to, to + REACH).findIndex((word) => !word.stop);
    return head < 0 ? -1 : to + head;
  }
  return words.findLastIndex((word, at) => at >= from - REACH && at < from && !word.stop);
}

/** Short question words cannot be repaired: "wat" is as near to "hat". */
const REPAIRABLE = 4;
const LONGEST_PHRASE = 4;
/** Longer than any phrase. */
const WHOLE = 100;

/** Reads the question word; in a misspelt question too ("wher", "waht"). The first one found counts; without spaces the longest. */
export function readAsking(words: readonly Word[], text: string, language: string): Asking {
  if (!Object.hasOwn(INTERROGATIVES, language)) return NOTHING;
  const found = INSIDE.has(language) ? insidePhrase(words, text, language) : phraseOf(words, language);
  return found === undefined ? NOTHING : { ...found, head: headOf(words, found, language) };
}

type Phrase = Omit<Asking, "head">;

function phraseOf(words: readonly Word[], language: string): Phrase | undefined {
  const phrases = phrasesOf(language);
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
      const phrase = words
        .slice(at, at + length)
        .map((word) => word.form)
        .join(" ");
      const kind = phrases.get(phrase);
      if (kind !== undefined) return { kind, from: at, to: at + length };
    }
  }
  if (language === "en" && words.length > 0 && AUXILIARIES.has(words[0]!.form))
    return { kind: "whether", from: 0, to: 1 };
  const first = words[0]?.form ?? "";
  for (const [phrase, kind] of phrases) {
    if (phrase.length >= REPAIRABLE && !phrase.includes(" ") && editDistance(first, phrase, 1) <= 1) {
      return { kind, from: 0, to: 1 };
    }
  }
  return undefined;
}

/** The longest phrase that stands in whole words of the text; or, as a segmenter may err, the longest of several characters anywhere. */
function insidePhrase(words: readonly Word[], text: string, language: string): Phrase | undefined {
  let best: (Phrase & { rank: number }) | undefined;
  for (const [phrase, kind] of phrasesOf(language)) {
    for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
      const end = start + phrase.length;
      const from = words.findIndex((word) => word.end > start);
      if (from < 0) continue;
      const behind = words.findIndex((word) => word.start >= end);
      const to = behind < 0 ? words.length : behind;
      const isWhole = words[from]!.start === start && words[to - 1]!.end <= end;
      if (!isWhole && phrase.length === 1) continue;
      const rank = phrase.length + (isWhole ? WHOLE : 0);
      if (best === undefined || rank > best.rank) best = { kind, from, to, rank };
    }
  }
  return best;
}
