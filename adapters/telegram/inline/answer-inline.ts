/** Answers inline queries at once or never: which are made, and which are out of date. */
import type { Bot, Logger } from "../../../src/server.ts";
import type { Call } from "../api.ts";
import { reasonOf } from "../api-errors.ts";
import { createRichFirst } from "../outgoing/send-text.ts";
import type { InlineQuery } from "../update.ts";
import { isLiveChoice, toInlineResult } from "./inline-choice.ts";
import { listInline } from "./list-inline.ts";

/** Answers that are made at once. */
const MAX_INLINE_ANSWERS = 16;
/** People who wait for their turn; more are told nothing. */
const MAX_WAITING_PEOPLE = 1_000;

/**
 * Answers inline queries; the returned function does not wait and does not throw. People type on: of each person one answer is made at a
 * time, and then the one to the newest query, so that nobody takes the turns of others.
 */
export const createAnswerInline = (
  bot: Bot,
  call: Call,
  log: Logger,
  username: string,
): ((inline: InlineQuery) => void) => {
  const richFirst = createRichFirst();
  const answering = new Set<number>();
  /** The newest query of each person who waits, in the order in which they came. */
  const waiting = new Map<number, InlineQuery>();

  const answer = (inline: InlineQuery): void => {
    const person = inline.from.id;
    answering.add(person);
    listInline(bot, inline, username)
      .then((list) =>
        richFirst(list.results.some(isLiveChoice), (isRich) =>
          call("answerInlineQuery", { ...list, results: list.results.map((choice) => toInlineResult(choice, isRich)) }),
        ),
      )
      // Too late, as the person typed on, or no answer at all.
      .catch((error: unknown) => log.debug({ reason: reasonOf(error) }, "telegram: an inline query stays unanswered"))
      .finally(() => {
        answering.delete(person);
        takeNext();
      });
  };
  const takeNext = (): void => {
    for (const [person, inline] of waiting) {
      if (answering.size >= MAX_INLINE_ANSWERS) return;
      if (answering.has(person)) continue;
      waiting.delete(person);
      answer(inline);
    }
  };

  return (inline) => {
    const person = inline.from.id;
    if (!waiting.has(person) && waiting.size >= MAX_WAITING_PEOPLE) return;
    waiting.set(person, inline);
    takeNext();
  };
};
