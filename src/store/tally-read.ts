import type { Kysely } from "kysely";
import { isAsks } from "../editor/asked-words.ts";
import type { Counted } from "../editor/report.ts";
import type { Tables } from "./schema.ts";

/** What was counted since a day; the `most` most frequent rows of misses. Databases tell sums as numbers or as digits. */
export const readTally = async (db: Kysely<Tables>, since: string, most: number): Promise<Counted> => {
  const counts = await db
    .selectFrom("passages")
    .select(({ fn }) => [
      "article",
      "version",
      "paragraph",
      fn.sum("answers").as("answers"),
      fn.sum("good").as("good"),
      fn.sum("bad").as("bad"),
    ])
    .where("day", ">=", since)
    .groupBy(["article", "version", "paragraph"])
    .execute();
  const refusals = await db
    .selectFrom("misses")
    .select(({ fn }) => ["article", fn.sum("asked").as("count")])
    .where("day", ">=", since)
    .where("cause", "=", "refused")
    .groupBy("article")
    .execute();
  const rows = await db
    .selectFrom("misses")
    .selectAll()
    .where("day", ">=", since)
    .orderBy("asked", "desc")
    .limit(most)
    .execute();
  return {
    // A change of mind may be counted on a day whose vote is out of date.
    passages: counts.map(({ answers, good, bad, ...row }) => ({
      ...row,
      answers: Number(answers),
      good: Math.max(0, Number(good)),
      bad: Math.max(0, Number(bad)),
    })),
    refusals: refusals.map(({ article, count }) => ({ article, count: Number(count) })),
    misses: rows.map(({ asks, asked, paragraph, question, ...row }) => ({
      ...row,
      // A kind that another release knew.
      asks: isAsks(asks) ? asks : "unknown",
      count: asked,
      paragraph: paragraph ?? undefined,
      question: question ?? undefined,
    })),
  };
};
