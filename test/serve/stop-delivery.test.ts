import { afterEach, describe, expect, it } from "vitest";
import { DEFAULT_DEADLINES_MS } from "../../adapters/serve/deadlines.ts";
import { startDelivery } from "../../adapters/serve/delivery.ts";
import { createDoubts } from "../../adapters/serve/doubts.ts";
import { createSendSemaphore } from "../../adapters/serve/send-semaphore.ts";
import { createLogger } from "../../src/server.ts";
import { openSqlite } from "../../src/store/sqlite/open-sqlite.ts";
import { createNoticeBot } from "../fakes/notice-bot.ts";
import { createEntry, unlimited } from "../store/inbox/entries.ts";
import { newDirectory, stopAll } from "./fake-platform.ts";

afterEach(() => stopAll());

describe("a delivery that is stopped", () => {
  it("begins no message for what it was just taking from the inbox, and gives that back", async () => {
    const clock = Date.now;
    const log = createLogger({ level: "info", write: () => {} });
    const store = await openSqlite({ directory: newDirectory(), clock });
    const inbox = await store.openInbox("pocket", unlimited);
    await inbox.accept([createEntry("1"), createEntry("2", { lane: "other" })]);
    let goOn = (): void => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let begun = 0;
    const delivery = startDelivery({
      bot: createNoticeBot(),
      inbox: { ...inbox, claim: (limit) => inbox.claim(limit).finally(() => held) },
      connection: {
        deliver: async () => {
          begun += 1;
        },
      },
      sendSemaphore: createSendSemaphore(8),
      log,
      clock,
      deadlines: DEFAULT_DEADLINES_MS,
      doubts: createDoubts({ log, clock }),
      platform: "pocket",
    });
    const stopped = delivery.stop(5_000);
    goOn();
    await stopped;
    expect([begun, await store.counts()]).toEqual([0, { accepted: 2 }]);
    // Not taken for what a process died over.
    expect((await inbox.claim(2)).map(({ claims }) => claims)).toEqual([1, 1]);
    await store.close();
  });
});
