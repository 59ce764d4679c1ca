export type TakenEntry = Readonly<{ lane: string; id: number }>;

/**
 * Which entry is next: first come first served within a lane, turn by turn between lanes, so that ten thousand messages of one chat
 * cost another chat one turn. Every second turn goes to lanes whose first entry is older than this process, so that neither a backlog
 * nor the present starves the other. Holds numbers only; what was asked stays on the disk.
 */
export type Lanes = Readonly<{
  /** `old`: accepted before this process started; old entries are added before others. */
  add: (lane: string, id: number, old?: boolean) => void;
  /** Up to `limit` first entries of free lanes, which are busy from now on. */
  take: (limit: number, now: number) => readonly TakenEntry[];
  /** The entry that was taken is final. */
  done: (lane: string) => void;
  /** Nothing of the lane waits any more, whatever was added. */
  clear: (lane: string) => void;
  /** The entry that was taken is the lane's first again, but not before `until`. */
  putBack: (lane: string, id: number, until: number) => void;
  /** Drops what is not taken. */
  drop: (lane: string, ids: ReadonlySet<number>) => void;
  /** Whether anything of the lane waits or is taken. */
  has: (lane: string) => boolean;
  /** Entries that wait, taken ones not counted. */
  size: () => number;
  /** When the next lane that was put back is free; undefined when there is none. */
  wakeAt: () => number | undefined;
}>;

type Lane = { ids: number[]; first: number; state: "ready" | "busy" | "held" };

export const createLanes = (): Lanes => {
  const lanes = new Map<string, Lane>();
  // In the order of their turn. A set keeps insertion order and gives up its first in constant time.
  const ready = new Set<string>();
  const readyOld = new Set<string>();
  let lastOld = -1;
  const held = new Map<string, number>();
  let waiting = 0;

  const rest = (lane: Lane): number => lane.ids.length - lane.first;

  const settle = (name: string, lane: Lane): void => {
    const next = lane.ids[lane.first];
    if (next === undefined) {
      lanes.delete(name);
      return;
    }
    lane.state = "ready";
    (next <= lastOld ? readyOld : ready).add(name);
  };

  /** The lane whose turn it is, no longer ready. */
  const nextLane = (turn: number): string | undefined => {
    const [mine, other] = turn % 2 === 0 ? [ready, readyOld] : [readyOld, ready];
    const name: string | undefined = mine.values().next().value ?? other.values().next().value;
    if (name !== undefined) {
      ready.delete(name);
      readyOld.delete(name);
    }
    return name;
  };

  return {
    add: (name, id, old = false) => {
      waiting++;
      if (old) lastOld = Math.max(lastOld, id);
      const lane = lanes.get(name);
      if (lane) {
        lane.ids.push(id);
        return;
      }
      const added: Lane = { ids: [id], first: 0, state: "ready" };
      lanes.set(name, added);
      settle(name, added);
    },
    take: (limit, now) => {
      for (const [name, until] of held) {
        if (until > now) continue;
        held.delete(name);
        const lane = lanes.get(name);
        if (lane) settle(name, lane);
      }
      const taken: TakenEntry[] = [];
      while (taken.length < limit) {
        const name = nextLane(taken.length);
        if (name === undefined) break;
        const lane = lanes.get(name);
        const id = lane?.ids[lane.first];
        if (!lane || id === undefined) continue;
        lane.first++;
        // Long queues give back the room of what was taken.
        if (lane.first > 1_000 && lane.first * 2 > lane.ids.length) {
          lane.ids = lane.ids.slice(lane.first);
          lane.first = 0;
        }
        lane.state = "busy";
        waiting--;
        taken.push({ lane: name, id });
      }
      return taken;
    },
    done: (name) => {
      const lane = lanes.get(name);
      if (lane?.state === "busy") settle(name, lane);
    },
    clear: (name) => {
      const lane = lanes.get(name);
      if (lane?.state !== "busy") return;
      waiting -= rest(lane);
      lanes.delete(name);
    },
    putBack: (name, id, until) => {
      const lane = lanes.get(name);
      if (lane?.state !== "busy") return;
      lane.ids = [id, ...lane.ids.slice(lane.first)];
      lane.first = 0;
      lane.state = "held";
      waiting++;
      held.set(name, until);
    },
    drop: (name, ids) => {
      const lane = lanes.get(name);
      if (!lane) return;
      const kept = lane.ids.slice(lane.first).filter((id) => !ids.has(id));
      waiting -= rest(lane) - kept.length;
      lane.ids = kept;
      lane.first = 0;
      if (lane.state === "busy" || kept.length > 0) return;
      lanes.delete(name);
      ready.delete(name);
      readyOld.delete(name);
      held.delete(name);
    },
    has: (name) => lanes.has(name),
    size: () => waiting,
    wakeAt: () => {
      let first: number | undefined;
      for (const until of held.values()) if (first === undefined || until < first) first = until;
      return first;
    },
  };
};
