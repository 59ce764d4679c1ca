/** Whose turn it is: the order in which waiting entries are claimed. */

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

/** Beyond so many taken entries a lane's array gives their room back. */
const MIN_TRIMMED_ENTRIES = 1_000;

const sizeOf = (lane: Lane): number => lane.ids.length - lane.first;

const takeFirst = (lane: Lane): number | undefined => {
  const id = lane.ids[lane.first];
  if (id === undefined) return undefined;
  lane.first++;
  if (lane.first > MIN_TRIMMED_ENTRIES && lane.first * 2 > lane.ids.length) {
    lane.ids = lane.ids.slice(lane.first);
    lane.first = 0;
  }
  return id;
};

/** Lanes that are ready, in the order of their turn, apart by whether their first entry is older than this process. */
const createReadyQueue = () => {
  // A set keeps insertion order and gives up its first in constant time.
  const fresh = new Set<string>();
  const old = new Set<string>();
  let lastOldId = -1;
  return {
    markOld: (id: number): void => {
      lastOldId = Math.max(lastOldId, id);
    },
    add: (name: string, firstId: number): void => {
      (firstId <= lastOldId ? old : fresh).add(name);
    },
    /** The lane whose turn it is, no longer ready. */
    take: (turn: number): string | undefined => {
      const [mine, other] = turn % 2 === 0 ? [fresh, old] : [old, fresh];
      const name: string | undefined = mine.values().next().value ?? other.values().next().value;
      if (name !== undefined) {
        fresh.delete(name);
        old.delete(name);
      }
      return name;
    },
    delete: (name: string): void => {
      fresh.delete(name);
      old.delete(name);
    },
  };
};

export const createLanes = (): Lanes => {
  const lanes = new Map<string, Lane>();
  const ready = createReadyQueue();
  /** Lanes whose first entry was put back, and until when. */
  const heldUntil = new Map<string, number>();
  let waiting = 0;

  const makeReady = (name: string, lane: Lane): void => {
    const next = lane.ids[lane.first];
    if (next === undefined) {
      lanes.delete(name);
      return;
    }
    lane.state = "ready";
    ready.add(name, next);
  };
  const releaseHeld = (now: number): void => {
    for (const [name, until] of heldUntil) {
      if (until > now) continue;
      heldUntil.delete(name);
      const lane = lanes.get(name);
      if (lane) makeReady(name, lane);
    }
  };
  const busyLane = (name: string): Lane | undefined => {
    const lane = lanes.get(name);
    return lane?.state === "busy" ? lane : undefined;
  };

  return {
    add: (name, id, old = false) => {
      waiting++;
      if (old) ready.markOld(id);
      const lane = lanes.get(name);
      if (lane) {
        lane.ids.push(id);
        return;
      }
      const added: Lane = { ids: [id], first: 0, state: "ready" };
      lanes.set(name, added);
      makeReady(name, added);
    },
    take: (limit, now) => {
      releaseHeld(now);
      const taken: TakenEntry[] = [];
      while (taken.length < limit) {
        const name = ready.take(taken.length);
        if (name === undefined) break;
        const lane = lanes.get(name);
        const id = lane && takeFirst(lane);
        if (!lane || id === undefined) continue;
        lane.state = "busy";
        waiting--;
        taken.push({ lane: name, id });
      }
      return taken;
    },
    done: (name) => {
      const lane = busyLane(name);
      if (lane) makeReady(name, lane);
    },
    clear: (name) => {
      const lane = busyLane(name);
      if (!lane) return;
      waiting -= sizeOf(lane);
      lanes.delete(name);
    },
    putBack: (name, id, until) => {
      const lane = busyLane(name);
      if (!lane) return;
      lane.ids = [id, ...lane.ids.slice(lane.first)];
      lane.first = 0;
      lane.state = "held";
      waiting++;
      heldUntil.set(name, until);
    },
    drop: (name, ids) => {
      const lane = lanes.get(name);
      if (!lane) return;
      const kept = lane.ids.slice(lane.first).filter((id) => !ids.has(id));
      waiting -= sizeOf(lane) - kept.length;
      lane.ids = kept;
      lane.first = 0;
      if (lane.state === "busy" || kept.length > 0) return;
      lanes.delete(name);
      ready.delete(name);
      heldUntil.delete(name);
    },
    has: (name) => lanes.has(name),
    size: () => waiting,
    wakeAt: () => {
      let first: number | undefined;
      for (const until of heldUntil.values()) if (first === undefined || until < first) first = until;
      return first;
    },
  };
};
