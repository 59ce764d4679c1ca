import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { servePlatforms } from "../../adapters/serve/serve-platforms.ts";
import { createClock } from "../../src/clock.ts";
import { openPostgres } from "../../src/store/postgres/open-postgres.ts";
import { createNoticeBot } from "../fakes/notice-bot.ts";
import { createEntry } from "../store/inbox/entries.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "../store/postgres/postgres-server.ts";
import { createFakePlatform } from "./fake-platform.ts";

describe.runIf(postgresPrograms !== undefined)("a database that is started anew while questions are answered", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => server.stop());

  it("delays answers; none is lost, doubled or said to have failed", async () => {
    const clock = createClock();
    const store = await openPostgres({ url: await server.createSchema(), clock });
    const pocket = createFakePlatform();
    let asked = 0;
    let restarting: Promise<void> | undefined;
    const served = await servePlatforms({
      platforms: { pocket: pocket.adapter },
      bot: createNoticeBot({
        ask: async ({ text, conversation, asker, place }) => {
          if (++asked === 10) restarting = server.restart();
          await store.memory.settings(place);
          await store.memory.turns(conversation);
          await store.memory.addTurn(conversation, asker, { question: text });
          return { kind: "notice", notice: "x", text };
        },
      }),
      store,
      clock,
      rates: "off",
      log: pino({ level: "silent" }),
    });
    const inbox = await pocket.inbox;
    const entries = Array.from({ length: 30 }, (_, index) =>
      createEntry(`${index}`, { lane: `lane ${index % 10}`, question: `${index}` }),
    );
    await inbox.accept(entries);
    const counted = () => store.counts().catch(() => ({}) as Awaited<ReturnType<typeof store.counts>>);
    for (let final = 0; final < entries.length; ) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const { sent = 0, failed = 0, ambiguous = 0 } = await counted();
      final = sent + failed + ambiguous;
    }
    await restarting;
    expect(await store.counts()).toEqual({ sent: 30 });
    expect(pocket.shown.map(({ text }) => text).sort()).toEqual(entries.map(({ query }) => query.text).sort());
    await served.stop(0);
    await store.close();
  });
});
