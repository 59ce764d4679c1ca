import { setImmediate } from "node:timers/promises";

/** Work that may take long calls its breath often; each call lets other events in when the turn has been long. */
export type Yielder = () => Promise<void> | undefined;

/** Milliseconds of one turn: well below the 50 ms that the bot may ever hold its event loop. */
const MAX_TURN_MS = 12;

export const createYielder = (): Yielder => {
  let since = performance.now();
  return () => {
    if (performance.now() - since < MAX_TURN_MS) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
};
