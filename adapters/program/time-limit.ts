/** Something took longer than it may; it may still be running, but is no longer awaited. */
export class Overdue extends Error {
  override readonly name = "Overdue";
}

/** Rejects with `Overdue` after `ms`. The timer counts the machine's running time, whatever happens to the clock. */
export const withTimeLimit = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Overdue(`not done after ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // Marked as handled: what comes after the deadline is ignored.
    work.catch(() => {});
  }
};
