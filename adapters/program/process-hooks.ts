/** What the process tells the service, and how the service ends it. Made by the composition roots alone. */
export type ProcessHooks = Readonly<{
  /** SIGTERM or SIGINT; calls back each time. */
  onStop: (callback: () => void) => void;
  /** An error that nothing caught. */
  onFault: (callback: (error: unknown) => void) => void;
  /** Ends the process at once. */
  exit: (code: number) => void;
}>;

export const createProcessHooks = (running: NodeJS.Process): ProcessHooks => {
  // The reader of our lines may go away, and the disk they go to may be full: the service goes on.
  for (const stream of [running.stdout, running.stderr]) stream.on("error", () => {});
  return {
    onStop: (callback) => {
      running.on("SIGTERM", callback);
      running.on("SIGINT", callback);
    },
    onFault: (callback) => {
      running.on("uncaughtException", callback);
      running.on("unhandledRejection", callback);
    },
    exit: (code) => running.exit(code),
  };
};
