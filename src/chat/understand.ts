import { findReceipt } from "../answer/receipt-code.ts";
import { withinMarks } from "../language/quotation-marks.ts";
import { hasUnspaced } from "../language/unspaced.ts";
import { isCommandName } from "./catalogue.ts";
import type { CommandName } from "./commands.ts";
import { noticeLanguages, noticesIn } from "./notices/notices.ts";

/** What a message wants, before anything is looked up. */
export type Wish =
  | Readonly<{ kind: "question"; text: string }>
  | Readonly<{ kind: "command"; name: CommandName; argument: string }>
  | Readonly<{ kind: "start"; argument: string }>
  | Readonly<{ kind: "unknown"; name: string }>;

/** A command is a slash, a word of letters, and then nothing or white space: "/etc/passwd" and "/2" are plain text. */
const COMMAND = /^\/([a-z][a-z_]{0,31})(?:\s+|$)/i;

/**
 * From so many words on, a message that stands wholly in quotation marks is a quotation to be checked. Fewer are a phrase
 * that somebody looks for, and are asked like any other question.
 */
const QUOTATION_WORDS = 4;
/** The same for scripts that write no spaces, in UTF-16 units. */
const QUOTATION_UNITS = 20;

/** UTF-16 units of a message that may be nothing but a receipt. */
const RECEIPT_ROOM = 200;

/** The words of a message that is one quotation in quotation marks and nothing else; undefined when it is not. */
const quotation = (text: string): string | undefined => {
  const inner = withinMarks(text);
  if (inner === undefined) return undefined;
  // Somebody who pastes a question wants its answer.
  if (/[?？؟]\s*$/.test(inner)) return undefined;
  const long = hasUnspaced(inner)
    ? inner.length >= QUOTATION_UNITS
    : inner.trim().split(/\s+/).length >= QUOTATION_WORDS;
  return long ? inner : undefined;
};

/** A receipt that was pasted alone, with marks or white space around it. */
const receipt = (text: string): string | undefined => {
  const code = text.length > RECEIPT_ROOM ? undefined : findReceipt(text);
  return code !== undefined && !/[\p{L}\p{N}]/u.test(text.replace(code, "")) ? code : undefined;
};

const plainly = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, "")
    .replace(/\s+/g, " ")
    .replaceAll("’", "'");

const continuing = new Map<string, "more" | "context">(
  noticeLanguages.flatMap((language) => {
    const { more, context } = noticesIn(language).said;
    return [...more.map((words) => [words, "more"] as const), ...context.map((words) => [words, "context"] as const)];
  }),
);

/** "more" and "context" in the words of any language of the notices; only a message that says nothing else. */
export const continues = (text: string): "more" | "context" | undefined =>
  text.length > 60 ? undefined : continuing.get(plainly(text));

export const understand = (text: string): Wish => {
  const command = COMMAND.exec(text.trimStart());
  if (command) {
    const name = command[1]!.toLowerCase();
    const argument = text.trimStart().slice(command[0].length).trim();
    if (name === "start") return { kind: "start", argument };
    return isCommandName(name) ? { kind: "command", name, argument } : { kind: "unknown", name };
  }
  const code = receipt(text);
  if (code !== undefined) return { kind: "command", name: "verify", argument: code };
  const quote = quotation(text);
  return quote === undefined ? { kind: "question", text } : { kind: "command", name: "check", argument: quote };
};
