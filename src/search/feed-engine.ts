/** How an engine over an archive is told of articles: of those that it lacks, one after the other, in the order in which they come. */
import { readWordKeys } from "../fold/index.ts";
import { createYielder } from "../yielding.ts";
import { type CandidateEngine, type EngineArticle, readEngineArticle } from "./archive/index.ts";
import type { IndexedArticle } from "./indexed-article.ts";

/** Articles that are asked about at once where the engine lacks none: all of an archive that has not changed. */
const MAX_ASKED = 512;

export type EngineFeed = Readonly<{
  /** Resolves when more may come. */
  add: (entry: IndexedArticle) => Promise<void>;
  /** Resolves when the engine has all that came before. */
  fed: () => Promise<void>;
}>;

/** Rejects when the words of the article are damaged. */
const readForEngine = async ({ key, article, language }: IndexedArticle): Promise<EngineArticle> => ({
  key,
  ...(await readEngineArticle(article, language)),
  wordKeys: await readWordKeys(article, createYielder()),
});

/** @param isWanted whether an article of a key is still there, and its engine in use */
export const feedEngine = (
  engine: Pick<CandidateEngine, "lacking" | "put">,
  isWanted: (key: string) => boolean,
): EngineFeed => {
  let waiting: Readonly<{ entry: IndexedArticle; told: () => void }>[] = [];
  let last: Promise<void> = Promise.resolve();
  let isBusy = false;
  /** How many may wait: one, as long as each has to be read. */
  let room = 1;

  const tell = async (entries: readonly IndexedArticle[]): Promise<void> => {
    const lacking = new Set(await engine.lacking(entries.map(({ key }) => key)));
    room = lacking.size > 0 ? 1 : Math.min(MAX_ASKED, 2 * room);
    for (const entry of entries) {
      if (!lacking.delete(entry.key) || !isWanted(entry.key)) continue;
      const read = await readForEngine(entry).catch(() => undefined);
      if (read !== undefined && isWanted(entry.key)) await engine.put(read);
    }
  };

  const run = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      // An engine that cannot take them has ended: memory takes up all articles then.
      await tell(batch.map(({ entry }) => entry)).catch(() => {});
      for (const { told } of batch) told();
    }
    isBusy = false;
  };

  return {
    add: async (entry) => {
      const told = new Promise<void>((resolve) => waiting.push({ entry, told: resolve }));
      last = told;
      void run();
      if (waiting.length >= room) await told;
    },
    fed: () => last,
  };
};
