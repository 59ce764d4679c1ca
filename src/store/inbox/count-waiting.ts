import type { Kysely } from "kysely";
import { isOpenEntry, type Tables } from "../schema.ts";

/** How many entries of a platform are not answered; with `unclaimed`, only those that no process has claimed. */
export const countWaiting = async (
  db: Kysely<Tables>,
  platform: string,
  { unclaimed = false }: Readonly<{ unclaimed?: boolean }> = {},
): Promise<number> => {
  const open = db
    .selectFrom("inbox")
    .select(({ fn }) => fn.countAll<number>().as("waiting"))
    .where("platform", "=", platform)
    .where(isOpenEntry);
  const { waiting } = await (unclaimed ? open.where("holder", "is", null) : open).executeTakeFirstOrThrow();
  return Number(waiting);
};
