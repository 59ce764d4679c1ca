/** Reads addresses, new ones or again, and shows what came of each: a few pages in full, many as a count with what failed. */
import { type AddressBook, ConfigurationError, type KeptAddress } from "../../../src/server.ts";
import type { ExitCode } from "../../program/index.ts";
import { type createLoadingBar, type Layout, toVisibleLine } from "../../terminal/index.ts";
import { type Output, toJsonLine } from "../output.ts";
import { entriesNamed, requireKept } from "./named-entries.ts";
import { pageLines } from "./page-lines.ts";

type BookReport = Awaited<ReturnType<AddressBook["read"]>>;

export type AddressWork = Readonly<{
  book: AddressBook;
  words: readonly string[];
  output: Output;
  json: boolean;
  layout: Layout;
  progress: ReturnType<typeof createLoadingBar>;
  /** No articles are named: as long as nothing is kept, the sample is asked. */
  isExample: boolean;
}>;

/** Pages that are shown in full. */
const MAX_SHOWN_PAGES = 3;
/** Addresses that are read at once; at each host it is one. */
const MAX_CONCURRENT_READS = 8;

const jsonOf = ({ entry, outcome, reason, article, leftOut, listed }: BookReport) => ({
  address: entry.address,
  outcome,
  ...(entry.id !== "" && { id: entry.id }),
  ...(reason !== undefined && { reason }),
  ...(article && {
    title: article.title,
    author: article.author,
    date: article.date,
    language: article.language,
    version: article.version,
    paragraphs: article.blocks.filter(({ paragraph }) => paragraph > 0).length,
    leftOut: leftOut?.length ?? 0,
  }),
  ...(listed && { kind: listed.kind, pages: listed.pages.length }),
});

const plural = (count: number, one: string): string => `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;

const linesOf = (report: BookReport, isFew: boolean, layout: Layout): readonly string[] => {
  const { entry, outcome, reason, article, leftOut, listed } = report;
  const address = toVisibleLine(entry.address);
  if (outcome === "failed") {
    const kept = entry.version === "" ? "" : "; what was kept of it serves on";
    return [`${address}: ${toVisibleLine(reason ?? "")}${kept}`];
  }
  if (listed !== undefined) {
    const title = entry.title === "" ? "" : ` “${toVisibleLine(entry.title)}”`;
    return [`${address}: ${listed.kind}${title}; ${plural(listed.pages.length, "page")} to read`];
  }
  if (!isFew) return [];
  return article === undefined ? [`${address}: as it was`] : [...pageLines(article, leftOut ?? [], layout), ""];
};

const summaryOf = (reports: readonly BookReport[]): string => {
  const count = (...outcomes: readonly string[]): number =>
    reports.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const parts = [
    `${plural(count("new", "changed"), "page")} kept`,
    ...(count("unchanged") > 0 ? [`${count("unchanged")} as before`] : []),
    ...(count("failed") > 0 ? [`${count("failed")} not read`] : []),
  ];
  return parts.join(", ");
};

/** Reads each, and then the pages of those that are lists. */
const readAll = async (
  first: readonly (() => Promise<BookReport>)[],
  { book, output, json, layout, progress }: AddressWork,
): Promise<ExitCode> => {
  const reports: BookReport[] = [];
  const show = async (report: BookReport, total: number): Promise<void> => {
    reports.push(report);
    const lines = json ? [toJsonLine(jsonOf(report))] : linesOf(report, total <= MAX_SHOWN_PAGES, layout);
    for (const line of lines) {
      progress.clear();
      await output.line(line);
    }
    progress.update({ loaded: reports.length, total });
  };
  const run = async (reads: readonly (() => Promise<BookReport>)[], total: number): Promise<void> => {
    const queue = reads.values();
    const work = async (): Promise<void> => {
      for (const read of queue) {
        if (output.isClosed()) return;
        await show(await read(), total);
      }
    };
    await Promise.all(Array.from({ length: MAX_CONCURRENT_READS }, work));
  };
  await run(first, first.length);
  const pages = reports.flatMap(({ listed }) => listed?.pages ?? []);
  await run(
    pages.map((entry) => () => book.read(entry)),
    first.length + pages.length,
  );
  if (!json) await output.line(summaryOf(reports));
  return reports.some(({ outcome }) => outcome === "failed") ? 1 : 0;
};

const hasPages = async (book: AddressBook): Promise<boolean> =>
  (await book.list()).some(({ kind, version }) => kind === "page" && version !== "");

/** @throws ConfigurationError for every word that is no address. */
export const addAddresses = async (work: AddressWork): Promise<ExitCode> => {
  const { book, words, output, json, isExample } = work;
  const bad = words.filter((word) => book.formOf(word) === undefined);
  if (bad.length > 0)
    throw new ConfigurationError(bad.map((where) => ({ where, reason: "is no address (https://…)" })));
  const addresses = new Set(words.flatMap((word) => book.formOf(word) ?? []));
  const wasExample = isExample && !(await hasPages(book));
  const code = await readAll(
    [...addresses].map((address) => () => book.add(address)),
    work,
  );
  if (wasExample && !json && (await hasPages(book)))
    await output.line("From now on questions are about what was added, no longer about the sample article.");
  return code;
};

/** Reads what is named again, or everything. @throws ConfigurationError for a name that is not kept. */
export const refreshAddresses = async (work: AddressWork): Promise<ExitCode> => {
  const { book, words } = work;
  const entries = await book.list();
  const find = (word: string): readonly KeptAddress[] => entriesNamed(word, entries, book);
  requireKept(words, (word) => find(word).length > 0);
  const chosen = words.length === 0 ? entries : [...new Set(words.flatMap(find))];
  // Lists first: what they name as changed is read with the rest.
  const lists = chosen.filter(({ kind }) => kind === "listing");
  const pages = chosen.filter(({ kind }) => kind === "page");
  return readAll(
    [...lists, ...pages].map((entry) => () => book.read(entry)),
    work,
  );
};
