/** How long the event loop is held, without what a busy machine adds to it. */
import { readFileSync } from "node:fs";

/** How often it is looked at. */
export const TICK_MS = 2;

/**
 * Milliseconds that this thread has waited for a processor (Linux; 0 elsewhere): on a busy machine the event loop is
 * late for want of one, which says nothing of us.
 */
const measureStarvation = (): number => {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ")[1]) / 1e6;
  } catch {
    return 0;
  }
};

/** Tells at each turn how many milliseconds the loop was held before it. Ends with `clearInterval`. */
export const watchLoop = (onHeld: (ms: number) => void): NodeJS.Timeout => {
  let last = performance.now();
  let waited = measureStarvation();
  return setInterval(() => {
    const now = performance.now();
    const wait = measureStarvation();
    onHeld(now - last - TICK_MS - (wait - waited));
    last = now;
    waited = wait;
  }, TICK_MS);
};
