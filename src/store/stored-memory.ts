/** What the bot remembers, kept in the database. */

import { type Kysely, sql } from "kysely";
import type { Memory } from "../chat/index.ts";
import type { Clock } from "../clock.ts";
import { MAX_TURNS, TURN_LIFETIME_MS } from "../retention.ts";
import type { Turn } from "../search/question/index.ts";
import { batch } from "./batch.ts";
import type { Commits } from "./commits.ts";
import { deleteHeldIn, moveHeld } from "./kept/held-pages.ts";
import { deletePostsIn, movePosts } from "./posts.ts";
import { placeholdersFor, prepare, prepareSized } from "./prepared.ts";
import { sanitize } from "./sanitize.ts";
import type { Tables } from "./schema.ts";

export type StoredMemoryOptions = Readonly<{
  db: Kysely<Tables>;
  commits: Commits;
  clock: Clock;
  forget: (asker: string) => Promise<void>;
}>;

/** Turns that an older release wrote otherwise are as good as forgotten. */
const readTurn = (text: string): Turn[] => {
  try {
    const turn: unknown = JSON.parse(text);
    return typeof turn === "object" && turn !== null && "question" in turn ? [turn as Turn] : [];
  } catch {
    return [];
  }
};

/** Four parameters a turn; SQLite takes 32,766 of them. */
const MAX_TURNS_PER_INSERT = 1_000;

type TurnRow = readonly (string | number)[];

/** Writes turns that wait for the same transaction with one statement. */
const createTurnWriter = (commits: Commits): ((turn: TurnRow) => Promise<void>) => {
  const insertTurns = prepareSized((trx, size) =>
    trx.insertInto("turns").values(placeholdersFor(size, { conversation: "", asker: "", at: 0, turn: "" })),
  );
  /**
   * They are written in the place of the first among the calls: a person who is forgotten after a turn is forgotten. A turn that comes
   * while both wait may be forgotten, too.
   */
  let waiting: Readonly<{ turns: TurnRow[]; written: Promise<unknown> }> | undefined;
  return async (turn) => {
    if (!waiting || waiting.turns.length >= MAX_TURNS_PER_INSERT) {
      const turns: TurnRow[] = [];
      const leave = (): void => {
        if (waiting?.turns === turns) waiting = undefined;
      };
      const write = commits.run((trx) => {
        leave();
        return insertTurns(trx, turns.length, turns.flat());
      });
      // A transaction that could not begin never came to it.
      waiting = { turns, written: write.finally(leave) };
    }
    waiting.turns.push(turn);
    await waiting.written;
  };
};

const SETTING_COLUMNS = ["article", "language", "answers"] as const;

/** Reads the settings of places, those that are asked for at once with one statement. */
const createSettingsReader = (db: Kysely<Tables>) => {
  const settingsOf = prepareSized((db, size) =>
    db
      .selectFrom("settings")
      .select(["place", ...SETTING_COLUMNS])
      .where("place", "in", placeholdersFor(size, "")),
  );
  return batch(async (places: readonly string[]) => {
    const rows = await settingsOf(db, places.length, places);
    const known = new Map(rows.map((row) => [row.place, row]));
    return places.map((place) => known.get(place));
  });
};

/** The memory that survives a restart. */
export const createStoredMemory = ({ db, commits, clock, forget }: StoredMemoryOptions): Memory => {
  const latestTurns = prepare(
    db.selectFrom("turns").select(["turn", "at"]).where("conversation", "=", "").orderBy("id", "desc").limit(MAX_TURNS),
  );
  const writeTurn = createTurnWriter(commits);
  const settingsAt = createSettingsReader(db);

  return {
    turns: async (conversation) => {
      const rows = await latestTurns(db, [conversation, MAX_TURNS]);
      const latest = rows[0];
      // Whichever way: the clock may have been wrong then.
      if (!latest || Math.abs(clock() - Number(latest.at)) >= TURN_LIFETIME_MS) return [];
      return rows.reverse().flatMap(({ turn }) => readTurn(turn));
    },
    addTurn: async (conversation, asker, turn) => {
      await writeTurn([conversation, asker, clock(), JSON.stringify(turn)]);
    },
    settings: async (place) => {
      const row = await settingsAt(sanitize(place));
      return {
        ...(row?.article != null && { article: row.article }),
        ...(row?.language != null && { language: row.language }),
        ...(row?.answers != null && { answers: row.answers }),
      };
    },
    configure: (place, { article, language, answers }) =>
      commits.run(async (trx) => {
        const row = { article: article ?? null, language: language ?? null, answers: answers ?? null };
        await trx
          .insertInto("settings")
          .values({ place: sanitize(place), ...row })
          .onConflict((conflict) => conflict.column("place").doUpdateSet(row))
          .execute();
      }),
    leave: (place) =>
      commits.run(async (trx) => {
        await deletePostsIn(trx, place);
        await deleteHeldIn(trx, place);
        // No `like`, which has signs of its own, and no range, whose order is the database's: the table is small.
        const inside = `${place}:`;
        await trx
          .deleteFrom("settings")
          .where(({ eb, or }) =>
            or([eb("place", "=", place), eb(sql`substr(place, 1, length(${inside}))`, "=", inside)]),
          )
          .execute();
      }),
    move: (from, to) =>
      commits.run(async (trx) => {
        await trx
          .insertInto("settings")
          .columns(["place", ...SETTING_COLUMNS])
          .expression(
            trx
              .selectFrom("settings")
              .select([sql.val(to).as("place"), ...SETTING_COLUMNS])
              .where("place", "=", from),
          )
          .onConflict((conflict) => conflict.column("place").doNothing())
          .execute();
        await trx.deleteFrom("settings").where("place", "=", from).execute();
        await movePosts(trx, from, to);
        await moveHeld(trx, from, to);
      }),
    forget,
  };
};
