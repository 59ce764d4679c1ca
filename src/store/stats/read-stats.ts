/** Reads what was counted, a day at a time. */

import { type Kysely, sql } from "kysely";
import type { AnalyticsCounts, PassageCount } from "../../analytics/index.ts";
import { isKnownQuestionType } from "../../analytics/index.ts";
import { nextTurn } from "../../yielding.ts";
import type { Tables } from "../schema.ts";
import type { MissRow } from "./stats-rows.ts";

/**
 * The days from one on that have rows, each looked up in the key's index. SQLite works on the event loop, which takes a turn between two
 * days: all of a month at once would hold it for a second.
 */
async function* daysOf(db: Kysely<Tables>, table: "passages" | "misses", since: string): AsyncGenerator<string> {
  const earliest = sql<{ day: string | null }>`select min(day) as day from ${sql.table(table)}`;
  let { rows } = await sql<{ day: string | null }>`${earliest} where day >= ${since}`.execute(db);
  for (let day = rows[0]?.day; day != null; day = rows[0]?.day) {
    yield day;
    await nextTurn();
    ({ rows } = await sql<{ day: string | null }>`${earliest} where day > ${day}`.execute(db));
  }
}

const readPassages = async (db: Kysely<Tables>, since: string): Promise<readonly PassageCount[]> => {
  const counts = new Map<string, PassageCount>();
  for await (const day of daysOf(db, "passages", since)) {
    const rows = await db.selectFrom("passages").selectAll().where("day", "=", day).execute();
    for (const { article, version, paragraph, answers, good, bad } of rows) {
      const key = JSON.stringify([article, version, paragraph]);
      const before = counts.get(key);
      counts.set(key, {
        article,
        version,
        paragraph,
        answers: (before?.answers ?? 0) + answers,
        good: (before?.good ?? 0) + good,
        bad: (before?.bad ?? 0) + bad,
      });
    }
  }
  // A change of mind may be counted on a day whose vote is out of date.
  return [...counts.values()].map((one) => ({ ...one, good: Math.max(0, one.good), bad: Math.max(0, one.bad) }));
};

/** What was counted since a day; the `most` most frequent rows of misses. Databases tell sums as numbers or as digits. */
export const readStats = async (db: Kysely<Tables>, since: string, most: number): Promise<AnalyticsCounts> => {
  const refusals = new Map<string, number>();
  let asked: readonly MissRow[] = [];
  for await (const day of daysOf(db, "misses", since)) {
    const refused = await db
      .selectFrom("misses")
      .select(({ fn }) => ["article", fn.sum("asked").as("count")])
      .where("day", "=", day)
      .where("cause", "=", "refused")
      .groupBy("article")
      .execute();
    for (const { article, count } of refused) refusals.set(article, (refusals.get(article) ?? 0) + Number(count));
    const rows = await db
      .selectFrom("misses")
      .selectAll()
      .where("day", "=", day)
      .orderBy("asked", "desc")
      .limit(most)
      .execute();
    asked = [...asked, ...rows].sort((one, other) => other.asked - one.asked).slice(0, most);
  }
  return {
    passages: await readPassages(db, since),
    refusals: [...refusals].map(([article, count]) => ({ article, count })),
    misses: asked.map(({ asks, asked: count, paragraph, question, ...row }) => ({
      ...row,
      // A kind that another release knew.
      asks: isKnownQuestionType(asks) ? asks : "unknown",
      count,
      paragraph: paragraph ?? undefined,
      question: question ?? undefined,
    })),
  };
};
