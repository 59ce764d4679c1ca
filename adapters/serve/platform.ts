/** Serves one platform: its inbox, its connection, its health, and how it ends. */
import { isConfigurationError, type PlatformInbox } from "../../src/server.ts";

import { toFault } from "../program/index.ts";
import { connectPlatform, type PlatformRun, type PlatformSource } from "./connect-platform.ts";
import { createDoubts } from "./doubts.ts";
import { clockSkewToTell, type PlatformHealth } from "./health.ts";
import { createSendSemaphore, MAX_CONCURRENT_SENDS } from "./send-semaphore.ts";
import type { ServiceContext } from "./service-context.ts";

export type Platform = Readonly<{
  health: () => PlatformHealth;
  inbox: PlatformInbox;
  /** Resolves when it is closed; rejects with what it died of. */
  ended: Promise<void>;
  stopReceiving: () => Promise<void>;
  /** Answers what is in flight, for up to `ms`, then lets go. */
  close: (ms: number) => Promise<void>;
}>;

/** Settles as the connection does, after the condition says how it ended. */
const superviseConnection = async (run: PlatformRun): Promise<void> => {
  const { log, ending } = run;
  try {
    await connectPlatform(run);
    run.condition = "closed";
  } catch (error) {
    if (ending.aborted) {
      run.condition = "closed";
      return;
    }
    run.condition = "dead";
    if (isConfigurationError(error)) log.error({ reason: error.message }, "this platform stops");
    else log.error({ fault: toFault(error) }, "this platform stops");
    // What waits is answered when a later process connects.
    await run.delivery?.stop(0);
    throw error;
  }
};

/** Rejects when the platform's inbox cannot be opened; what happens to the connection after that is in `ended`. */
export const startPlatform = async (source: PlatformSource, context: ServiceContext): Promise<Platform> => {
  const { name } = source;
  const { store, limit, meter, clock } = context;
  const log = context.log.child({ platform: name });
  const opened = await store.openInbox(name, { limit });
  const inbox = meter?.inbox(name, opened) ?? opened;
  if (inbox.backlog.waiting + inbox.backlog.ambiguous > 0) {
    log.info(inbox.backlog, "the last process left entries behind");
  }

  const ending = new AbortController();
  const run: PlatformRun = {
    source,
    context,
    bot: meter?.bot(name, context.bot) ?? context.bot,
    inbox,
    log,
    doubts: createDoubts({ log, clock, onRepeated: meter && (() => meter.repeated(name)) }),
    sendSemaphore: createSendSemaphore(MAX_CONCURRENT_SENDS),
    ending: ending.signal,
    condition: "connecting",
    connection: undefined,
    delivery: undefined,
  };
  const ended = superviseConnection(run);
  // Marked as handled; the caller awaits it.
  ended.catch(() => {});

  return {
    inbox,
    ended,
    health: () => {
      const seen = run.connection?.lastSeen().getTime();
      const unknown = run.doubts.recent();
      const clockAhead = clockSkewToTell(run.connection?.clockSkewMs?.() ?? 0);
      return {
        condition: run.condition,
        ...(seen !== undefined && { seen: Math.max(0, Math.round((Date.now() - seen) / 1000)) }),
        waiting: inbox.waiting(),
        ...(unknown > 0 && { unknown }),
        ...(clockAhead !== undefined && { clockAhead }),
      };
    },
    stopReceiving: async () => {
      ending.abort();
      await run.connection?.stopReceiving();
    },
    close: async (ms) => {
      ending.abort();
      await run.delivery?.stop(ms);
      await run.connection?.close();
      if (run.condition === "live") run.condition = "closed";
      await inbox.close();
    },
  };
};
