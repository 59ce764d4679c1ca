import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ConfigurationError } from "../../../src/errors.ts";
import type { PlatformInbox } from "../../../src/store/inbox/platform-inbox.ts";
import { PERSON_RATE_LIMIT } from "../../../src/store/inbox/rate-limit.ts";
import { openPostgres, type PostgresOptions } from "../../../src/store/postgres/open-postgres.ts";
import type { Store } from "../../../src/store/store.ts";
import { createEntry } from "../inbox/entries.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "./postgres-server.ts";

const unlimited = { limit: undefined };
const HOUR_MS = 3_600_000;
const never = new AbortController().signal;

let server: PostgresServer;
let url = "";
const stores: Store[] = [];
let now = 0;

beforeAll(async () => {
  if (postgresPrograms !== undefined) server = await startPostgres();
});
afterAll(async () => server?.stop());

/** Another process, as it were. Its lease is long: it is taken for dead when a test says so. */
const open = async (over: Partial<PostgresOptions> = {}): Promise<Store> => {
  const store = await openPostgres({ url, clock: () => now, leaseMs: HOUR_MS, ...over });
  stores.push(store);
  return store;
};
const run = async (statement: string, ...values: readonly unknown[]): Promise<readonly unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(statement, [...values]);
  await client.end();
  return rows;
};
/** Whoever is there says nothing for so long that it is taken for dead. It does not know. */
const freeze = () => run("update leases set until = 0");
const held = async (over: Partial<PostgresOptions> = {}): Promise<PlatformInbox> =>
  (await open(over)).openInbox("p", unlimited);
