/** What the words behind `pullquote` ask for: commands, options, and which option belongs to which command. */
import { ConfigurationError, type Environment, type Problem } from "../../src/server.ts";
import { platformNames } from "../platforms.ts";

import { type ArticlesFrom, nameArticles, type OptionKind, readArguments } from "../program/index.ts";

const commands = [
  "ask",
  "check",
  "verify",
  "repl",
  ...platformNames,
  "inbox",
  "misses",
  "doctor",
  "backup",
  "restore",
  "init",
  "add",
  "remove",
  "refresh",
  "articles",
  "mcp",
  "help",
] as const;
/** They take no words. */
const commandsWithoutWords: readonly string[] = [
  "repl",
  ...platformNames,
  "inbox",
  "misses",
  "doctor",
  "articles",
  "mcp",
];
export type CliCommandName = (typeof commands)[number];

export type Usage = Readonly<{
  command: CliCommandName | "version";
  articles: readonly string[];
  articlesFrom: ArticlesFrom;
  json: boolean;
  candidates: number;
  conversation: boolean;
  /** The id of the one article that is meant. */
  article?: string;
  markdown: boolean;
  /** A quotation or a receipt that does not hold ends the program with 1. */
  fail: boolean;
  /** The file whose quotations are checked. */
  draft?: string;
  /** The first day of a report, as it was typed. */
  since?: string;
  /** What follows the command; undefined: standard input is read. Of help: the command that it is asked for, which may be none. */
  words: string | undefined;
}>;

const options = {
  articles: "value",
  article: "value",
  json: "flag",
  candidates: "value",
  conversation: "flag",
  markdown: "flag",
  since: "value",
  draft: "value",
  fail: "flag",
  help: "flag",
  version: "flag",
} as const satisfies Record<string, OptionKind>;

const commandsOfOption: Readonly<Record<keyof typeof options, readonly (CliCommandName | "")[]>> = {
  articles: ["ask", "check", "verify", "repl", "misses", "mcp", "articles"],
  article: ["ask", "check"],
  json: ["ask", "check", "verify", "inbox", "misses", "doctor", "add", "refresh", "articles"],
  candidates: ["ask"],
  conversation: ["ask"],
  markdown: ["misses"],
  since: ["misses"],
  draft: ["check"],
  fail: ["check", "verify"],
  help: ["", ...commands],
  version: ["", ...commands],
};

/** More than any article's sentences that a person would look through. */
const MAX_CANDIDATES = 1_000;

/**
 * What the words behind `pullquote` ask for.
 *
 * @throws ConfigurationError with everything that is wrong, with them and with the settings that they leave to the environment.
 */
export const readUsage = (args: readonly string[], env: Environment): Usage => {
  const read = readArguments(args, options, { h: "help", v: "version" });
  const { options: given, words } = read;
  const [first = "", ...rest] = words;
  const none = {
    articles: [],
    articlesFrom: "option" as const,
    json: false,
    candidates: 0,
    conversation: false,
    markdown: false,
    fail: false,
    words: undefined,
  };
  if (given.version) return { ...none, command: "version" };
  const problems: Problem[] = [...read.problems];
  if (given.help || (first === "" && problems.length === 0)) return { ...none, command: "help", words: first };

  const command = commands.find((name) => name === first);
  if (command === undefined && first !== "") {
    problems.push({ where: first, reason: `there is no such command; there are ${commands.join(", ")}` });
  }
  for (const name of Object.keys(given) as (keyof typeof options)[]) {
    if (command !== undefined && !commandsOfOption[name].includes(command)) {
      problems.push({ where: `--${name}`, reason: `is no option of ${command}` });
    }
  }
  const asked = given.candidates?.at(-1) ?? "0";
  const candidates = Number(asked);
  if (!/^\d+$/.test(asked) || candidates > MAX_CANDIDATES) {
    problems.push({ where: "--candidates", reason: `must be a number from 0 to ${MAX_CANDIDATES}, not "${asked}"` });
  }
  if (commandsWithoutWords.includes(first) && rest.length > 0) {
    problems.push({ where: rest.join(" "), reason: `${first} takes no words` });
  }
  const draft = given.draft?.at(-1);
  if (draft !== undefined && rest.length > 0)
    problems.push({ where: rest.join(" "), reason: "check --draft takes no words beside its file" });
  if (given.json && given.markdown)
    problems.push({ where: "--markdown", reason: "is another form than --json; take one" });
  const since = given.since?.at(-1);
  const { articles, articlesFrom } = nameArticles(given.articles, env);
  const article = given.article?.at(-1);
  if (command === undefined || problems.length > 0) throw new ConfigurationError(problems);
  return {
    command,
    articles,
    articlesFrom,
    json: given.json !== undefined,
    candidates,
    conversation: given.conversation !== undefined,
    ...(article !== undefined && { article }),
    markdown: given.markdown !== undefined,
    fail: given.fail !== undefined,
    ...(draft !== undefined && { draft }),
    ...(since !== undefined && { since }),
    words: rest.length > 0 ? rest.join(" ") : undefined,
  };
};
