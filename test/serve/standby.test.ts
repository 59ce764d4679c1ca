import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type RunningPlatforms, servePlatforms } from "../../adapters/serve/serve-platforms.ts";
import { createClock } from "../../src/clock.ts";
import { openPostgres } from "../../src/store/postgres/open-postgres.ts";
import type { Store } from "../../src/store/store.ts";
import { createNoticeBot } from "../fakes/notice-bot.ts";
import { createEntry } from "../store/inbox/entries.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "../store/postgres/postgres-server.ts";
import { createFakePlatform } from "./fake-platform.ts";

describe.runIf(postgresPrograms !== undefined)("a platform to which only one process may be connected", () => {
  let server: PostgresServer;
  let url = "";
  const running: { served: RunningPlatforms; store: Store }[] = [];
  beforeAll(async () => {
    server = await startPostgres();
    url = await server.createSchema();
  });
  afterAll(async () => server.stop());
  afterEach(async () => {
    for (const { served, store } of running.splice(0)) {
      await served.stop(0);
      await store.close();
    }
  });

  /** Another process, as it were. Its lease is longer than others keep the processor from it. */
  const start = async () => {
    const clock = createClock();
    const store = await openPostgres({ url, clock, leaseMs: 4000 });
    let connections = 0;
    const pocket = createFakePlatform({
      connect: async () => {
        connections++;
      },
    });
    const served = await servePlatforms({
      platforms: { pocket: pocket.adapter },
      leaseNames: { pocket: "pocket polling" },
      bot: createNoticeBot(),
      store,
      clock,
      rates: "off",
      log: pino({ level: "silent" }),
    });
    running.push({ served, store });
    const condition = () => served.health().platforms.pocket?.condition;
    return { pocket, served, store, condition, connections: () => connections };
  };
  const until = async (is: () => boolean): Promise<void> => {
    while (!is()) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it("has another stand by, in good health, which takes over when the first one ends, and answers what it left", async () => {
    const first = await start();
    await until(() => first.condition() === "live");
    const second = await start();
    expect([second.condition(), second.served.health().ok, second.connections()]).toEqual(["standby", true, 0]);
    await (await first.pocket.inbox).accept([createEntry("1")]);
    await until(() => first.pocket.shown.length === 1);
    await first.served.stop(0);
    await until(() => second.condition() === "live");
    await (await second.pocket.inbox).accept([createEntry("1"), createEntry("2")]);
    await until(() => second.pocket.shown.length === 1);
    expect(second.pocket.said("2")).toHaveLength(1);
  });

  it("is let go of while the database cannot say who is connected, and connected again by one of them", async () => {
    const both = [await start(), await start()];
    const live = () => both.filter(({ condition }) => condition() === "live").length;
    await until(() => live() === 1);
    await server.restart(() => until(() => live() === 0));
    await until(() => live() === 1);
    const one = both.find(({ condition }) => condition() === "live");
    await (await one!.pocket.inbox).accept([createEntry("3")]);
    await until(() => one!.pocket.shown.length === 1);
  });
});