const until = async (is: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await is())) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe.runIf(postgresPrograms !== undefined)("processes that share an inbox", () => {
  beforeEach(async () => {
    now = Date.UTC(2026, 0, 1);
    url = await server.createSchema();
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    await server.dropSchema(url);
  });

  it("give what a dead one had in hand to another; if it was not dead, it sends nothing any more", async () => {
    const first = await held();
    await first.accept([createEntry("1"), createEntry("2")]);
    const [one] = await first.claim(1);
    await freeze();
    const second = await held();
    expect(second.backlog).toEqual({ waiting: 2, ambiguous: 0 });
    const [again] = await second.claim(1);
    expect([again?.entry?.key, again?.claims]).toEqual(["1", 2]);
    await expect(first.markSending(one!.id)).rejects.toThrow(/another process/);
    await first.release(one!, 0);
    await first.finish(one!, "failed", "fault");
    await second.markSending(again!.id);
    await second.finish(again!, "sent");
    expect(await stores[0]!.counts()).toEqual({ sent: 1, accepted: 1 });
  });

  it("call ambiguous what was being sent, and believe the sender when it comes back", async () => {
    const first = await held();
    await first.accept([createEntry("1"), createEntry("2")]);
    const [one] = await first.claim(1);
    await first.markSending(one!.id);
    await freeze();
    const second = await held();
    expect(second.backlog).toEqual({ waiting: 1, ambiguous: 1 });
    await first.finish(one!, "sent");
    expect(await stores[0]!.counts()).toEqual({ sent: 1, accepted: 1 });
  });

  it("repeat what may be repeated; the sender that comes back changes nothing of that", async () => {
    const first = await held();
    await first.accept([createEntry("1", { repeatable: true })]);
    const [one] = await first.claim(1);
    await first.markSending(one!.id);
    await freeze();
    const second = await held();
    const [again] = await second.claim(1);
    expect(again?.uncertain).toBe(true);
    await first.finish(one!, "failed", "unreachable");
    await second.markSending(again!.id);
    await second.finish(again!, "sent");
    expect(await stores[0]!.counts()).toEqual({ sent: 1 });
  });

  it("find what one accepted and never got to, in whatever order ids come", async () => {
    const second = await held();
    const first = await open();
    const lanes = Array.from({ length: 1_200 }, (_, index) => createEntry(`${index}`, { lane: `lane ${index}` }));
    await (await first.openInbox("p", unlimited)).accept(lanes);
    await first.close();
    const keys = new Set<string>();
    while (keys.size < lanes.length) {
      for (const claimed of await second.claim(256)) {
        keys.add(claimed.entry!.key);
        await second.markSending(claimed.id);
        void second.finish(claimed, "sent");
      }
    }
    expect(keys.size).toBe(1_200);
  });

  it("answer each entry once and each lane in order, whoever accepted it", async () => {
    const all = await Promise.all([held(), held(), held()]);
    const answered: string[] = [];
    const busy = new Set<string>();
    const accepted = new Map<string, Promise<unknown>>();
    let asked = 0;
    const COUNT = 400;
    const ask = async (mine: PlatformInbox): Promise<void> => {
      if (asked === COUNT) return;
      const lane = `lane ${asked % 7}`;
      const entry = createEntry(`${asked++}`, { lane });
      // As a platform does, which sends a chat's next update when it was told that it has the one before.
      const accepting = Promise.resolve(accepted.get(lane)).then(() => mine.accept([entry]));
      accepted.set(lane, accepting);
      await accepting;
    };
    const work = async (mine: PlatformInbox): Promise<void> => {
      while (answered.length < COUNT) {
        await ask(mine);
        now += 100;
        for (const claimed of await mine.claim(3)) {
          expect(busy.has(claimed.lane)).toBe(false);
          busy.add(claimed.lane);
          await mine.markSending(claimed.id);
          answered.push(claimed.entry!.key);
          busy.delete(claimed.lane);
          await mine.finish(claimed, "sent");
        }
      }
    };
    await Promise.all(all.map(work));
    expect(new Set(answered).size).toBe(COUNT);
    expect(answered).toHaveLength(COUNT);
    expect(await stores[0]!.counts()).toEqual({ sent: COUNT });
  });

  it("know an update that reaches two of them at once as one", async () => {
    const [first, second] = await Promise.all([held(), held()]);
    const keys = Array.from({ length: 60 }, (_, index) => `${index}`);
    const taken = await Promise.all([
      first!.accept(keys.map((key) => createEntry(key))),
      second!.accept(keys.toReversed().map((key) => createEntry(key))),
    ]);
    expect(taken.flat().filter(Boolean)).toHaveLength(60);
  });

  it("count a person's questions together, though they come to both at once", async () => {
    const [first, second] = [await open(), await open()];
    const inboxes = await Promise.all(
      [first, second].map((store) => store.openInbox("p", { limit: PERSON_RATE_LIMIT })),
    );
    const ask = (mine: PlatformInbox, name: string) =>
      Promise.all(Array.from({ length: 25 }, (_, index) => mine.accept([createEntry(`${name} ${index}`)])));
    const rulings = (await Promise.all([ask(inboxes[0]!, "a"), ask(inboxes[1]!, "b")])).flat(2);
    // Thirty answers and the one word that it is too much.
    expect(rulings.filter(Boolean)).toHaveLength(31);
  });

  it("forget a person although another process has that person's request in hand, and answer it", async () => {
    const first = await held();
    const second = await open();
    await first.accept([createEntry("1")]);
    const [one] = await first.claim(1);
    await second.memory.forget("ann");
    await first.markSending(one!.id);
    await first.finish(one!, "sent");
    expect(await second.counts()).toEqual({ sent: 1 });
  });

  it("bring an empty database up to date although they all start at once, and refuse what a newer release wrote", async () => {
    await Promise.all([open(), open(), open(), open()]);
    await run("insert into pullquote_migration values ('2099-01-later')");
    await expect(open()).rejects.toThrow(/written by a newer release \(2099-01-later\)/);
  });

  it("have a lease one after the other", async () => {
    // A process that has no processor for more than half of a lease gives it up.
    const leaseMs = 4000;
    const [first, second] = [await open({ leaseMs }), await open({ leaseMs })];
    const mine = await first.lease("polling", never);
    const [row] = await run("select until from leases where name = 'polling'");
    let isSecond = false;
    const waiting = second.lease("polling", never).then((lease) => {
      isSecond = true;
      return lease;
    });
    // It lives as long as its process says so.
    const { until: end } = row as { until: string };
    await until(async () => (await run("select from leases where name = 'polling' and until > $1", end)).length > 0);
    expect([isSecond, mine.lost.aborted]).toEqual([false, false]);
    await mine.release();
    const theirs = await waiting;
    await run("update leases set holder = 'somebody', until = 9e15 where name = 'polling'");
    await until(() => theirs.lost.aborted);
    const patience = new AbortController();
    const third = first.lease("polling", patience.signal);
    patience.abort(new Error("enough"));
    await expect(third).rejects.toThrow("enough");
  });

  it("give a lease up when the database is not reached before it runs out, so that no two have it", async () => {
    const store = await open({ leaseMs: 200 });
    const lease = await store.lease("polling", never);
    await server.restart(() => until(() => lease.lost.aborted));
  });

  it("say once that the database is not reached and once that it is, refuse meanwhile, and go on", async () => {
    const told: string[] = [];
    const store = await open({
      leaseMs: 200,
      onReachabilityChange: (reached, code) => told.push(reached ? "there" : code),
    });
    const mine = await store.openInbox("p", unlimited);
    await mine.accept([createEntry("1"), createEntry("2", { lane: "other" })]);
    const [one] = await mine.claim(1);
    await mine.markSending(one!.id);
    // A claim that was made, and the answer to which is lost on its way.
    await run("update inbox set holder = leases.name from leases where key = '2'");
    let finished: Promise<void> = Promise.resolve();
    await server.restart(async () => {
      await until(() => told.length > 0);
      expect(store.healthy()).toBe(false);
      await expect(mine.accept([createEntry("3")])).rejects.toThrow();
      expect(await mine.claim(1)).toEqual([]);
      // Kept until it can be written.
      finished = mine.finish(one!, "sent");
    });
    await until(() => store.healthy());
    await finished;
    expect(told).toEqual([expect.stringMatching(/^ECONN|^$|^57P0/), "there"]);
    expect(await mine.accept([createEntry("1"), createEntry("3")])).toEqual([false, true]);
    now += 10_000;
    expect((await mine.claim(10)).map(({ entry }) => entry?.key).sort()).toEqual(["2", "3"]);
    expect(await store.counts()).toEqual({ sent: 1, accepted: 2 });
  });

  it("are refused with one line, without the password, when there is no such database or none is reached", async () => {
    const wrong = new URL(url);
    wrong.password = "hunter2";
    wrong.pathname = "/nowhere";
    const refusal = (address: string) =>
      openPostgres({ url: address, clock: () => now, startTimeoutMs: 0 }).catch((error: unknown) => error);
    const missing = await refusal(wrong.href);
    expect(missing).toBeInstanceOf(ConfigurationError);
    expect(String(missing)).toContain("DATABASE_URL: there is no such database; make it with createdb");
    wrong.port = "1";
    const away = await refusal(wrong.href);
    expect(String(away)).toContain("DATABASE_URL: no database is reached there (ECONNREFUSED)");
    expect(`${missing}${away}`).not.toContain("hunter2");
  });

  it("can be looked at by a command, which changes nothing", async () => {
    await (await held()).accept([createEntry("1")]);
    const beside = await open({ readOnly: true });
    expect(await beside.counts()).toEqual({ accepted: 1 });
    await expect(beside.memory.configure("x", {})).rejects.toThrow();
  });
});
