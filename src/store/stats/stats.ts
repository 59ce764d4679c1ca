/** What is counted of questions and votes for editors. */

import { createHmac, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { AnalyticsCounts, QuestionOutcome } from "../../analytics/index.ts";
import type { Clock } from "../../clock.ts";
import type { Vote } from "../../reply/index.ts";
import { DEDUPE_WINDOW_MS, DEFAULT_RETENTION_DAYS } from "../../retention.ts";
import type { Transact } from "../commits.ts";
import { sanitize } from "../sanitize.ts";
import type { Tables } from "../schema.ts";
import { castVote } from "./cast-vote.ts";
import { createCountBuffer } from "./count-buffer.ts";
import { dayOf } from "./day-of.ts";
import { readStats } from "./read-stats.ts";
import { deleteCounts } from "./stats-rows.ts";

export type StatsOptions = Readonly<{
  /** Keys the hash by which a second vote is known; known to the operator alone. A new one for each start when absent. */
  secret?: string;
  /** Days until counts are deleted; 30 when absent. */
  retentionDays?: number;
  /** Whether questions are kept as they were asked. Off unless asked for; what was kept is then erased. */
  keepQuestions?: boolean;
}>;

/** Counts for editors what became of questions. Nothing of who asked. */
export type Stats = Readonly<{
  /** Written within some seconds: a count that is lost in a crash does no harm, and no question waits for it. */
  count: (outcome: QuestionOutcome) => void;
  /** One vote a person and passage; another one replaces it. True when it is the person's first. */
  vote: (vote: Vote, asker: string) => Promise<boolean>;
  /** What was counted since a day (ISO, UTC), that day included; of the different questions the most frequent, 20,000 when no number is given. */
  read: (since: string, most?: number) => Promise<AnalyticsCounts>;
}>;

/** The statistics as the rest of the store sees them. */
export type StoredStats = Stats &
  Readonly<{
    forget: (db: Kysely<Tables>, asker: string) => Promise<void>;
    /** Deletes some of what is past its time; true when there may be more. */
    expire: (db: Kysely<Tables>) => Promise<boolean>;
    close: () => Promise<void>;
  }>;

const DAY_MS = 86_400_000;
/** More different questions than an editor looks through. */
const MAX_MISS_ROWS = 20_000;

export type CreateStatsOptions = Readonly<{ db: Kysely<Tables>; transact: Transact; clock: Clock }> & StatsOptions;

export const createStats = (options: CreateStatsOptions): StoredStats => {
  const { db, transact, clock, retentionDays = DEFAULT_RETENTION_DAYS, keepQuestions = false } = options;
  const secret = options.secret ?? randomBytes(32).toString("hex");
  const voterOf = (asker: string): string => createHmac("sha256", secret).update(asker).digest("base64url");

  const buffer = createCountBuffer(transact);

  const count = (outcome: QuestionOutcome): void => {
    const day = dayOf(clock());
    const article = sanitize(outcome.article);
    const { version } = outcome;
    if (outcome.kind === "answered") {
      buffer.addPassage({ day, article, version, paragraph: outcome.paragraph, answers: 1, good: 0, bad: 0 });
    } else {
      const { cause, asks, paragraph = null } = outcome;
      const words = sanitize(outcome.words.join(" "));
      // What a reader told is kept because the reader wanted it.
      const question = keepQuestions || cause === "told" ? sanitize(outcome.question) : null;
      buffer.addMiss({ day, article, cause, asks, words, version, paragraph, asked: 1, question });
    }
  };

  return {
    count,
    vote: async (vote, asker) => {
      const { isFirst, change } = await castVote(transact, vote, voterOf(asker), clock());
      if (change) buffer.addPassage(change);
      return isFirst;
    },
    read: async (since, most = MAX_MISS_ROWS) => {
      await buffer.write();
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
        await trx
          .updateTable("misses")
          .set({ question: null })
          .where("question", "is not", null)
          .where("cause", "!=", "told")
          .execute();
      }
      return more;
    },
    close: buffer.close,
  };
};
