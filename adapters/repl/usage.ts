import { ConfigurationError, collectConfig, type Environment, type Problem, readConfig } from "../../src/server.ts";
import { readArguments } from "../program/index.ts";

export const replHelp = `Talks with you about articles, in the articles' own words.

  --articles PATH     a file or folder of articles; may be given several times
                      (else the setting ARTICLES, else the articles that come with pullquote)
  --help, --version

In a pipe every line is a question and gets one reply. NO_COLOR and FORCE_COLOR are heeded.
`;

export type ReplUsage = Readonly<{ wants: "talk" | "help" | "version"; articles: readonly string[] }>;

/**
 * What the words behind the program's name ask for.
 *
 * @throws ConfigurationError with everything that is wrong.
 */
export const readReplUsage = (args: readonly string[], env: Environment): ReplUsage => {
  const { options, words, problems } = readArguments(
    args,
    { articles: "value", help: "flag", version: "flag" },
    { h: "help", v: "version" },
  );
  const all: Problem[] = [...problems, ...words.map((word) => ({ where: word, reason: "there is no such option" }))];
  const refuse = () => {
    if (all.length > 0) throw new ConfigurationError(all);
  };
  const wants = options.help ? "help" : options.version ? "version" : "talk";
  // Help is given even with settings that are wrong.
  const { config } = collectConfig(wants === "talk" ? env : {}, { words: refuse, config: readConfig });
  return { wants, articles: options.articles ?? config.articles };
};
