/** `pullquote articles`: what can be asked, where it comes from and how it stands. */
import {
  type Article,
  createClock,
  type Environment,
  hasStoreFile,
  isConfigurationError,
  isWebAddress,
  type KeptAddress,
  openLibrary,
  openStore,
  readConfig,
} from "../../../src/server.ts";
import type { ExitCode } from "../../program/index.ts";
import { type Layout, stylesOf, toVisibleLine } from "../../terminal/index.ts";
import { clipText, padEnd } from "../bars.ts";
import { type Output, toJsonLine } from "../output.ts";
import type { Usage } from "../usage.ts";

const MAX_ID_COLUMNS = 40;

type Listed = Readonly<{ id: string; title: string; from: string; state: string }>;

const dayOfTime = (ms: number): string => new Date(ms).toISOString().slice(0, 16).replace("T", " ");

/** Only chats had it read, and nobody but them can ask it. */
const isForChatsAlone = ({ forChats, added, source }: KeptAddress): boolean => forChats && !added && source === "";

const stateOf = (entry: KeptAddress): string => {
  const { kind, version, checkedAt, failingSince, reason } = entry;
  const failing = failingSince === undefined ? "" : `cannot be read since ${dayOfTime(failingSince)} UTC: ${reason}`;
  if (kind === "listing") return failing === "" ? `watched, looked at ${dayOfTime(checkedAt)} UTC` : failing;
  if (version === "") return failing === "" ? "not read yet" : failing;
  if (failing !== "") return `${failing}; what was kept serves`;
  return `read ${dayOfTime(checkedAt)} UTC${isForChatsAlone(entry) ? " from a chat, which alone can ask it" : ""}`;
};

/** The rows of the store; none where there is no store. */
const readEntries = async (env: Environment): Promise<readonly KeptAddress[]> => {
  const { dataDir: directory, database } = readConfig({ DATA_DIR: env.DATA_DIR, DATABASE_URL: env.DATABASE_URL });
  if (database === undefined && !hasStoreFile(directory)) return [];
  const store = await openStore({ directory, clock: createClock(), readOnly: true, ...(database && { database }) });
  try {
    return (await store.kept.list()).filter(({ removed }) => !removed);
  } finally {
    await store.close();
  }
};

/** Nothing is fetched: an address that was never read says so. */
const readFiles = async (paths: readonly string[]): Promise<readonly Article[]> => {
  if (paths.length === 0) return [];
  const library = await openLibrary({ paths });
  try {
    await library.ready;
    return library.articles();
  } catch (error) {
    if (!isConfigurationError(error)) throw error;
    return [];
  } finally {
    await library.close();
  }
};

export const printArticles = async ({
  usage,
  env,
  output,
  layout,
}: Readonly<{ usage: Usage; env: Environment; output: Output; layout: Layout }>): Promise<ExitCode> => {
  const entries = await readEntries(env);
  const isExampleHidden =
    usage.articlesFrom === "example" &&
    entries.some((entry) => (entry.version !== "" || entry.added) && !isForChatsAlone(entry));
  const files = isExampleHidden ? [] : await readFiles(usage.articles.filter((path) => !isWebAddress(path)));
  const rows: readonly Listed[] = [
    ...files.map(({ id, title }) => ({ id, title, from: "file", state: "" })),
    ...entries.map((entry) => ({ id: entry.id, title: entry.title, from: entry.address, state: stateOf(entry) })),
  ];
  if (usage.json) {
    for (const row of rows) await output.line(toJsonLine(row));
    return 0;
  }
  const { aside } = stylesOf(layout);
  const idColumns = Math.min(MAX_ID_COLUMNS, Math.max(0, ...rows.map(({ id }) => id.length)));
  for (const { id, title, from, state } of rows) {
    await output.line(`${padEnd(clipText(toVisibleLine(id), idColumns), idColumns)}  ${toVisibleLine(title)}`);
    const second = [from, state].filter((part) => part !== "" && part !== "file").join(" · ");
    if (second !== "") await output.line(aside(`${" ".repeat(idColumns)}  ${toVisibleLine(second)}`));
  }
  if (rows.length === 0) await output.line("nothing yet; pullquote add ADDRESS reads a page");
  await output.flush();
  return 0;
};
