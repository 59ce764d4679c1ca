import { createHmac, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { AnalyticsCounts } from "../../analytics/build-report.ts";
import type { QuestionOutcome } from "../../analytics/question-outcome.ts";
import type { Vote } from "../../reply/vote.ts";
import { DEFAULT_RETENTION_DAYS } from "../../retention.ts";
import type { Clock } from "../clock.ts";
import type { Transact } from "../commits.ts";
import { sanitize } from "../sanitize.ts";
import type { Tables } from "../schema.ts";
import { DEDUPE_WINDOW_MS } from "../store.ts";
import { castVote } from "./cast-vote.ts";
import { readStats } from "./read-stats.ts";
import { addMisses, addPassages, dayOf, deleteCounts, type MissRow, type PassageRow, sortByKey } from "./stats-rows.ts";

export { dayOf } from "./stats-rows.ts";

export type StatsOptions = Readonly<{
  /** Keys the hash by which a second vote is known; known to the operator alone. A new one for each start when absent. */
  secret?: string;
  /** Counts are deleted after so many days; 30 when absent. */
  retentionDays?: number;
  /** Whether questions are kept as they were asked. Off unless asked for; what was kept is then erased. */
  keepQuestions?: boolean;
}>;

/** Counts for editors what became of questions. Nothing of who asked. */
export type Stats = Readonly<{
  /** Written within some seconds: a count that a crash loses harms nobody, and a question need not wait for it. */
  count: (outcome: QuestionOutcome) => void;
  /** One vote a person and passage; another one replaces it. True when it is the person's first. */
  vote: (opinion: Vote, asker: string) => Promise<boolean>;
  /** What was counted since a day (ISO, UTC), that day included; of the different questions the most frequent, 20,000 when no number is given. */
  read: (since: string, most?: number) => Promise<AnalyticsCounts>;
}>;

/** The tally as the rest of the store sees it. */
export type StoredStats = Stats &
  Readonly<{
    forget: (db: Kysely<Tables>, asker: string) => Promise<void>;
    /** Deletes some of what is past its time; true when there may be more. */
    expire: (db: Kysely<Tables>) => Promise<boolean>;
    close: () => Promise<void>;
  }>;

const DAY_MS = 86_400_000;
/** Milliseconds. */
const WRITE_DELAY_MS = 2_000;
/** So many different counts wait for a store that cannot write; further ones are lost. */
const MAX_WAITING_COUNTS = 5_000;
/** More different questions than anybody looks through. */
const MAX_MISS_ROWS = 20_000;

export type CreateStatsOptions = Readonly<{ db: Kysely<Tables>; transact: Transact; clock: Clock }> & StatsOptions;

export const createStats = (parts: CreateStatsOptions): StoredStats => {
  const { db, transact, clock, retentionDays = DEFAULT_RETENTION_DAYS, keepQuestions = false } = parts;
  const secret = parts.secret ?? randomBytes(32).toString("hex");
  const voterOf = (asker: string): string => createHmac("sha256", secret).update(asker).digest("base64url");

  let passages = new Map<string, PassageRow>();
  let misses = new Map<string, MissRow>();
  let timer: NodeJS.Timeout | undefined;

  const put = <T>(rows: Map<string, T>, key: readonly unknown[], fresh: T, merged: (before: T) => T): void => {
    const name = JSON.stringify(key);
    const before = rows.get(name);
    if (before !== undefined) rows.set(name, merged(before));
    else if (passages.size + misses.size < MAX_WAITING_COUNTS) rows.set(name, fresh);
  };
  const putPassage = (row: PassageRow): void =>
    put(passages, [row.day, row.article, row.version, row.paragraph], row, (before) => ({
      ...before,
      answers: before.answers + row.answers,
      good: before.good + row.good,
      bad: before.bad + row.bad,
    }));
  const putMiss = (row: MissRow): void =>
    put(misses, [row.day, row.article, row.cause, row.asks, row.words], row, (before) => ({
      ...row,
      asked: before.asked + row.asked,
      question: row.question ?? before.question,
    }));

  let writing: Promise<unknown> = Promise.resolve();
  /**
   * In a transaction of its own, one after the other: counts are rows that several processes change, and the inbox must never wait for
   * them, nor they for it.
   */
  const write = (): Promise<void> => {
    const written = writing.then(async () => {
      if (passages.size + misses.size === 0) return;
      const batch = { passages, misses };
      [passages, misses] = [new Map(), new Map()];
      try {
        await transact(async (trx) => {
          await addPassages(trx, sortByKey(batch.passages));
          await addMisses(trx, sortByKey(batch.misses));
        });
      } catch (error) {
        for (const row of batch.passages.values()) putPassage(row);
        for (const row of batch.misses.values()) putMiss(row);
        throw error;
      }
    });
    writing = written.catch(() => {});
    return written;
  };
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      // A store that cannot write says so by its health; the counts are tried again.
      write().catch(soon);
    }, WRITE_DELAY_MS).unref();
  };

  const count = (outcome: QuestionOutcome): void => {
    const day = dayOf(clock());
    const article = sanitize(outcome.article);
    const { version } = outcome;
    if (outcome.kind === "answered") {
      putPassage({ day, article, version, paragraph: outcome.paragraph, answers: 1, good: 0, bad: 0 });
    } else {
      const { cause, asks, paragraph = null } = outcome;
      const words = sanitize(outcome.words.join(" "));
      const question = keepQuestions ? sanitize(outcome.question) : null;
      putMiss({ day, article, cause, asks, words, version, paragraph, asked: 1, question });
    }
    soon();
  };

  return {
    count,
    vote: async (opinion, asker) => {
      const { isFirst, change } = await castVote(transact, opinion, voterOf(asker), clock());
      if (change) {
        putPassage(change);
        soon();
      }
      return isFirst;
    },
    read: async (since, most = MAX_MISS_ROWS) => {
      await write();
      return readStats(db, since, most);
    },
    forget: async (trx, asker) => {
      await trx.deleteFrom("votes").where("voter", "=", voterOf(asker)).execute();
    },
    expire: async (trx) => {
      const more = await deleteCounts(trx, dayOf(clock() - retentionDays * DAY_MS));
      await trx
        .deleteFrom("votes")
        .where("at", "<", clock() - DEDUPE_WINDOW_MS)
        .execute();
      if (!keepQuestions) {
        await trx.updateTable("misses").set({ question: null }).where("question", "is not", null).execute();
      }
      return more;
    },
    close: async () => {
      clearTimeout(timer);
      // What cannot be written now is lost, and only counts.
      await write().catch(() => {});
    },
  };
};
