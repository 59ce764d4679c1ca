/** What one line becomes: an answer, a verdict on a quotation, or whether a receipt stands; for people and for programs. */
import {
  type CheckLine,
  checkQuotation,
  findReceipt,
  isFailedQuotation,
  type Library,
  noticesIn,
  type Reply,
  toAskLine,
  validateQuotation,
  verifyReceipt,
} from "../../src/server.ts";
import { type InputLine, MAX_LINE_CHARS, tooLongReply } from "../terminal/index.ts";
import { createAsk } from "./ask.ts";
import type { Usage } from "./usage.ts";

/** What one line becomes: something for programs to read, a reply for people, and whether what was checked does not hold. */
export type OutputLine = Readonly<{ json: unknown; reply: Reply; failed?: boolean }>;
export type LineWork = (line: InputLine) => Promise<OutputLine>;

/** Of a line that is no receipt. */
const MAX_ECHOED_CHARS = 200;

const { checkTooLong, checkTooShort, nothingToCheck } = noticesIn("en").notices;
const REFUSED_CHECK_TEXTS = {
  empty: nothingToCheck,
  "too-short": checkTooShort,
  // Only the beginning of the text was read: a verdict would be one on another text.
  "too-long": checkTooLong(MAX_LINE_CHARS),
} as const;

/** A line that was not checked does not hold; an empty one says nothing. */
const refusedCheckLine = (text: string, refused: keyof typeof REFUSED_CHECK_TEXTS): OutputLine => ({
  json: { text, refused, ...(refused === "too-long" && { limit: MAX_LINE_CHARS }) } satisfies CheckLine,
  reply: { kind: "notice", notice: refused, text: REFUSED_CHECK_TEXTS[refused] },
  failed: refused === "too-long",
});

/** What becomes of every line behind `ask`, `check` and `verify`. */
export const lineWorkOf = (
  usage: Pick<Usage, "command" | "candidates" | "conversation" | "article">,
  library: Library,
): LineWork => {
  switch (usage.command) {
    case "check":
      return async ({ text, cut }) => {
        if (cut) return refusedCheckLine(`${text}…`, "too-long");
        const refused = await validateQuotation(library, text, usage.article);
        if (refused !== undefined) return refusedCheckLine(text, refused);
        const reply = await checkQuotation(library, text, usage.article);
        const { kind: _, ...json } = reply;
        return { json, reply, failed: isFailedQuotation(reply) };
      };
    case "verify":
      return async ({ text: code, cut }) => {
        // What is behind the cut was not read: another receipt may stand there.
        const receipt = cut ? undefined : findReceipt(code);
        const reply = await verifyReceipt(
          library,
          receipt ?? `${code.trim().slice(0, MAX_ECHOED_CHARS)}${cut ? "…" : ""}`,
        );
        return { json: reply, reply, failed: reply.status !== "stands" && reply.status !== "moved" };
      };
    default: {
      const { candidates, conversation, article } = usage;
      const ask = createAsk({ library, candidates, conversation, ...(article !== undefined && { article }) });
      return async ({ text, cut }) =>
        // The beginning of a question is another question: it is neither answered nor given back as if it had been asked.
        cut ? { json: toAskLine(`${text}…`, tooLongReply, { ms: 0 }), reply: tooLongReply } : ask(text);
    }
  }
};
