/** The statements by which several processes share the entries of one inbox. */

import { type Kysely, sql } from "kysely";
import type { ClaimedRow } from "../inbox/claimed-entry.ts";
import { readEntry } from "../inbox/read-entry.ts";
import { isOpenEntry, type Tables } from "../schema.ts";
import { databaseNow } from "./leases.ts";

export type ClaimOptions = Readonly<{
  platform: string;
  /** The name of this process. */
  holder: string;
  now: number;
}>;

/** The first entry of each lane that is not answered; it alone can be claimed, so that each lane keeps its order. */
const headsOf = (platform: string, lanes: readonly string[]) => sql`
  select head.* from unnest(${[...lanes]}::text[]) as wanted (lane) cross join lateral (
    select id, lane, holder, due from inbox where platform = ${platform} and lane = wanted.lane and ${isOpenEntry}
    order by id limit 1
  ) as head`;

/**
 * Takes the first entry of each lane unless a process has it, or is about to. The conditions are read again once a row is locked: of two
 * processes that see the same row free, the second sees that it is not.
 */
export const claimHeads = async (
  trx: Kysely<Tables>,
  lanes: readonly string[],
  { platform, holder, now }: ClaimOptions,
): Promise<readonly (ClaimedRow & Readonly<{ lane: string }>)[]> => {
  const { rows } = await sql<ClaimedRow & { lane: string }>`
    with heads as (${headsOf(platform, lanes)}), free as (
      select inbox.id from inbox join heads on heads.id = inbox.id
      where inbox.holder is null and inbox.due <= ${now} and inbox.state in ('accepted', 'answering')
      for update of inbox skip locked
    )
    update inbox set holder = ${holder}, claims = claims + 1 from free where inbox.id = free.id
    returning inbox.id, inbox.lane, inbox.state, inbox.claims, inbox.limited, inbox.body`.execute(trx);
  return rows;
};

/** Of lanes that could not be claimed: until when the first entry is put off, where there is one. */
export const findDueTimes = async (
  trx: Kysely<Tables>,
  lanes: readonly string[],
  platform: string,
): Promise<ReadonlyMap<string, number>> => {
  if (lanes.length === 0) return new Map();
  const { rows } = await sql<{ lane: string; due: number }>`${headsOf(platform, lanes)}`.execute(trx);
  return new Map(rows.map(({ lane, due }) => [lane, due]));
};

export type WaitingEntry = Readonly<{ lane: string; id: number }>;

/** First entries that no process has claimed, of up to `limit` lanes that come after `after` in the database's order; each lane costs one look at an index. */
export const findWaitingEntries = async (
  db: Kysely<Tables>,
  platform: string,
  after: string | undefined,
  limit: number,
): Promise<Readonly<{ waiting: readonly WaitingEntry[]; last: string | undefined }>> => {
  const beyond = after === undefined ? sql`true` : sql`lane > ${after}`;
  const { rows } = await sql<WaitingEntry & { holder: string | null }>`
    with recursive heads as (
      (select lane, id, holder from inbox where platform = ${platform} and ${isOpenEntry} and ${beyond}
       order by lane, id limit 1)
      union all
      select next.* from heads cross join lateral (
        select lane, id, holder from inbox where platform = ${platform} and ${isOpenEntry} and lane > heads.lane
        order by lane, id limit 1
      ) as next
    )
    select lane, id, holder from heads limit ${limit}`.execute(db);
  return {
    waiting: rows.flatMap(({ lane, id, holder }) => (holder === null ? [{ lane, id }] : [])),
    last: rows.length < limit ? undefined : rows.at(-1)?.lane,
  };
};

/**
 * Takes from processes that are taken for dead what they had claimed. Rows whose send was under way become ambiguous, unless repeating
 * them is harmless; they keep their holder, who may yet say how it ended. Returns how many became ambiguous, and how many are free.
 */
export const releaseDeadClaims = async (
  trx: Kysely<Tables>,
  platform: string,
  holder: string,
): Promise<Readonly<{ ambiguous: number; free: readonly WaitingEntry[] }>> => {
  const rows = await trx
    .selectFrom("inbox")
    .select(["id", "lane", "state", "body"])
    .where("platform", "=", platform)
    .where(isOpenEntry)
    .where("holder", "is not", null)
    .where("holder", "!=", holder)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("leases")
            .select("leases.name")
            .whereRef("leases.name", "=", "inbox.holder")
            .where("leases.until", ">=", databaseNow),
        ),
      ),
    )
    .orderBy("id")
    .forUpdate()
    .skipLocked()
    .execute();
  const isLost = ({ state, body }: (typeof rows)[number]): boolean =>
    state === "answering" && readEntry(body)?.repeatable !== true;
  const lost = rows.filter(isLost).map(({ id }) => id);
  const free = rows.filter((row) => !isLost(row)).map(({ id, lane }) => ({ id, lane }));
  if (lost.length > 0) {
    await trx
      .updateTable("inbox")
      .set({ state: "ambiguous", reason: null, body: null })
      .where("id", "in", lost)
      .execute();
  }
  if (free.length > 0) {
    const ids = free.map(({ id }) => id);
    await trx.updateTable("inbox").set({ holder: null }).where("id", "in", ids).execute();
  }
  return { ambiguous: lost.length, free };
};

/** Gives up what this process has claimed by the database's account, and does not know of: a claim whose confirmation was lost. */
export const releaseUnknownClaims = async (
  trx: Kysely<Tables>,
  platform: string,
  holder: string,
  inHand: ReadonlySet<number>,
): Promise<void> => {
  const update = trx
    .updateTable("inbox")
    .set({ holder: null })
    .where("platform", "=", platform)
    .where(isOpenEntry)
    .where("holder", "=", holder);
  await (inHand.size > 0 ? update.where("id", "not in", [...inHand]) : update).execute();
};
