/**
 * How many sends one process has under way at most on each platform. When the process is killed, it is unknown of these
 * whether they arrived: the damage of a crash is in proportion to them. A platform that is not reached keeps its own for many
 * seconds each, so that they are shared with no other.
 */
export const MAX_CONCURRENT_SENDS = 8;

/** Resolves with the function that gives the slot back; first come, first served. */
export type SendSemaphore = () => Promise<() => void>;

export const createSendSemaphore = (count: number): SendSemaphore => {
  let free = count;
  const waiting: (() => void)[] = [];
  const giveBack = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  const once = (): (() => void) => {
    let given = false;
    return () => {
      if (!given) giveBack();
      given = true;
    };
  };
  return async () => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return once();
  };
};
