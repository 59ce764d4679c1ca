import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { answerEntry, createEntry, entryKeys, unlimited } from "./inbox/entries.ts";
import { inboxContract } from "./inbox/inbox-contract.ts";
import { rateLimitContract } from "./inbox/rate-limit-contract.ts";
import { keptContract } from "./kept-contract.ts";
import { postsContract } from "./posts-contract.ts";
import { quotedContract } from "./quoted/quoted-contract.ts";
import { statsContract } from "./stats/stats-contract.ts";
import { storedMemoryContract } from "./stored-memory-contract.ts";

/** One place where a store lives, so that it can be closed and opened again, as a restart does. */
export type StorePlace = Readonly<{
  /** A process's view of the store; the clock is the test's. */
  open: (clock: () => number) => Promise<Store>;
  /** The process dies: nothing more is written, no lock is given back in order. */
  kill: (store: Store) => Promise<void>;
  remove: () => Promise<void>;
}>;

/** What every store must do, whatever database stands behind it. */
export const storeContract = (
  name: string,
  createPlace: () => Promise<StorePlace>,
  /** Several processes may serve one platform. */
  { shared = false } = {},
): void => {
  describe(`the store on ${name}`, () => {
    let place: StorePlace;
    let store: Store;
    let now = 0;
    beforeEach(async () => {
      now = Date.UTC(2026, 0, 1);
      place = await createPlace();
      store = await place.open(() => now);
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });
    const restart = async (): Promise<Store> => {
      await place.kill(store);
      store = await place.open(() => now);
      return store;
    };
    describe("its hold on a platform", () => {
      if (shared)
        it("lets two processes serve a platform, each its share, one entry of a lane at a time", async () => {
          const held = await store.openInbox("p", unlimited);
          const second = await place.open(() => now);
          const other = await second.openInbox("p", unlimited);
          await held.accept([createEntry("1"), createEntry("2"), createEntry("3", { lane: "other" })]);
          await other.accept([createEntry("4")]);
          const [one] = await held.claim(1);
          expect(one?.entry?.key).toBe("1");
          expect(entryKeys(await other.claim(10))).toEqual(["3"]);
          await answerEntry(held, one!);
          now += 1_000;
          expect(entryKeys(await other.claim(10))).toEqual(["2"]);
          await other.close();
          await second.close();
        });

      if (!shared)
        it("lets one process serve a platform, another serve another", async () => {
          const held = await store.openInbox("p", unlimited);
          const second = await place.open(() => now);
          await expect(second.openInbox("p", unlimited)).rejects.toThrow(/another process already serves p/);
          await (await second.openInbox("q", unlimited)).close();
          await held.close();
          await (await second.openInbox("p", unlimited)).close();
          await second.close();
        });
    });

    const run = () => ({ store, restart, later: (ms: number) => (now += ms) });
    inboxContract(run);
    rateLimitContract(run);
    statsContract(run);
    quotedContract(run);
    postsContract(run);
    storedMemoryContract(run);
    keptContract(run);
  });
};
