/** A promise that is settled from outside, and is no unhandled rejection until someone awaits it. */
export const settleLater = () => {
  let resolve: () => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const settled = new Promise<void>((fulfil, fail) => {
    resolve = fulfil;
    reject = fail;
  });
  // Marked as handled; the caller awaits it.
  settled.catch(() => undefined);
  return { settled, resolve: () => resolve(), reject: (reason: unknown) => reject(reason) };
};
