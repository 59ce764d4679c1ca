/** Milliseconds since 1970. */
export type Clock = () => number;

/** Reads the wall clock once and counts on from there, so that a clock that is set while we run moves no deadline and no rate. */
export const createClock = (): Clock => {
  const start = Date.now() - performance.now();
  return () => Math.round(start + performance.now());
};
