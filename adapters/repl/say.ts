/** One line of a terminal and its reply: a number means one of those that a reply before offered. */
import type { Action, Bot, OnReading, Reply } from "../../src/server.ts";
import { offeredActions } from "../terminal/index.ts";
import { toTerminalQuery } from "./repl-options.ts";

/** The number of `/article 2`: articles are listed with numbers. */
const ARTICLE_NUMBER = /^\s*\/article\s+(\d{1,2})\s*$/i;
/** Of those that were listed just now its number alone is enough. */
const BARE_NUMBER = /^\s*(\d{1,2})\s*$/;

/** Says lines one after the other; what was offered last is known for the next one only, the articles until others are listed. */
export const createSay = (
  bot: Bot,
  locale: string | undefined,
  onReading?: OnReading,
): ((line: string) => Promise<Reply>) => {
  let offered: readonly Action[] = [];
  let listed: readonly string[] = [];
  let isJustListed = false;
  return async (line) => {
    const chosen = /^\s*\d\s*$/.test(line) ? offered[Number(line) - 1] : undefined;
    const number = (ARTICLE_NUMBER.exec(line) ?? (isJustListed ? BARE_NUMBER.exec(line) : null))?.[1] ?? "";
    // An article whose own name is a number is meant by it.
    const id = listed.includes(number) ? undefined : listed[Number(number) - 1];
    const query = toTerminalQuery(id === undefined ? line : `/article ${id}`, locale);
    const reply = await (chosen ? bot.press(chosen.token, query) : bot.ask(query, onReading));
    offered = offeredActions(reply);
    isJustListed = reply.kind === "articles";
    if (reply.kind === "articles") listed = reply.articles.map((article) => article.id);
    return reply;
  };
};
