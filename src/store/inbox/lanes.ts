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

/** A lane's array is trimmed once it has more taken entries than this. */
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

const putFirst = (lane: Lane, id: number): void => {
  lane.ids = [id, ...lane.ids.slice(lane.first)];
  lane.first = 0;
};

/** Returns how many were dropped. */
const dropFrom = (lane: Lane, ids: ReadonlySet<number>): number => {
  const before = sizeOf(lane);
  lane.ids = lane.ids.slice(lane.first).filter((id) => !ids.has(id));
  lane.first = 0;
  return before - sizeOf(lane);
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

/** Lanes whose first entry was put back, and until when. */
const createHeldLanes = () => {
  const until = new Map<string, number>();
  return {
    hold: (name: string, time: number): void => void until.set(name, time),
    delete: (name: string): void => void until.delete(name),
    takeDue: (now: number): readonly string[] => {
      const due = [...until].filter(([, time]) => time <= now).map(([name]) => name);
      for (const name of due) until.delete(name);
      return due;
    },
    firstDue: (): number | undefined => {
      let first: number | undefined;
      for (const time of until.values()) if (first === undefined || time < first) first = time;
      return first;
    },
  };
};

export const createLanes = (): Lanes => {
  const lanes = new Map<string, Lane>();
  const ready = createReadyQueue();
  const held = createHeldLanes();
  let waiting = 0;

  const makeReady = (name: string): void => {
    const lane = lanes.get(name);
    if (!lane) return;
    const next = lane.ids[lane.first];
    if (next === undefined) {
      lanes.delete(name);
      return;
    }
    lane.state = "ready";
    ready.add(name, next);
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
      lanes.set(name, { ids: [id], first: 0, state: "ready" });
      makeReady(name);
    },
    take: (limit, now) => {
      for (const name of held.takeDue(now)) makeReady(name);
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
      if (busyLane(name)) makeReady(name);
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
      putFirst(lane, id);
      lane.state = "held";
      waiting++;
      held.hold(name, until);
    },
    drop: (name, ids) => {
      const lane = lanes.get(name);
      if (!lane) return;
      waiting -= dropFrom(lane, ids);
      if (lane.state === "busy" || sizeOf(lane) > 0) return;
      lanes.delete(name);
      ready.delete(name);
      held.delete(name);
    },
    has: (name) => lanes.has(name),
    size: () => waiting,
    wakeAt: held.firstDue,
  };
};
