/** Waits for what a test expects of a fake: looked at whenever `changed` is called, and now and then. */
export const createWaiting = (describe: () => string) => {
  let wake: () => void = () => undefined;
  return {
    changed: (): void => wake(),
    /** Resolves when `condition` holds. Fails after some seconds with what happened so far. */
    until: async (condition: () => boolean, ms = 30_000): Promise<void> => {
      const end = Date.now() + ms;
      while (!condition()) {
        if (Date.now() > end) throw new Error(`not within ${ms} ms; ${describe()}`);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, 20);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    },
  };
};
