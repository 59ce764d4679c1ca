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
const INSIDE: ReadonlySet<string> = new Set(["zh", "ja", "th"]);

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
  /** The first word of the question phrase, and the word after its last: what "which ▢" or "how many ▢" asks for. -1: none. */
  from: number;
  to: number;
}>;

/** Short question words cannot be repaired: "wat" is as near to "hat". */
const REPAIRABLE = 4;
const LONGEST_PHRASE = 3;

/** Reads the question word; in a misspelt question too ("wher", "waht"). The first one found counts. */
export function readAsking(words: readonly Word[], text: string, language: string): Asking {
  if (!Object.hasOwn(INTERROGATIVES, language)) return { kind: "unknown", from: -1, to: -1 };
  const phrases = phrasesOf(language);
  if (INSIDE.has(language)) return { kind: insideKind(text, phrases), from: -1, to: -1 };
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
  return { kind: "unknown", from: -1, to: -1 };
}

function insideKind(text: string, phrases: ReadonlyMap<string, Kind>): Kind {
  let found: Kind = "unknown";
  let longest = 0;
  for (const [phrase, kind] of phrases) {
    if (phrase.length > longest && text.includes(phrase)) {
      found = kind;
      longest = phrase.length;
    }
  }
  return found;
}
