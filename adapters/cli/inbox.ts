/** `pullquote inbox`: which entries are listed, and in which columns. */
import {
  createClock,
  type EntryCounts,
  type EntryState,
  type ListedEntry,
  type OpenStoreOptions,
  openStore,
} from "../../src/server.ts";
import { type Output, toJsonLine } from "./output.ts";

/** What an operator should look at: perhaps sent, perhaps not; not answered; and what waits. */
const INBOX_STATES: readonly EntryState[] = ["ambiguous", "failed", "answering", "accepted"];
const COLUMN_NAMES = ["accepted", "platform", "state", "reason", "lane", "update"] as const;

export type InboxOptions = Readonly<{
  store: Pick<OpenStoreOptions, "directory" | "database">;
  json: boolean;
  /** How many, the newest first. */
  limit: number;
  output: Output;
}>;

/** Ids come from outside; a terminal must not obey them. */
const toPrintable = (text: string): string => text.replace(/\p{C}/gu, "\ufffd");

const rowOf = ({ accepted, platform, state, reason, lane, key }: ListedEntry): readonly string[] =>
  [new Date(accepted).toISOString(), platform, state, reason ?? "", lane, key].map(toPrintable);

const tableOf = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = COLUMN_NAMES.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]!.length)));
  return [COLUMN_NAMES, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
};

const summaryOf = (counts: EntryCounts): string => {
  const known = Object.entries(counts).map(([state, entries]) => `${entries} ${state}`);
  return `${known.length === 0 ? "nothing" : known.join(", ")} in the last 48 hours`;
};

/** `pullquote inbox`: what was not answered, and what perhaps was. Opens the store beside a running bot. */
export const listInbox = async ({ store: where, json, limit, output }: InboxOptions): Promise<void> => {
  const store = await openStore({ ...where, clock: createClock(), readOnly: true });
  try {
    const listed = await store.list(INBOX_STATES, limit);
    if (json) {
      for (const { accepted, ...entry } of listed) {
        await output.line(toJsonLine({ ...entry, accepted: new Date(accepted).toISOString() }));
      }
      return;
    }
    if (listed.length > 0) for (const line of tableOf(listed.map(rowOf))) await output.line(line);
    await output.line(summaryOf(await store.counts()));
  } finally {
    await store.close();
  }
};
