/** What is left to people, in the database: each has an allowance, and in each group another one. */

import type { Kysely } from "kysely";
import { sanitize } from "../sanitize.ts";
import type { Tables } from "../schema.ts";
import type { InboxEntry } from "./inbox.ts";
import { type Allowance, checkRateLimit, limitInGroup, type RateLimit } from "./rate-limit.ts";

/** Keeps other processes from counting the same people until the transaction ends; absent where there are none. */
export type LockAskers = (trx: Kysely<Tables>, askers: readonly string[]) => Promise<void>;

/** Between a person and a group in the key of an allowance. */
export const IN_GROUP = " in ";

/** Whose allowance an entry is counted against: a person's, and in each group another one. */
export const allowanceKey = (asker: string, crowd: string | undefined): string =>
  crowd === undefined ? asker : `${asker}${IN_GROUP}${sanitize(crowd)}`;

export const readAllowances = async (
  db: Kysely<Tables>,
  askers: readonly string[],
): Promise<readonly (readonly [string, Allowance])[]> => {
  const rows = await db.selectFrom("allowances").selectAll().where("asker", "in", askers).execute();
  return rows.map(({ asker, left, at, told }) => [asker, { left, at, warned: told === 1 }]);
};

export const writeAllowances = async (
  db: Kysely<Tables>,
  allowances: Iterable<readonly [string, Allowance]>,
): Promise<void> => {
  await db
    .insertInto("allowances")
    .values([...allowances].map(([asker, { left, at, warned }]) => ({ asker, left, at, told: warned ? 1 : 0 })))
    .onConflict((conflict) =>
      conflict.column("asker").doUpdateSet(({ ref }) => ({
        left: ref("excluded.left"),
        at: ref("excluded.at"),
        told: ref("excluded.told"),
      })),
    )
    .execute();
};

/** Takes what something costs from what is left to who asked for it; false when that is not enough. */
export const chargeAsker = async (
  db: Kysely<Tables>,
  { query, crowd }: Pick<InboxEntry, "query" | "crowd">,
  cost: number,
  { limit, now, lock }: Readonly<{ limit: RateLimit | undefined; now: number; lock?: LockAskers }>,
): Promise<boolean> => {
  if (limit === undefined) return true;
  const asker = allowanceKey(sanitize(query.asker), crowd);
  await lock?.(db, [asker]);
  const [known] = await readAllowances(db, [asker]);
  const { ruling, allowance } = checkRateLimit(
    known?.[1],
    now,
    crowd === undefined ? limit : limitInGroup(limit),
    cost,
  );
  if (ruling === "answer") await writeAllowances(db, [[asker, allowance]]);
  return ruling === "answer";
};
