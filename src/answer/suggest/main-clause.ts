/** Finds the main clauses of a sentence with a clear subject before an auxiliary. */

import type { Article } from "../../article/index.ts";
import { CAPITAL_START } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import {
  AUXILIARIES,
  DETERMINERS,
  mayBePast,
  NON_SUBJECT_WORDS,
  OPENING_ADVERBS,
  PERSON_DOES,
  PREPOSITIONS,
  SUBJECT_LINK_WORDS,
} from "./english-words.ts";

/** A main clause with its subject before an auxiliary: a question is made by swapping the two. */
export type MainClause = Readonly<{
  /** As within a sentence: "the Harbour Bridge", "Anna Bell". */
  subject: string;
  auxiliary: string;
  /** What follows, up to the end of the clause, without the full stop. */
  rest: string;
}>;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.-]*[\p{L}\p{N}]|[\p{L}\p{N}]|[^\s\p{L}\p{N}]/gu;
const MAX_SUBJECT_WORDS = 8;

/** UTF-16 units of the running text that are searched for the spelling of a word. */
const MAX_RUNNING_CHARS = 50_000;

/** The article's running text, because a headline may have capitals everywhere. */
const runningTextOf = (article: Article): string => {
  const start = article.blocks.find(({ kind }) => kind === "body")?.start ?? 0;
  return article.text.slice(start, start + MAX_RUNNING_CHARS);
};

/** Escapes a word for a pattern with the flag `u`, which allows no needless escape; a hyphen is no operator there. */
const escapeForRegExp = (word: string): string => word.replace(/[’']s$/u, "").replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** True when the article has the word in lower case somewhere: its capital is only the sentence's. */
const isLowerCaseElsewhere = (article: Article, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}’'-])${escapeForRegExp(word.toLowerCase())}(?![\\p{L}\\p{N}])`, "u").test(
    runningTextOf(article),
  );

/** True when the article has the word with a capital within a sentence: it is a name. */
export const isNameInArticle = (article: Article, word: string): boolean =>
  CAPITAL_START.test(word) &&
  new RegExp(`[\\p{Ll},;)]\\s${escapeForRegExp(word)}(?![\\p{L}\\p{N}])`, "u").test(runningTextOf(article));

/** True when the article tells what somebody of this name did: it is no name of a work. */
export const isPersonInArticle = (article: Article, name: string): boolean =>
  CAPITAL_START.test(name) &&
  new RegExp(`(?<![\\p{L}\\p{N}])${escapeForRegExp(name)} ${PERSON_DOES}`, "u").test(runningTextOf(article));

/** "Two people died and at least 340": a verb among the words, and not before what it describes ("the restored bridge"). */
const hasVerb = (parts: readonly string[]): boolean =>
  parts.some((part, at) => {
    if (!mayBePast(part)) return false;
    const [before = "", after = ""] = [parts[at - 1]?.toLowerCase(), parts[at + 1]];
    const describes =
      /^\p{L}/u.test(after) &&
      ![SUBJECT_LINK_WORDS, PREPOSITIONS, DETERMINERS, AUXILIARIES].some((set) => set.has(after));
    return !(describes && (DETERMINERS.has(before) || /(?:ly|[’']s)$/.test(before)));
  });

/** A subject as it is written within a sentence; `undefined` when that is unclear or the words are no subject. */
export const toSubject = (article: Article, words: string): string | undefined => {
  const bare = words.replace(/\s\([^()]*\)/g, "").trim();
  if (/[,;:"“”«»()—–]|--/.test(bare)) return undefined;
  const parts = bare.split(/\s+/);
  const [first = ""] = parts;
  if (
    first === "" ||
    parts.length > MAX_SUBJECT_WORDS ||
    parts.some((part) => NON_SUBJECT_WORDS.has(part.toLowerCase()))
  )
    return undefined;
  const inner = parts.slice(1, -1);
  if (parts.length > 1 && SUBJECT_LINK_WORDS.has(parts.at(-1)?.toLowerCase() ?? "")) return undefined;
  if (inner.some((part) => AUXILIARIES.has(part)) || hasVerb(parts)) return undefined;
  if (/^(?:and|or|but|nor|yet)$/i.test(first)) return undefined;
  if (PREPOSITIONS.has(first.toLowerCase()) || OPENING_ADVERBS.has(first.toLowerCase())) return undefined;
  if (DETERMINERS.has(first.toLowerCase()))
    return parts.length > 1 ? first.toLowerCase() + bare.slice(first.length) : undefined;
  if (!CAPITAL_START.test(first)) return undefined;
  if (isNameInArticle(article, first)) return bare;
  // A capital within a sentence is a name's; at its start it may be only the sentence's.
  return isLowerCaseElsewhere(article, first) ? first.toLowerCase() + bare.slice(first.length) : undefined;
};

/** Where the main clause may begin: behind the comma of an introduction, else at the start of the sentence. */
const findClauseStarts = (sentence: string): number[] => {
  const comma =
    /^(?:After|Before|In|On|At|From|Since|Until|When|Unless|If|Although|Though|While|During|For|According to)\b[^,“”"]*, /u.exec(
      sentence,
    );
  return comma === null ? [0] : [comma[0].length];
};

/** The main clauses of a sentence that have an auxiliary behind a clear subject. */
export const findMainClauses = (article: Article, span: Span): MainClause[] => {
  const sentence = article.text.slice(span.start, span.end);
  const found: MainClause[] = [];
  for (const start of findClauseStarts(sentence)) {
    for (const match of sentence.slice(start).matchAll(WORD)) {
      if (!AUXILIARIES.has(match[0])) continue;
      const at = start + match.index;
      const raw = sentence.slice(start, at).trim();
      // Behind an introduction the first word of a clause has its own case.
      const subject =
        start > 0 && !CAPITAL_START.test(raw)
          ? toSubject(article, raw[0]?.toUpperCase() + raw.slice(1))
          : toSubject(article, raw);
      const rest = sentence
        .slice(at + match[0].length)
        .trim()
        .replace(/[.!?]+[”"’]?$/, "");
      if (subject !== undefined) found.push({ subject, auxiliary: match[0], rest });
      break;
    }
  }
  return found;
};
