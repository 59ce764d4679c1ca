/** The package's sharding, changed so that a dead or broken connection costs no more than itself. */
import { SimpleShardingStrategy } from "discord.js";

/** All connections of this process to the gateway, as the package keeps them. */
export type ShardConnections = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/**
 * What is needed of one connection of the package, and is not public there: the package's own `destroy` says goodbye and then waits
 * thirty seconds for the other side's, which a dead one never says; and a throw of its listener for frames ends in a promise that nothing
 * awaits. Every private name is looked up by `get` and may be missing: then a dead connection is found by the package's own, slower
 * means, and `test/discord/gateway/gateway.test.ts` fails.
 */
type Shard = Readonly<{ cut: () => void }>;

const propertyOf = (from: unknown, key: string): unknown => Reflect.get(Object(from), key);

const shardOf = (shard: object, onBroken: () => void): Shard => {
  const cut = () => {
    const connection = propertyOf(shard, "connection");
    const terminate = propertyOf(connection, "terminate");
    const on = propertyOf(connection, "on");
    // One that is just being made fails with an event that has no listener any more, which would end the process.
    if (typeof on === "function") Reflect.apply(on, connection, ["error", () => undefined]);
    if (typeof terminate === "function") Reflect.apply(terminate, connection, []);
  };
  // A frame that is valid JSON and nonsense makes the package throw where nothing can catch it, which would end the process.
  const onMessage = propertyOf(shard, "onMessage");
  if (typeof onMessage === "function") {
    Reflect.set(shard, "onMessage", async (...frame: unknown[]) => {
      try {
        await Reflect.apply(onMessage, shard, frame);
      } catch {
        onBroken();
        cut();
      }
    });
  }
  return { cut };
};

export type ShardingStrategy = Readonly<{
  strategy: SimpleShardingStrategy;
  /** Breaks the connection at once, without the closing words that a dead one never answers; the package then connects again and resumes. */
  cut: (shard: number) => void;
  cutAll: () => void;
}>;

/**
 * The package's own sharding, within one process, changed in three things: a first connection that fails is tried again
 * instead of rejecting `login` while it is tried again all the same; a broken frame costs the connection, not the process;
 * and a connection can be cut.
 */
export const createSharding = (
  connections: ShardConnections,
  given: Readonly<{ beforeConnect: (shards: readonly number[]) => Promise<void>; onBroken: (shard: number) => void }>,
): ShardingStrategy => {
  const strategy = new SimpleShardingStrategy(connections);
  const cuts = new Map<number, () => void>();
  const spawn = strategy.spawn.bind(strategy);
  const connect = strategy.connect.bind(strategy);
  strategy.spawn = async (ids) => {
    await spawn(ids);
    await given.beforeConnect(ids);
    cuts.clear();
    const shards = propertyOf(strategy, "shards");
    if (shards instanceof Map) {
      for (const [id, shard] of shards) cuts.set(id, shardOf(shard, () => given.onBroken(id)).cut);
    }
  };
  strategy.connect = async () => {
    await connect().catch(() => undefined);
  };
  return {
    strategy,
    cut: (shard) => cuts.get(shard)?.(),
    cutAll: () => {
      for (const cut of cuts.values()) cut();
    },
  };
};
