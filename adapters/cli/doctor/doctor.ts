/** `pullquote doctor`: looks at everything that the bot needs and says what to do. */
import { createRedactor, type Environment, isConfigurationError, readConfig } from "../../../src/server.ts";
import { configuredPlatforms, listMisspelt, platformNames, platforms, tokenNames } from "../../platforms.ts";
import type { ExitCode } from "../../program/index.ts";
import {
  type DoctorFinding,
  examineClockSkew,
  reportGood,
  reportNote,
  reportWrong,
  tryReading,
} from "../../program/index.ts";
import { stylingOf } from "../../terminal/index.ts";
import { createOutput, toJsonLine } from "../output.ts";
import { examineArchive } from "./examine-archive.ts";
import { examineArticles } from "./examine-articles.ts";
import { examinePort } from "./examine-port.ts";
import { examineStore } from "./examine-store.ts";
import { findingLines } from "./finding-lines.ts";

const SETTING_REMEDY = "change it in the environment or in .env; .env.example and docs/operate.md say what it may be";
/** Settings whose values no line may show, whatever shape they have. */
const SECRET_SETTINGS: readonly string[] = [
  ...platformNames.flatMap((name) => platforms[name].secrets),
  "DATABASE_URL",
  "ARCHIVE_URL",
];
const MIN_NODE_VERSION = [20, 19] as const;

const examineNode = (version: string): DoctorFinding => {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const isOld = major < MIN_NODE_VERSION[0] || (major === MIN_NODE_VERSION[0] && minor < MIN_NODE_VERSION[1]);
  return isOld
    ? reportWrong("Node", `${version} is too old`, `install ${MIN_NODE_VERSION.join(".")} or newer`)
    : reportGood("Node", version);
};

/** One part that fails in an unforeseen way says so; the others are looked at all the same. */
const examineSafely = async (
  what: string,
  examine: () => Promise<readonly DoctorFinding[]>,
): Promise<readonly DoctorFinding[]> => {
  try {
    return await examine();
  } catch (error) {
    if (isConfigurationError(error)) throw error;
    const kind = error instanceof Error ? error.name : typeof error;
    return [
      reportWrong(what, `could not be looked at (${kind})`, "this is a fault of the doctor's own; please report it"),
    ];
  }
};

const examineNames = (env: Environment): readonly DoctorFinding[] =>
  listMisspelt(env).map(({ name, meant }) =>
    meant === undefined
      ? reportNote(name, "is no setting: it is not read", "look it up in .env.example")
      : reportWrong(name, "is no setting: it is not read", `did you mean ${meant}?`),
  );

/** A platform's code is loaded only where its token is set. */
const examinePlatforms = async (env: Environment): Promise<readonly DoctorFinding[]> => {
  const names = configuredPlatforms(env);
  if (names.length === 0) {
    return [reportNote("platforms", "no token is set: the bot talks in the terminal only", `set ${tokenNames}`)];
  }
  const findings: DoctorFinding[] = [];
  for (const name of names) {
    const { title, load } = platforms[name];
    const open = await load();
    const { value: platform, findings: problems } = tryReading(() => open(env), SETTING_REMEDY);
    findings.push(...problems);
    if (platform === undefined) continue;
    findings.push(...(await examineSafely(title, platform.examine)));
    // One server's clock is enough to judge ours by.
    if (!findings.some(({ what }) => what === "clock")) findings.push(...(await examineClockSkew(platform.address)));
  }
  return findings;
};

/** Looks at everything that the bot needs, in the order in which it needs it. Changes nothing. */
export const examineAll = async (env: Environment, nodeVersion: string): Promise<readonly DoctorFinding[]> => {
  const { value: sound, findings } = tryReading(() => readConfig(env), SETTING_REMEDY);
  // What does not depend on the settings that are wrong is looked at all the same.
  const rest = Object.entries(env).filter(([name]) => !findings.some(({ what }) => what === name));
  const config = sound ?? readConfig(Object.fromEntries(rest));
  return [
    examineNode(nodeVersion),
    ...findings,
    ...examineNames(env),
    ...(await examineSafely("ARTICLES", () => examineArticles(config))),
    ...(await examineSafely("store", () => examineStore(config))),
    ...(config.archive === undefined
      ? []
      : await examineSafely("ARCHIVE_URL", () => examineArchive(config.archive!.url))),
    ...(config.port === undefined ? [] : await examineSafely("PORT", () => examinePort(config.port!))),
    ...(await examinePlatforms(env)),
  ];
};

export type DoctorOptions = Readonly<{ env: Environment; json: boolean; running: NodeJS.Process }>;

/** `pullquote doctor`: 0 when nothing is wrong, else 1. Shows no secret. */
export const runDoctor = async ({ env, json, running }: DoctorOptions): Promise<ExitCode> => {
  const { stdout, version } = running;
  const output = createOutput(stdout);
  const secrets = Object.fromEntries(
    SECRET_SETTINGS.flatMap((name) => {
      const value = (env[name] ?? "").trim();
      const parts = [
        value,
        name.endsWith("TOKEN") ? (value.split(":")[1] ?? "") : "",
        URL.canParse(value) ? new URL(value).password : "",
      ];
      return parts.map((part, at) => [`${name}${at === 0 ? "" : ` ${at}`}`, part]);
    }),
  );
  const redact = createRedactor(secrets);
  const layout = { width: Infinity, ...stylingOf(env, stdout.isTTY === true) };
  const findings = await examineAll(env, version);
  for (const finding of findings) {
    if (json) {
      await output.line(redact(toJsonLine(finding)));
      continue;
    }
    for (const line of findingLines(finding, layout)) await output.line(redact(line));
  }
  const faults = findings.filter(({ state }) => state === "wrong").length;
  if (!json) {
    await output.line("");
    await output.line(
      faults === 0 ? "Nothing is wrong." : faults === 1 ? "1 thing is wrong." : `${faults} things are wrong.`,
    );
  }
  return faults === 0 ? 0 : 1;
};
