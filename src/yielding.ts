/** How long work lets the event loop run in between: in loops by a yielder, in generators by their driver. */

import { setImmediate } from "node:timers/promises";

/**
 * How long work may hold the event loop at a time. The bot must never hold it for 50 ms: one step behind the budget, the
 * slowest of which takes 8 ms, and a collection of garbage still fit in.
 */
const MAX_TURN_MS = 8;

/** Lets everything else that is waiting run once. */
export const nextTurn = (): Promise<void> => setImmediate();

/** Called often by work that may take long; gives a promise to wait for when the turn has been long. */
export type Yielder = () => Promise<void> | undefined;

export const createYielder = (): Yielder => {
  let since = performance.now();
  return () => {
    if (performance.now() - since < MAX_TURN_MS) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
};

/** Does the work of a generator, which yields `undefined` every few milliseconds at most. */
export const runSteps = async <T>(steps: Generator<undefined, T>): Promise<T> => {
  const yieldNow = createYielder();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const pause = yieldNow();
    if (pause !== undefined) await pause;
  }
};
