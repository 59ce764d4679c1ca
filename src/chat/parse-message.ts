/** What a message wants: a question, a command, a quotation, a receipt, or to go on. */

import { findReceipt } from "../answer/index.ts";
import { detectLanguage, hasUnspacedScript, languageData, unwrapQuotation } from "../language/index.ts";
import { splitClaim } from "../quotation/index.ts";
import type { ChatCommandName } from "../reply/index.ts";
import { isCommandName } from "./commands/command-catalogue.ts";
import { noticeLanguages, noticesIn } from "./notices/notice-languages.ts";

/** What a message wants, before anything is looked up. */
export type Intent =
  | Readonly<{ kind: "question"; text: string }>
  | Readonly<{ kind: "command"; name: ChatCommandName; argument: string }>
  | Readonly<{ kind: "start"; argument: string }>
  | Readonly<{ kind: "unknown"; name: string }>;

/** A command is a slash, a word of letters, and then nothing or white space: "/etc/passwd" and "/2" are plain text. */
const COMMAND_PATTERN = /^\/([a-z][a-z_]{0,31})(?:\s+|$)/i;

/**
 * A message entirely in quotation marks with at least this many words is a quotation to be checked. A shorter one is a
 * phrase that someone is looking for, and is asked like any other question.
 */
const MIN_QUOTATION_WORDS = 4;
/** The same for scripts that write no spaces, in UTF-16 units. */
const MIN_QUOTATION_CHARS = 20;

/** UTF-16 units of a message that may be nothing but a receipt. */
const MAX_RECEIPT_MESSAGE_CHARS = 200;

/** The words of a message that is one quotation in quotation marks and nothing else; undefined when it is not. */
const parseQuotation = (text: string): string | undefined => {
  const inner = unwrapQuotation(text);
  if (inner === undefined) return undefined;
  // A person who pastes a question wants its answer.
  if (/[?？؟]\s*$/.test(inner)) return undefined;
  const long = hasUnspacedScript(inner)
    ? inner.length >= MIN_QUOTATION_CHARS
    : inner.trim().split(/\s+/).length >= MIN_QUOTATION_WORDS;
  return long ? inner : undefined;
};

/** UTF-16 units of a message in which who said a quotation is looked for. */
const MAX_CLAIM_CHARS = 2_000;

const NAME_PARTICLE = /^(?:al|bin|da|das|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|ten|ter|van|von|y|zu)$/u;

/** A name, in a script that has capitals, or what somebody is and the name: "Is this right: “…”" has none before the colon. */
const isNamed = (speaker: string): boolean => {
  const words = speaker.split(/\s+/u);
  const isLower = (word: string | undefined): boolean => word !== undefined && /^\p{Ll}/u.test(word);
  if (isLower(words[0]) && !isLower(words.at(-1))) return true;
  return words.every((word) => !isLower(word) || NAME_PARTICLE.test(word));
};

/** "Why: “…”", "Quién dijo: «…»": a question word, with a capital at the start of the message. */
const isQuestionWord = (speaker: string, language: string): boolean => {
  const [first = ""] = speaker.toLowerCase().split(/[\s,]+/u);
  return languageData(language)?.questionOpeners?.sure.split(" ").includes(first) === true;
};

/** A message that is one quotation and who said it: “…,” said Clara Moreno; Moreno: “…”. */
const parseAttributed = (text: string): string | undefined => {
  if (text.length > MAX_CLAIM_CHARS) return undefined;
  const language = detectLanguage(text);
  const { saidBy, quote } = splitClaim(text, language) ?? {};
  if (saidBy === undefined || !isNamed(saidBy) || isQuestionWord(saidBy, language)) return undefined;
  return parseQuotation(`“${quote}”`) === undefined ? undefined : text.trim();
};

/** A receipt that was pasted alone, with marks or white space around it. */
const parseReceipt = (text: string): string | undefined => {
  const code = text.length > MAX_RECEIPT_MESSAGE_CHARS ? undefined : findReceipt(text);
  return code !== undefined && !/[\p{L}\p{N}]/u.test(text.replace(code, "")) ? code : undefined;
};

const normalizePhrase = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, "")
    .replace(/\s+/g, " ")
    .replaceAll("’", "'");

const continuationWords = new Map<string, "more" | "context">(
  noticeLanguages.flatMap((language) => {
    const { more, context } = noticesIn(language).said;
    return [...more.map((words) => [words, "more"] as const), ...context.map((words) => [words, "context"] as const)];
  }),
);

/** "more" and "context" in the words of any language of the notices; only a message that says nothing else. */
export const parseContinuation = (text: string): "more" | "context" | undefined =>
  text.length > 60 ? undefined : continuationWords.get(normalizePhrase(text));

/** "2": chosen from something that has numbers, or else nothing at all. A longer number may be looked for. */
export const isNumberAlone = (text: string): boolean => /^[\s\p{P}]*\p{Nd}{1,2}[\s\p{P}]*$/u.test(text);

export const parseMessage = (text: string): Intent => {
  const command = COMMAND_PATTERN.exec(text.trimStart());
  if (command) {
    const name = command[1]!.toLowerCase();
    const argument = text.trimStart().slice(command[0].length).trim();
    if (name === "start") return { kind: "start", argument };
    return isCommandName(name) ? { kind: "command", name, argument } : { kind: "unknown", name };
  }
  const code = parseReceipt(text);
  if (code !== undefined) return { kind: "command", name: "verify", argument: code };
  const quote = parseQuotation(text) ?? parseAttributed(text);
  return quote === undefined ? { kind: "question", text } : { kind: "command", name: "check", argument: quote };
};
