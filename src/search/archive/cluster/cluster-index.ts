/** Decides how articles stand in the index of a cluster: its fields, the document of an article, and whether an index is such a one. */

import { z } from "zod";
import { withoutMarks } from "../../index/near-words.js";
import type { EngineArticle } from "../candidate-engine.ts";

/** Grows when what is written below changes: an index of another layout is not touched. */
const LAYOUT = 1;
/** The longest word that is told from another of the same beginning. */
const MAX_WORD_CHARS = 64;
const LONG_WORD = new RegExp(`[^\\n]{${MAX_WORD_CHARS + 1},}`);

/** A stem as it stands in the index. */
export const storedWord = (stem: string): string => stem.slice(0, MAX_WORD_CHARS).toWellFormed();

const RADIX = 36;
/** A number that stands for a word, as it stands in the index. */
export const storedNumber = (number: number): string => number.toString(RADIX);

const stemsField = { type: "text", analyzer: "stems", index_options: "freqs" };
const mentionedField = { type: "text", analyzer: "stems", index_options: "docs", norms: false };

/** What an index is made with. Stems are cut nowhere but at line breaks: the language's own rules have made words of the text. */
export const indexDefinition = {
  settings: {
    analysis: {
      tokenizer: { stems: { type: "char_group", tokenize_on_chars: ["\n"] } },
      analyzer: { stems: { type: "custom", tokenizer: "stems" } },
    },
  },
  mappings: {
    dynamic: "strict",
    _meta: { pullquote: LAYOUT },
    properties: {
      title: mentionedField,
      paragraphs: { properties: { block: { type: "integer", index: false, doc_values: false }, stems: stemsField } },
      aside: mentionedField,
      // Of words with marks: without them, to be found by; and with them behind that, to be read.
      bare: mentionedField,
      marked: { type: "keyword" },
      length: { type: "integer" },
      // Numbers that stand for all words that may be quoted.
      quotable: mentionedField,
      // As the document is named: names themselves are not sorted everywhere.
      key: { type: "keyword" },
      told: { type: "date" },
    },
  },
};

const DAY_MS = 86_400_000;
/** Each machine says so often of its articles that they are still somebody's. */
const TELL_AGAIN_MS = 7 * DAY_MS;
/** What nobody says that of is dropped: it was changed or removed while no machine ran. */
const FORGET_AFTER_MS = 30 * DAY_MS;

/** @param told when the cluster was told of an article, as an ISO date */
export const isToldLongAgo = (told: string, now = Date.now()): boolean => now - Date.parse(told) > TELL_AGAIN_MS;

/** Articles that were told of before this are nobody's. */
export const forgottenBefore = (now = Date.now()): string => new Date(now - FORGET_AFTER_MS).toISOString();

const mappingsSchema = z.record(
  z.string(),
  z.object({ mappings: z.object({ _meta: z.object({ pullquote: z.number() }) }) }),
);

/** Whether an index, by its mappings, is one of this layout, of another, or somebody else's. */
export const whoseIndex = (mappings: unknown): "ours" | "another layout" | "foreign" => {
  const parsed = mappingsSchema.safeParse(mappings);
  if (!parsed.success || Object.keys(parsed.data).length === 0) return "foreign";
  return Object.values(parsed.data).every((one) => one.mappings._meta.pullquote === LAYOUT) ? "ours" : "another layout";
};

const storedWords = (stems: string): string =>
  LONG_WORD.test(stems) ? stems.split("\n").map(storedWord).join("\n") : stems.toWellFormed();

/** @param told when the cluster is told of it, as an ISO date. */
export const documentOf = ({ key, title, paragraphs, aside, wordKeys }: EngineArticle, told: string) => {
  const stored = paragraphs.map(({ block, stems }) => ({ block, stems: storedWords(stems) }));
  const words = stored.flatMap(({ stems }) => (stems === "" ? [] : stems.split("\n")));
  const marked = [...new Set(words)].flatMap((word) => {
    const bare = withoutMarks(word);
    return bare === word ? [] : [{ bare, word }];
  });
  return {
    title: storedWords(title.join("\n")),
    paragraphs: stored,
    aside: storedWords(aside.join("\n")),
    bare: [...new Set(marked.map(({ bare }) => bare))].join("\n"),
    marked: marked.map(({ bare, word }) => `${bare}\n${word}`),
    length: words.length,
    quotable: Array.from(wordKeys, storedNumber).join("\n"),
    key,
    told,
  };
};
