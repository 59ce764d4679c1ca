import type { ProcessHooks } from "../serve/service.ts";

/** The process as the service sees it. Only for the composition roots. */
export const createProcessHooks = (running: NodeJS.Process): ProcessHooks => {
  // Whoever reads our lines may go away, and the disk they go to may be full: the service goes on.
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
