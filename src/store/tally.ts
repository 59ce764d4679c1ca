import { createHmac, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { isAsks } from "../editor/asked-words.ts";
import type { Opinion } from "../editor/opinion.ts";
import type { Outcome } from "../editor/outcome.ts";
import type { Counted } from "../editor/report.ts";
import { RETENTION_DAYS } from "../retention.ts";
import type { Clock } from "./clock.ts";
import type { Commits } from "./commits.ts";
import { plain } from "./plain.ts";
import type { Tables } from "./schema.ts";
import { KEPT } from "./store.ts";
import { addMisses, addPassages, inOrder, type MissRow, type PassageRow } from "./tally-rows.ts";

export type TallyOptions = Readonly<{
  /** Keys the hash by which a second vote is known; known to the operator alone. A new one for each start when absent. */
  secret?: string;
  /** Counts are deleted after so many days; 30 when absent. */
  retentionDays?: number;
  /** Whether questions are kept as they were asked. Off unless asked for; what was kept is then erased. */
  keepQuestions?: boolean;
}>;

/** Counts for editors what became of questions. Nothing of who asked. */
export type Tally = Readonly<{
  /** Written within some seconds: a count that a crash loses harms nobody, and a question need not wait for it. */
  count: (outcome: Outcome) => void;
  /** One vote a person and passage; another one replaces it. True when it is the person's first. */
  vote: (opinion: Opinion, asker: string) => Promise<boolean>;
  /** What was counted since a day (ISO, UTC), that day included; of the different questions the most frequent, 20,000 when no number is given. */
  read: (since: string, most?: number) => Promise<Counted>;
}>;

/** The tally as the rest of the store sees it. */
export type StoredTally = Tally &
  Readonly<{
    forget: (db: Kysely<Tables>, asker: string) => Promise<void>;
    expire: (db: Kysely<Tables>) => Promise<void>;
    close: () => Promise<void>;
  }>;

const DAY = 86_400_000;
/** Milliseconds. */
const WRITE_AFTER = 2_000;
/** So many different counts wait for a store that cannot write; further ones are lost. */
const WAITING = 5_000;
/** More different questions than anybody looks through. */
const ROWS_READ = 20_000;

/** The day of a time in milliseconds since 1970: an ISO date in UTC. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export type TallyParts = Readonly<{ db: Kysely<Tables>; commits: Commits; clock: Clock }> & TallyOptions;

export const createTally = (parts: TallyParts): StoredTally => {
  const { db, commits, clock, retentionDays = RETENTION_DAYS, keepQuestions = false } = parts;
  const secret = parts.secret ?? randomBytes(32).toString("hex");
  const voterOf = (asker: string): string => createHmac("sha256", secret).update(asker).digest("base64url");

  let passages = new Map<string, PassageRow>();
  let misses = new Map<string, MissRow>();
  let timer: NodeJS.Timeout | undefined;

  const put = <T>(rows: Map<string, T>, key: readonly unknown[], fresh: T, merged: (before: T) => T): void => {
    const name = JSON.stringify(key);
    const before = rows.get(name);
    if (before !== undefined) rows.set(name, merged(before));
    else if (passages.size + misses.size < WAITING) rows.set(name, fresh);
  };
  const putPassage = (row: PassageRow): void =>
    put(passages, [row.day, row.article, row.version, row.paragraph], row, (before) => ({
      ...before,
      answers: before.answers + row.answers,
    }));
  const putMiss = (row: MissRow): void =>
    put(misses, [row.day, row.article, row.cause, row.asks, row.words], row, (before) => ({
      ...row,
      asked: before.asked + row.asked,
      question: row.question ?? before.question,
    }));

  const write = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (passages.size + misses.size === 0) return;
    const batch = { passages, misses };
    [passages, misses] = [new Map(), new Map()];
    try {
      await commits.run(async (trx) => {
        await addPassages(trx, inOrder(batch.passages));
        await addMisses(trx, inOrder(batch.misses));
      });
    } catch (error) {
      for (const row of batch.passages.values()) putPassage(row);
      for (const row of batch.misses.values()) putMiss(row);
      throw error;
    }
  };
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      // A store that cannot write says so by its health; the counts are tried again.
      write().catch(soon);
    }, WRITE_AFTER).unref();
  };

  const count = (outcome: Outcome): void => {
    const day = dayOf(clock());
    const article = plain(outcome.article);
    const { version } = outcome;
    if (outcome.kind === "answered") {
      putPassage({ day, article, version, paragraph: outcome.paragraph, answers: 1, good: 0, bad: 0 });
    } else {
      const { cause, asks, paragraph = null } = outcome;
      const words = plain(outcome.words.join(" "));
      const question = keepQuestions ? plain(outcome.question) : null;
      putMiss({ day, article, cause, asks, words, version, paragraph, asked: 1, question });
    }
    soon();
  };

  return {
    count,
    vote: ({ article: id, version, sentence, paragraph, good }, asker) =>
      commits.run(async (trx) => {
        const [article, voter, at] = [plain(id), voterOf(asker), clock()];
        const is = good ? 1 : 0;
        const inserted = await trx
          .insertInto("votes")
          .values({ voter, article, version, sentence, paragraph, good: is, day: dayOf(at), at })
          .onConflict((conflict) => conflict.columns(["voter", "article", "version", "sentence"]).doNothing())
          .returning("day")
          .execute();
        const mine = { article, version, paragraph, answers: 0 };
        if (inserted.length > 0) {
          await addPassages(trx, [{ ...mine, day: dayOf(at), good: is, bad: 1 - is }]);
          return true;
        }
        const [changed] = await trx
          .updateTable("votes")
          .set({ good: is })
          .where("voter", "=", voter)
          .where("article", "=", article)
          .where("version", "=", version)
          .where("sentence", "=", sentence)
          .where("good", "=", 1 - is)
          .returning("day")
          .execute();
        if (changed) await addPassages(trx, [{ ...mine, day: changed.day, good: 2 * is - 1, bad: 1 - 2 * is }]);
        return false;
      }),
    read: async (since, most = ROWS_READ) => {
      await write();
      const counts = await db
        .selectFrom("passages")
        .select(({ fn }) => [
          "article",
          "version",
          "paragraph",
          fn.sum<number>("answers").as("answers"),
          fn.sum<number>("good").as("good"),
          fn.sum<number>("bad").as("bad"),
        ])
        .where("day", ">=", since)
        .groupBy(["article", "version", "paragraph"])
        .execute();
      const refusals = await db
        .selectFrom("misses")
        .select(({ fn }) => ["article", fn.sum<number>("asked").as("count")])
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
        passages: counts.map(({ answers, good, bad, ...row }) => ({
          ...row,
          answers: Number(answers),
          good: Number(good),
          bad: Number(bad),
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
    },
    forget: async (trx, asker) => {
      await trx.deleteFrom("votes").where("voter", "=", voterOf(asker)).execute();
    },
    expire: async (trx) => {
      const first = dayOf(clock() - retentionDays * DAY);
      await trx.deleteFrom("passages").where("day", "<", first).execute();
      await trx.deleteFrom("misses").where("day", "<", first).execute();
      await trx
        .deleteFrom("votes")
        .where("at", "<", clock() - KEPT)
        .execute();
      if (!keepQuestions) {
        await trx.updateTable("misses").set({ question: null }).where("question", "is not", null).execute();
      }
    },
    close: async () => {
      // What cannot be written now is lost, and only counts.
      await write().catch(() => {});
    },
  };
};
