/** What a line of the REPL may be completed to. */
import { type Bot, noticeLanguages, type Query } from "../../src/server.ts";
import { toVisibleLine } from "../terminal/index.ts";

/** Lines that are offered at once. */
const MAX_COMPLETIONS = 10;

/** Commands of the terminal's own. */
const EXIT_COMMANDS = ["/quit", "/exit"] as const;

/** With or without the slash, as in other programs; nothing else stands on the line. */
export const isExitCommand = (line: string): boolean => /^\s*\/?(?:quit|exit)\s*$/i.test(line);

/** Whole lines that may be meant by the beginning of one: commands, article ids, languages, questions that are answered. */
export const complete = async (line: string, bot: Bot, query: Query): Promise<readonly string[]> => {
  const [, name = "", argument] = /^\/([a-z]*)(?:\s+(.*))?$/is.exec(line) ?? [];
  const questions = async (before: string, typed: string) =>
    (await bot.suggest(typed, query, MAX_COMPLETIONS)).map((question) => before + toVisibleLine(question));
  if (!line.startsWith("/")) return questions("", line);
  if (argument === undefined) {
    const all = [
      ...bot.commands
        .filter(({ needsHiding }) => !needsHiding)
        .map((command) => `/${command.name}${command.argument ? " " : ""}`),
      ...EXIT_COMMANDS,
    ];
    return all.filter((command) => command.startsWith(`/${name.toLowerCase()}`));
  }
  switch (name.toLowerCase()) {
    case "ask":
      return questions("/ask ", argument);
    case "article": {
      const { titles } = await bot.titles(argument, { limit: MAX_COMPLETIONS });
      const ids = [...titles.map(({ id }) => id), "all"];
      const begin = ids.filter((id) => id.startsWith(argument));
      return (begin.length > 0 ? begin : ids).map((id) => `/article ${toVisibleLine(id)}`);
    }
    case "language":
      return [...noticeLanguages, "auto"].filter((one) => one.startsWith(argument)).map((one) => `/language ${one}`);
    default:
      return [];
  }
};
