/** Receives by the gateway: messages, edits and interactions, over a session that outlives the process. */
import { once } from "node:events";
import { retry } from "../../../src/server.ts";
import { createReceiver } from "../incoming/receiver.ts";
import { createTakeEvent } from "../incoming/take-event.ts";
import type { Receiving, ReceivingOptions } from "../receiving.ts";
import type { StateStorage } from "./discord-state.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import { createIdentifyLimiter } from "./identify-limiter.ts";
import { type RestoredState, restoreState } from "./restore-state.ts";

export const DISCORD_AWAY_MESSAGE = "discord: not reached; is there a network? trying again";
const CONNECT_BACKOFF = { firstMs: 1000, maxMs: 60_000 };

/** Resolves with the first gateway that receives; rejects with what is fatal, or when `signal` is aborted. */
const openGateway = (
  connect: (onFatal: (error: Error) => void) => Gateway,
  { log, signal, ended }: Pick<ReceivingOptions, "log" | "signal" | "ended">,
): Promise<Gateway> => {
  let fatal: Error | undefined;
  const aborted = once(signal, "abort").then(() => signal.throwIfAborted());
  // Marked as handled; the race below awaits it.
  aborted.catch(() => undefined);
  const attempt = async (): Promise<Gateway> => {
    const gateway = connect((error) => {
      fatal = error;
    });
    try {
      await Promise.race([gateway.open(), ended, aborted]);
      return gateway;
    } catch (error) {
      await gateway.close();
      throw error;
    }
  };
  return retry(attempt, {
    isTransient: () => {
      signal.throwIfAborted();
      if (fatal) throw fatal;
      return true;
    },
    onFailure: (_, ms) => log.warn({ ms: Math.round(ms) }, DISCORD_AWAY_MESSAGE),
    backoff: CONNECT_BACKOFF,
    signal,
  });
};

const createConnect = (options: ReceivingOptions, state: RestoredState) => {
  const { config, log, paced, onFatal } = options;
  const take = createTakeEvent({
    ...options,
    onKept: (where) => {
      if (where.kind === "message") state.channels.note(where.channel, where.guild, where.message);
      else if (where.member) state.channels.note(where.channel, where.guild, where.id);
    },
  });
  const receiver = createReceiver({ ...options, take, state });
  return (onBroken: (error: Error) => void): Gateway =>
    createGateway({
      config,
      log,
      onEvent: receiver.handleEvent,
      onNewSession: receiver.catchUp,
      onSession: state.onSession,
      sessionOf: state.sessionOf,
      waitToIdentify: createIdentifyLimiter({ budget: state.budget, saveBudget: state.saveBudget, paced, log }),
      onFatal: (error) => {
        onBroken(error);
        onFatal(error);
      },
    });
};

export const receiveByGateway = async (options: ReceivingOptions, storage: StateStorage): Promise<Receiving> => {
  const { log, me } = options;
  const state = await restoreState(storage, me.user, () => log.warn("discord: the session could not be written down"));
  const gateway = await openGateway(createConnect(options, state), options);
  // From now on a process that is killed can be followed by one that resumes.
  await state.flush();
  return {
    lastSeen: gateway.lastSeen,
    stop: async (drained) => {
      await gateway.close();
      await drained();
      await state.flush();
    },
  };
};
