/** One line of a terminal and its reply: a number means one of those that the reply before offered. */
import type { Action, Bot, Reply } from "../../src/server.ts";
import { offeredActions } from "../terminal/index.ts";
import { toTerminalQuery } from "./repl-options.ts";

/** Says lines one after the other; what was offered last is known for the next one only. */
export const createSay = (bot: Bot, locale: string | undefined): ((line: string) => Promise<Reply>) => {
  let offered: readonly Action[] = [];
  return async (line) => {
    const chosen = /^\s*\d\s*$/.test(line) ? offered[Number(line) - 1] : undefined;
    const query = toTerminalQuery(line, locale);
    const reply = await (chosen ? bot.press(chosen.token, query) : bot.ask(query));
    offered = offeredActions(reply);
    return reply;
  };
};
