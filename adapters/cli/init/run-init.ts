/** `pullquote init`: asks for what a bot needs, checks it at once, and writes `.env`. */
import { existsSync, realpathSync } from "node:fs";
import { dirname } from "node:path";
import { ConfigurationError, type Environment, readConfig, seedsFolder } from "../../../src/server.ts";
import { type PlatformName, platformNames, platforms } from "../../platforms.ts";
import { type DoctorFinding, type ExitCode, reportNote, tryReading } from "../../program/index.ts";
import { columnsOf, stylingOf } from "../../terminal/index.ts";
import { examineArticles } from "../doctor/examine-articles.ts";
import { findingLines } from "../doctor/finding-lines.ts";
import { ENV_FILE, ENV_FILE_EXISTS, writeEnvironment } from "./env-file.ts";
import { type InitUsage, initHelp, readInitUsage } from "./init-usage.ts";
import { openPrompter, type Prompter } from "./prompter.ts";

type Print = (findings: readonly DoctorFinding[]) => void;
type Settings = Readonly<Record<string, string>>;

/** What is wrong with a setting, in one line. */
const problemIn = (findings: readonly DoctorFinding[]): string | undefined =>
  findings
    .filter(({ state }) => state === "wrong")
    .map(({ what, says, remedy }) => `${what}: ${says}${remedy === undefined ? "" : `; ${remedy}`}`)
    .join("\n") || undefined;

/** Without a person to ask, what was given counts, and what is wrong with it ends the program. */
const unasked: Prompter = {
  ask: async (question) => {
    const reason = `${question.trim()} Nobody is at a terminal to answer: see pullquote init --help`;
    throw new ConfigurationError([{ where: "", reason }]);
  },
  close: () => {},
};

/** What was given when it is right, else what is said when it is asked for. */
const givenOrAsked = async (
  given: string | undefined,
  question: string,
  prompter: Prompter,
  problemOf: (said: string) => Promise<string | undefined>,
): Promise<string> => {
  if (given === undefined) return prompter.ask(question, problemOf);
  const problem = await problemOf(given);
  if (problem !== undefined) throw new ConfigurationError([{ where: "", reason: problem }]);
  return given;
};

const askPlatform = async ({ platform }: InitUsage, prompter: Prompter): Promise<PlatformName> => {
  if (platform !== undefined) return platform;
  const named = (said: string) => platformNames.find((name) => said !== "" && name.startsWith(said.toLowerCase()));
  const question = `Which platform, ${platformNames.join(" or ")}? `;
  const said = await prompter.ask(question, async (answer) =>
    named(answer) === undefined ? `Please say ${platformNames.join(" or ")}` : undefined,
  );
  return named(said)!;
};

/** A token that its platform does not know is asked for again; a platform that cannot be reached is no fault of the token's. */
const askToken = async (
  name: PlatformName,
  given: string | undefined,
  env: Environment,
  prompter: Prompter,
  print: Print,
): Promise<string> => {
  const { title, token: setting, tokenFrom, load } = platforms[name];
  const open = await load();
  const others = Object.fromEntries(Object.entries(env).filter(([key]) => platforms[name].settingNames.includes(key)));
  return givenOrAsked(given, `The bot's token (${tokenFrom}): `, prompter, async (said) => {
    const { value: platform, findings } = tryReading(() => open({ ...others, [setting]: said }), `see ${title}`);
    if (platform === undefined) return problemIn(findings);
    const found = await platform.examine();
    const wrong = problemIn(found.filter(({ what }) => what === setting));
    if (wrong === undefined) print(found.filter(({ what }) => what !== platforms[name].admins));
    if (wrong === undefined && !found.some(({ what }) => what === setting))
      print([reportNote(setting, "could not be checked", "npx pullquote doctor does it later")]);
    return wrong;
  });
};

const askArticles = (given: string | undefined, prompter: Prompter, print: Print): Promise<string> =>
  givenOrAsked(given, "A file or folder of articles (Enter: the sample article): ", prompter, async (said) => {
    const findings = await examineArticles(readConfig({ ARTICLES: said }));
    const wrong = problemIn(findings);
    if (wrong === undefined) print(findings);
    return wrong;
  });

const askAdmins = async (
  name: PlatformName,
  given: string | undefined,
  token: string,
  prompter: Prompter,
): Promise<string> => {
  const { admins, ownIdFrom, token: setting, load } = platforms[name];
  const open = await load();
  const who = "Ids of those who may see what readers missed, with commas between";
  const question = `${who} (Enter: nobody; to find yours, ${ownIdFrom}): `;
  return givenOrAsked(given, question, prompter, async (said) =>
    problemIn(tryReading(() => open({ [setting]: token, [admins]: said }), "").findings),
  );
};

/** In a checkout of this project `npm start`; where it is a dependency, its program. */
const startCommand = (name: PlatformName): string =>
  realpathSync(dirname(seedsFolder())) === realpathSync(".") ? "npm start" : `npx pullquote ${name}`;

/** Writes `.env` from what is given and what is asked for. Changes no `.env` that is there. */
export const runInit = async (
  args: readonly string[],
  env: Environment,
  running: NodeJS.Process,
): Promise<ExitCode> => {
  const { stdin, stdout } = running;
  const usage = readInitUsage(args);
  if (usage.help) {
    stdout.write(initHelp);
    return 0;
  }
  if (existsSync(ENV_FILE)) throw new ConfigurationError([{ where: ENV_FILE, reason: ENV_FILE_EXISTS }]);
  const isAtTerminal = stdin.isTTY === true && stdout.isTTY === true;
  const layout = { width: columnsOf(stdout), ...stylingOf(env, isAtTerminal) };
  const print: Print = (findings) => {
    for (const line of findings.flatMap((finding) => findingLines(finding, layout))) stdout.write(`${line}\n`);
  };
  const prompter = isAtTerminal ? openPrompter(running) : unasked;
  try {
    const name = await askPlatform(usage, prompter);
    const { token: setting, admins: adminsSetting } = platforms[name];
    const token = await askToken(name, usage.token ?? (env[setting]?.trim() || undefined), env, prompter, print);
    const optional = isAtTerminal ? undefined : "";
    const articles = await askArticles(usage.articles ?? optional, prompter, print);
    const admins = await askAdmins(name, usage.admins ?? optional, token, prompter);
    const settings: Settings = { ARTICLES: articles, [setting]: token, [adminsSetting]: admins };
    writeEnvironment(settings);
    stdout.write(`\n${ENV_FILE} is written; only you can read it. Start the bot:\n\n  ${startCommand(name)}\n`);
    return 0;
  } finally {
    prompter.close();
  }
};
