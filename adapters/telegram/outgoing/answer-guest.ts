/** Answers a guest message: with one message, which Telegram puts into the chat for us. */
import { createHash } from "node:crypto";
import { bestExcerpt, formatReply, type Reply, repliesIn, type SingleReply } from "../../../src/server.ts";
import type { Answer } from "../../adapter.ts";
import type { Call } from "../api.ts";
import { Refused } from "../api-errors.ts";
import { type Button, excerptButtons } from "./keyboard.ts";
import { render, type TelegramPayload } from "./render.ts";
import { hasLiveWords } from "./rich-message.ts";
import { createRichFirst, toMessageContent } from "./send-text.ts";
import type { Sender } from "./sender.ts";

/** A guest message that is not answered by then is answered by nobody. */
const GUEST_WINDOW_MS = 60 * 60 * 1000;

const excerptOfReply = (reply: SingleReply) =>
  (reply.kind === "answer" || reply.kind === "choices") && reply.excerpts.length > 0
    ? bestExcerpt(reply.excerpts)
    : reply.kind === "verdict"
      ? reply.excerpts[0]
      : undefined;

/** What the reply says without its passages: no passage is ever cut. */
const withoutPassages = (reply: SingleReply): SingleReply => ({
  kind: "notice",
  notice: "brief",
  ...(reply.language !== undefined && { language: reply.language }),
  text: formatReply(reply)
    .flatMap((part) => (part.kind === "line" ? [part.text] : []))
    .join("\n"),
});

/** As much of the reply as one message holds: all of it, else its best passage, else its words alone. */
const toOneMessage = (reply: SingleReply, preface: string | undefined): TelegramPayload => {
  const isAnswer = reply.kind === "answer" || reply.kind === "choices";
  const shorter = isAnswer
    ? [{ ...reply, kind: "answer" as const, excerpts: [bestExcerpt(reply.excerpts)] as const }]
    : [];
  for (const one of [reply, ...shorter]) {
    const [payload, ...rest] = render(one, preface);
    if (rest.length === 0) return payload;
  }
  const [payload] = render(withoutPassages(reply), preface);
  return payload;
};

/** Whoever reads it there may never have heard of the bot: it shows all of its source. Its buttons need no answer of ours. */
const toGuestAnswer = (reply: Reply, preface: string | undefined) => {
  const [{ reply: first }] = repliesIn(reply);
  // What could be asked next is asked elsewhere.
  const full: SingleReply = { ...first, sources: "full", ...("actions" in first && { actions: [] }) };
  const excerpt = excerptOfReply(full);
  const buttons: readonly Button[] = excerpt === undefined ? [] : excerptButtons(excerpt, full.language);
  return { payload: toOneMessage(full, preface), title: excerpt?.title ?? "Pullquote", buttons };
};

const toGuestResult = (
  guest: string,
  { payload, title, buttons }: ReturnType<typeof toGuestAnswer>,
  isRich: boolean,
) => ({
  type: "article",
  id: createHash("sha256").update(guest).digest("base64url"),
  title,
  input_message_content: toMessageContent(payload, isRich),
  ...(buttons.length > 0 && { reply_markup: { inline_keyboard: [buttons] } }),
});

/** `person`: who called, at whose pace it is answered. */
export const createAnswerGuest = (call: Call, sender: Sender) => {
  const richFirst = createRichFirst();
  return async ({ entry, reply, preface, send, signal }: Answer, person: number, guest: string): Promise<void> => {
    const answer = toGuestAnswer(reply, preface);
    const attempt = async (): Promise<unknown> => {
      try {
        return await richFirst(hasLiveWords(answer.payload), (isRich) =>
          call("answerGuestQuery", { guest_query_id: guest, result: toGuestResult(guest, answer, isRich) }),
        );
      } catch (error) {
        // A server that does not know the method says 404, as to a wrong token.
        if (error instanceof Refused && error.code === 404) throw new Refused(400, "guest queries are not known there");
        throw error;
      }
    };
    const message = { chat: person, group: false, until: entry.at + GUEST_WINDOW_MS, repeatable: false, attempt };
    await sender(message, send, signal);
  };
};
