import { ConfigurationError, collectConfig, type Environment, type Problem, readConfig } from "../../src/server.ts";
import { type ArticlesFrom, nameArticles, readArguments } from "../program/index.ts";

export const replHelp = `Talks with you about articles, in the articles' own words.

  --articles PATH     a file or folder of articles, or an address; may be given several times
                      (else the setting ARTICLES, else the articles that come with pullquote)
  --help, --version

In a pipe every line is a question and gets one reply. NO_COLOR and FORCE_COLOR are heeded.
`;

export type ReplUsage = Readonly<{
  wants: "talk" | "help" | "version";
  articles: readonly string[];
  articlesFrom: ArticlesFrom;
}>;

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
  const settings = wants === "talk" ? env : {};
  collectConfig(settings, { words: refuse, config: readConfig });
  return { wants, ...nameArticles(options.articles, settings) };
};
