/** Waits for what a test expects of a fake: looked at whenever `changed` is called, and now and then. */
export const createWaiting = (calls: readonly Readonly<{ route: string; status: number }>[]) => {
  let wake: () => void = () => undefined;
  return {
    changed: (): void => wake(),
    /** Resolves when `condition` holds. Fails after some seconds with what happened so far. */
    until: async (condition: () => boolean, ms = 30_000): Promise<void> => {
      const end = Date.now() + ms;
      while (!condition()) {
        if (Date.now() > end) {
          const made = calls.map(({ route, status }) => `${route} ${status}`).join("\n");
          throw new Error(`not within ${ms} ms; calls: ${made}`);
        }
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
