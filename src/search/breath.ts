import { setImmediate } from "node:timers/promises";

/** Work that may take long calls its breath often; each call lets other events in when the turn has been long. */
export type Breath = () => Promise<void> | undefined;

/** Milliseconds of one turn: well below the 50 ms that the bot may ever hold its event loop. */
const TURN = 12;

export function createBreath(): Breath {
  let since = performance.now();
  return () => {
    if (performance.now() - since < TURN) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
