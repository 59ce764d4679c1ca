/** When a silent shard is to be cut or given a new session. A shard that was silent for so long is asked for a sign of life … */
const ASK_AFTER_MS = 35_000;
/** … and cut when none came by then. Noticed within 60 s, whatever rhythm of heartbeats Discord asked for. */
const CUT_AFTER_MS = 50_000;
/** After HELLO a session must begin or go on; where a resume is never answered, a new session is begun. */
const SETTLE_TIMEOUT_MS = 30_000;

/** `last`: the last sign of life. `asked`: one was asked for since. `unsettled`: since when no session begins or goes on. */
type ShardSign = Readonly<{ last: number; asked: boolean; unsettled?: number | undefined }>;

/** What is to be done about a shard: send a heartbeat; break the connection; forget the session, then break the connection. */
export type ShardRemedy = Readonly<{ shard: number; do: "ask" | "cut" | "new-session"; silentMs: number }>;

/** Knows which shards live. Times are milliseconds by one clock. */
export type ShardWatch = Readonly<{
  /** Anything came from the shard, or its connection is begun. */
  sign: (shard: number, now: number) => void;
  /** HELLO: there is a connection, but no session yet. */
  hello: (shard: number, now: number) => void;
  /** An event came; `isSettled` when it is the one that begins a session or ends its replay. */
  event: (shard: number, now: number, isSettled: boolean) => void;
  /** The shard waits for its turn to identify, however long that takes. */
  waits: (shard: number, isWaiting: boolean, now: number) => void;
  /** It is connected, and its session does not go on yet. */
  isUnsettled: (shard: number) => boolean;
  look: (now: number) => readonly ShardRemedy[];
}>;

export const createShardWatch = (): ShardWatch => {
  const signs = new Map<number, ShardSign>();
  const waiting = new Set<number>();
  const set = (shard: number, change: Partial<ShardSign>, now: number): void => {
    signs.set(shard, { unsettled: signs.get(shard)?.unsettled, last: now, asked: false, ...change });
  };

  const remedyFor = (
    shard: number,
    { last, asked, unsettled }: ShardSign,
    now: number,
  ): ShardRemedy["do"] | undefined => {
    if (now - last >= CUT_AFTER_MS) return "cut";
    if (!waiting.has(shard) && unsettled !== undefined && now - unsettled >= SETTLE_TIMEOUT_MS) return "new-session";
    return now - last >= ASK_AFTER_MS && !asked ? "ask" : undefined;
  };

  return {
    sign: (shard, now) => set(shard, {}, now),
    hello: (shard, now) => set(shard, { unsettled: now }, now),
    event: (shard, now, isSettled) => {
      // Replayed events are progress, too.
      const open = !isSettled && signs.get(shard)?.unsettled !== undefined;
      set(shard, { unsettled: open ? now : undefined }, now);
    },
    waits: (shard, isWaiting, now) => {
      if (isWaiting) waiting.add(shard);
      else {
        waiting.delete(shard);
        if (signs.get(shard)?.unsettled !== undefined) set(shard, { unsettled: now }, now);
      }
    },
    isUnsettled: (shard) => signs.get(shard)?.unsettled !== undefined,
    look: (now) =>
      [...signs].flatMap(([shard, state]) => {
        const remedy = remedyFor(shard, state, now);
        if (remedy === undefined) return [];
        if (remedy === "ask") signs.set(shard, { ...state, asked: true });
        // What comes of it takes time; it is looked at as a fresh connection.
        else signs.set(shard, { last: now, asked: false });
        return [{ shard, do: remedy, silentMs: now - state.last }];
      }),
  };
};
