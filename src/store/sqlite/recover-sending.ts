import type { Kysely } from "kysely";
import type { Commits } from "../commits.ts";
import { readEntry } from "../inbox/read-entry.ts";
import { isOpenEntry, type Tables } from "../schema.ts";
import type { SendingFile } from "./sending-file.ts";

export type RecoverSendingOptions = Readonly<{
  db: Kysely<Tables>;
  commits: Commits;
  platform: string;
  sendingFile: SendingFile;
}>;

/**
 * Settles what the last process was sending when it ended: rows whose send was under way become ambiguous, unless repeating them is
 * harmless; those that were certainly not sent wait again. Returns how many became ambiguous.
 */
export const recoverSending = async ({
  db,
  commits,
  platform,
  sendingFile,
}: RecoverSendingOptions): Promise<number> => {
  const rows = await db
    .selectFrom("inbox")
    .select(["id", "body"])
    .where("platform", "=", platform)
    .where(isOpenEntry)
    .where("state", "=", "answering")
    .execute();
  const begun = rows.filter(({ id }) => sendingFile.leftRows?.has(Number(id)) ?? true);
  const notBegun = rows.filter((row) => !begun.includes(row));
  const lost = begun.filter(({ body }) => readEntry(body)?.repeatable !== true);
  await Promise.all([
    ...lost.map(({ id }) => commits.mark(Number(id), { state: "ambiguous", reason: null })),
    ...notBegun.map(({ id }) => commits.mark(Number(id), { state: "accepted", reason: null })),
  ]);
  sendingFile.begin(begun.filter((row) => !lost.includes(row)).map(({ id }) => Number(id)));
  return lost.length;
};
