import { setImmediate as turn } from "node:timers/promises";

/** How long work may hold the event loop at a time, in milliseconds. Serving code must never wait for 50. */
const SLICE_BUDGET_MS = 8;

/** Does the work of a generator piece by piece, letting the event loop run whenever the budget is spent. */
export const runSteps = async <T>(steps: Generator<undefined, T>): Promise<T> => {
  for (;;) {
    const until = performance.now() + SLICE_BUDGET_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await turn();
  }
};
