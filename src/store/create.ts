import type { Kysely } from "kysely";
import { ConfigurationError } from "../errors.ts";
import type { Clock } from "./clock.ts";
import { createCommits, type Transact } from "./commits.ts";
import { deleteExpired } from "./expire.ts";
import { deletePerson } from "./forget.ts";
import { holdInbox, type Serving } from "./held.ts";
import { createStoredMemory } from "./remember.ts";
import type { Tables } from "./schema.ts";
import type { Store } from "./store.ts";

export type StoreOptions = Readonly<{
  db: Kysely<Tables>;
  transact: Transact;
  clock: Clock;
  /** Undefined when another process has it. */
  lock: (platform: string) => (() => void) | undefined;
  /** Makes what was erased vanish from the files; `thorough` after a person was forgotten. */
  wipe: (thorough: boolean) => Promise<void>;
  close: () => Promise<void>;
}>;

/** The store over any database that Kysely speaks to. */
export const createStore = ({ db, transact, clock, lock, wipe, close }: StoreOptions): Store => {
  const commits = createCommits(transact);
  const serving = new Map<string, Serving>();

  /** Somebody was forgotten since the files were last wiped. */
  let forgotten = false;

  const forget = async (asker: string): Promise<void> => {
    const inHand = [...serving.values()].flatMap((inbox) => [...inbox.inHand]);
    const dropped = await commits.run((trx) => deletePerson(trx, asker, inHand));
    for (const { id, lane, platform } of dropped) serving.get(platform)?.lanes.drop(lane, new Set([id]));
    forgotten = true;
  };

  return {
    memory: createStoredMemory({ db, commits, clock, forget }),
    hold: async (platform, options) => {
      const unlock = lock(platform);
      if (!unlock) {
        throw new ConfigurationError([
          { where: "DATA_DIR", reason: `another process already serves ${platform} from this store; stop it first` },
        ]);
      }
      const release = (): void => {
        serving.delete(platform);
        unlock();
      };
      try {
        const inbox = await holdInbox({ db, commits, clock, platform, release, ...options });
        serving.set(platform, inbox);
        return inbox.held;
      } catch (error) {
        release();
        throw error;
      }
    },
    list: async (states, limit) => {
      const rows = await db
        .selectFrom("inbox")
        .select(["platform", "key", "lane", "state", "reason", "accepted"])
        .where("state", "in", states)
        .orderBy("id", "desc")
        .limit(limit)
        .execute();
      return rows.map(({ reason, accepted, ...row }) => ({
        ...row,
        reason: reason ?? undefined,
        accepted: Number(accepted),
      }));
    },
    counts: async () => {
      const rows = await db
        .selectFrom("inbox")
        .select(({ fn }) => ["state", fn.countAll<number>().as("entries")])
        .groupBy("state")
        .execute();
      return Object.fromEntries(rows.map(({ state, entries }) => [state, Number(entries)]));
    },
    healthy: commits.healthy,
    expire: async () => {
      const more = await commits.run((trx) => deleteExpired(trx, clock()));
      if (!more) {
        const thorough = forgotten;
        forgotten = false;
        await wipe(thorough).catch((error: unknown) => {
          forgotten ||= thorough;
          throw error;
        });
      }
      return more;
    },
    close: async () => {
      await commits.close();
      for (const { held } of serving.values()) await held.close();
      await close();
    },
  };
};
