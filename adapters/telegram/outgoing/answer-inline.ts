import type { Bot, Logger } from "../../../src/server.ts";
import type { Call } from "../api.ts";
import { reasonOf } from "../api-errors.ts";
import type { InlineQuery } from "../update.ts";
import { listInline } from "./list-inline.ts";

/** Answers that are made at once; people type on, so what is beyond is out of date before it is answered. */
const MAX_INLINE_ANSWERS = 16;

/** Answers inline queries at once or never; the returned function does not wait and does not throw. */
export const createAnswerInline = (bot: Bot, call: Call, log: Logger): ((inline: InlineQuery) => void) => {
  let underWay = 0;
  return (inline) => {
    if (underWay >= MAX_INLINE_ANSWERS) return;
    underWay += 1;
    listInline(bot, inline)
      .then((answer) => call("answerInlineQuery", answer))
      // Too late, as the person typed on, or no answer at all.
      .catch((error: unknown) => log.debug({ reason: reasonOf(error) }, "telegram: an inline query stays unanswered"))
      .finally(() => {
        underWay -= 1;
      });
  };
};
