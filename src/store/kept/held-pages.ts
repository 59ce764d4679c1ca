/** Which chats hold which pages that were read for them alone, and what becomes of pages that nobody holds any more. */

import { type Kysely, sql } from "kysely";
import type { Clock } from "../../clock.ts";
import type { Shelf } from "../../library/index.ts";
import { MAX_PAGES_OF_CHAT } from "../../retention.ts";
import { batch } from "../batch.ts";
import type { Commits } from "../commits.ts";
import { sanitize } from "../sanitize.ts";
import type { Tables } from "../schema.ts";
import { fromRow } from "./address-row.ts";

/** Deletes pages that only chats had read and none holds. */
const deleteUnheld = async (db: Kysely<Tables>, addresses: readonly string[]): Promise<void> => {
  for (const address of new Set(addresses)) {
    const gone = await db
      .deleteFrom("addresses")
      .where("address", "=", address)
      .where("chats", "=", 1)
      .where("added", "=", 0)
      .where("source", "=", "")
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom("held").select("used").where("address", "=", address))),
      )
      .returning("address")
      .execute();
    if (gone.length > 0) await db.deleteFrom("pages").where("address", "=", address).execute();
  }
};

/** The chat of a place, and all in it, let go of their pages. No `like`, which has signs of its own. */
export const deleteHeldIn = async (db: Kysely<Tables>, place: string): Promise<void> => {
  const inside = `${place}:`;
  const dropped = await db
    .deleteFrom("held")
    .where(({ eb, or }) => or([eb("place", "=", place), eb(sql`substr(place, 1, length(${inside}))`, "=", inside)]))
    .returning("address")
    .execute();
  await deleteUnheld(
    db,
    dropped.map(({ address }) => address),
  );
};

/** The place has another name from now on. */
export const moveHeld = async (db: Kysely<Tables>, from: string, to: string): Promise<void> => {
  const moved = db
    .selectFrom("held")
    .select([sql.val(to).as("place"), "address", "used"])
    .where("place", "=", from);
  await db
    .insertInto("held")
    .columns(["place", "address", "used"])
    .expression(moved)
    .onConflict((conflict) => conflict.columns(["place", "address"]).doNothing())
    .execute();
  await db.deleteFrom("held").where("place", "=", from).execute();
};

/** Deletes pages that no chat has asked since `before`, unless one chose it; and those whose chat went while they were read. */
export const deleteUnusedPages = async (db: Kysely<Tables>, before: number): Promise<void> => {
  const isChosen = sql<boolean>`exists (
    select 1 from settings join addresses on addresses.article = settings.article
    where addresses.address = held.address
      and (settings.place = held.place or substr(settings.place, 1, length(held.place) + 1) = held.place || ':'))`;
  const dropped = await db
    .deleteFrom("held")
    .where("used", "<", before)
    .where(({ not }) => not(isChosen))
    .returning("address")
    .execute();
  const left = await db
    .selectFrom("addresses")
    .select("address")
    .where("chats", "=", 1)
    .where("checked", "<", before)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("held").select("used").whereRef("held.address", "=", "addresses.address"))),
    )
    .execute();
  await deleteUnheld(
    db,
    [...dropped, ...left].map(({ address }) => address),
  );
};

export const createHeldPages = ({
  db,
  commits,
  clock,
}: Readonly<{ db: Kysely<Tables>; commits: Commits; clock: Clock }>): Pick<
  Shelf,
  "hold" | "touch" | "heldIn" | "held" | "letGo"
> => {
  /** Of all who ask at once, with one statement. */
  const heldInPlace = batch(async (places: readonly string[]) => {
    const rows = await db
      .selectFrom("held")
      .innerJoin("addresses", "addresses.address", "held.address")
      .selectAll("addresses")
      .select("held.place as holder")
      .where("held.place", "in", [...new Set(places)])
      .orderBy("held.used", "desc")
      .execute();
    return places.map((place) => rows.filter(({ holder }) => holder === place).map(fromRow));
  });

  return {
    hold: (address, given) =>
      commits.run(async (trx) => {
        const place = sanitize(given);
        const used = clock();
        await trx
          .insertInto("held")
          .values({ place, address, used })
          .onConflict((conflict) => conflict.columns(["place", "address"]).doUpdateSet({ used }))
          .execute();
        const others = await trx
          .selectFrom("held")
          .select("address")
          .where("place", "=", place)
          .where("address", "!=", address)
          .orderBy("used", "desc")
          .execute();
        const dropped = others.slice(MAX_PAGES_OF_CHAT - 1).map((row) => row.address);
        if (dropped.length === 0) return;
        await trx.deleteFrom("held").where("place", "=", place).where("address", "in", dropped).execute();
        await deleteUnheld(trx, dropped);
      }),
    touch: async (address, places) => {
      await commits.run((trx) =>
        trx
          .updateTable("held")
          .set({ used: clock() })
          .where("address", "=", address)
          .where("place", "in", places.map(sanitize))
          .execute(),
      );
    },
    heldIn: async (places) => {
      const found = (await Promise.all(places.map((place) => heldInPlace(sanitize(place))))).flat();
      return [...new Map(found.map((entry) => [entry.address, entry])).values()];
    },
    held: async () => {
      const rows = await db.selectFrom("held").select("address").distinct().execute();
      return new Set(rows.map(({ address }) => address));
    },
    letGo: (place) => commits.run((trx) => deleteHeldIn(trx, sanitize(place))),
  };
};
