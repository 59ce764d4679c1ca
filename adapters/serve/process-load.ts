import { monitorEventLoopDelay } from "node:perf_hooks";
import { getHeapStatistics } from "node:v8";

/** How busy this process is. */
export type ProcessLoad = Readonly<{
  /** The longest that the event loop was blocked since the last look, in milliseconds. */
  lag: () => number;
  /** Whether the heap is so full that nothing more should be taken in. */
  full: () => boolean;
  close: () => void;
}>;

/** Beyond this share of the heap the collector runs all the time, and a burst ends the process. */
const MAX_HEAP_SHARE = 0.9;
const HEAP_CHECK_INTERVAL_MS = 250;

export const watchProcessLoad = (): ProcessLoad => {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  let full = false;
  const timer = setInterval(() => {
    const { used_heap_size: used, heap_size_limit: most } = getHeapStatistics();
    full = used > most * MAX_HEAP_SHARE;
  }, HEAP_CHECK_INTERVAL_MS);
  timer.unref();
  return {
    lag: () => {
      const longest = Math.round(delay.max / 1e6);
      delay.reset();
      return longest;
    },
    full: () => full,
    close: () => {
      clearInterval(timer);
      delay.disable();
    },
  };
};
