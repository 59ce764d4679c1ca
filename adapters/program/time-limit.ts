/** Something took longer than it may; it may still be running, and nobody waits for it any more. */
export class Overdue extends Error {
  override readonly name = "Overdue";
}

/** Rejects with `Overdue` after `ms`. The timer counts the machine's running time, whatever is done to the clock. */
export const withTimeLimit = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Overdue(`not done after ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // What comes after the deadline is nobody's; a rejection of it must not end the process.
    work.catch(() => {});
  }
};
