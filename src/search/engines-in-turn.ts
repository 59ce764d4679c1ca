/**
 * Decides which engine looks through an archive: the first of some that works. When one ends the next is told of all articles; and the
 * first is tried again from time to time, as a cluster comes back.
 */
import type { CandidateEngine } from "./archive/index.ts";
import type { EngineFeed } from "./feed-engine.ts";

/** An engine that is told of articles. */
export type BegunEngine = Readonly<{ engine: CandidateEngine; feed: Pick<EngineFeed, "fed"> }>;

export type EnginesInTurnOptions<B extends BegunEngine> = Readonly<{
  /** Start the engines, in the order in which they are used. */
  opens: readonly (() => CandidateEngine)[];
  /** Begins to tell an engine of all articles that there are, for as long as it is wanted. */
  begin: (engine: CandidateEngine, isWanted: () => boolean) => B;
  /** One ended by itself. `isLast`: no other is left. */
  onEnd: (reason: string, isLast: boolean) => Promise<void>;
  /** The first is used again. */
  onReturn: () => void;
  returnAfterMs?: number | undefined;
}>;

export type EnginesInTurn<B extends BegunEngine> = Readonly<{
  hasStarted: () => boolean;
  start: () => void;
  isInUse: () => boolean;
  /** Those that are to know of every change: the one in use, the first where it is about to be, and what stood in for it. */
  told: () => readonly B[];
  /** Puts a question to the engine in use, and to the next one when that ends over it; undefined when there is none. */
  ask: <T>(question: (begun: B) => Promise<T>) => Promise<T | undefined>;
  close: () => Promise<void>;
}>;

/** When the first engine is tried again, and, each time that it is still away, twice as long after that. */
const RETURN_AFTER_MS = 60_000;
const MAX_RETURN_AFTER_MS = 1_800_000;

/** `gone`: resolves when it has ended and what follows from that is decided. */
type OpenedEngine<B> = Readonly<{
  begun: B;
  place: number;
  ended: Promise<string>;
  hasEnded: () => boolean;
  gone: Promise<void>;
}>;

const openAt = <B extends BegunEngine>(
  { opens, begin }: Pick<EnginesInTurnOptions<B>, "opens" | "begin">,
  place: number,
  onEnd: (reason: string) => Promise<void>,
): OpenedEngine<B> => {
  const engine = opens[place]!();
  let hasEnded = false;
  const ended = engine.ended.then((reason) => {
    hasEnded = true;
    return reason;
  });
  return {
    begun: begin(engine, () => !hasEnded),
    place,
    ended,
    hasEnded: () => hasEnded,
    gone: ended.then(onEnd).catch(() => {}),
  };
};

export const createEnginesInTurn = <B extends BegunEngine>(options: EnginesInTurnOptions<B>): EnginesInTurn<B> => {
  const { opens, onEnd, onReturn, returnAfterMs = RETURN_AFTER_MS } = options;
  /** Those that have not ended, by their places. */
  const open: (OpenedEngine<B> | undefined)[] = opens.map(() => undefined);
  let inUse: OpenedEngine<B> | undefined;
  let hasStarted = false;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  const openOne = (place: number): OpenedEngine<B> => {
    const opened: OpenedEngine<B> = openAt(options, place, (reason) => leave(opened, reason));
    open[place] = opened;
    return opened;
  };
  const leave = async (left: OpenedEngine<B>, reason: string): Promise<void> => {
    if (open[left.place] === left) open[left.place] = undefined;
    // What was not in use may end: nobody asked it.
    if (isClosed || inUse !== left) return;
    const next = left.place + 1;
    inUse = next < opens.length ? (open[next] ?? openOne(next)) : undefined;
    if (left.place === 0 && opens.length > 1) returnAfter(returnAfterMs);
    await onEnd(reason, inUse === undefined);
  };

  const returnAfter = (ms: number): void => {
    timer = setTimeout(() => void comeBack(ms).catch(() => {}), ms);
    timer.unref();
  };
  /** What stood in for the first is told of changes from then on, so that it can at once when it must again. */
  const comeBack = async (waitedMs: number): Promise<void> => {
    const first = openOne(0);
    await Promise.race([first.begun.feed.fed(), first.ended]);
    if (isClosed) return first.begun.engine.close();
    if (first.hasEnded()) return returnAfter(Math.min(2 * waitedMs, MAX_RETURN_AFTER_MS));
    inUse = first;
    onReturn();
  };
  const told = (): readonly B[] => open.flatMap((one) => one?.begun ?? []);

  return {
    hasStarted: () => hasStarted,
    start: () => {
      hasStarted = true;
      inUse = openOne(0);
    },
    isInUse: () => inUse !== undefined,
    told,
    ask: async (question) => {
      for (;;) {
        const asked = inUse;
        if (asked === undefined || isClosed) return undefined;
        try {
          return await question(asked.begun);
        } catch {
          await asked.gone;
        }
      }
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await Promise.all(told().map(({ engine }) => engine.close()));
    },
  };
};
