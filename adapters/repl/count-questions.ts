/** Questions at the terminal are counted for `misses`, too, where there is a data folder already: a try leaves no files behind. */
import { existsSync } from "node:fs";
import {
  type BotOptions,
  createClock,
  type Environment,
  type Library,
  messageOf,
  openStore,
  readConfig,
  type Store,
} from "../../src/server.ts";
import { readReport } from "../program/index.ts";

export type QuestionCounts = Readonly<{
  bot: Pick<BotOptions, "onOutcome" | "readReport" | "questionRetention">;
  /** Writes what still waits, and deletes what is past its time. */
  close: () => Promise<void>;
}>;

const none: QuestionCounts = { bot: {}, close: async () => {} };

/**
 * The store is opened with the first question: its package would keep the prompt waiting. `onProblem` is called once when nothing can
 * be counted.
 *
 * @throws ConfigurationError when a setting is bad.
 */
export const openCounts = (
  { DATA_DIR, DATABASE_URL, KEEP_QUESTIONS, RETENTION_DAYS }: Environment,
  library: Library,
  onProblem: (reason: string) => void,
): QuestionCounts => {
  const config = readConfig({ DATA_DIR, DATABASE_URL, KEEP_QUESTIONS, RETENTION_DAYS });
  const { dataDir: directory, database, keepQuestions, retentionDays } = config;
  if (database !== undefined || !existsSync(directory)) return none;
  let opening: Promise<Store> | undefined;
  const open = (): Promise<Store> => {
    if (opening !== undefined) return opening;
    opening = openStore({ directory, clock: createClock(), stats: { keepQuestions, retentionDays } });
    opening.catch((error: unknown) => onProblem(messageOf(error)));
    return opening;
  };
  return {
    bot: {
      onOutcome: (outcome) => {
        open().then(
          ({ stats }) => stats.count(outcome),
          () => {},
        );
      },
      readReport: async () => readReport((await open()).stats, library.articles(), { days: retentionDays }),
      questionRetention: { days: retentionDays, questions: keepQuestions },
    },
    close: async () => {
      const store = await opening?.catch(() => undefined);
      await store?.expire().catch(() => {});
      await store?.close();
    },
  };
};
