/** Receives interactions by HTTP, at the one server's port: no gateway, no session, any number of processes behind a balancer. */
import { ConfigurationError, sleep } from "../../../src/server.ts";
import { CURRENT_USER_ROUTE } from "../api.ts";
import type { OpenResponses } from "../outgoing/open-responses.ts";
import type { Receiving, ReceivingOptions } from "../receiving.ts";
import { decodeInteraction } from "./decode-interaction.ts";
import { createInteractionsEndpoint, MAX_INTERACTION_BYTES } from "./interactions-endpoint.ts";
import { createTakeEvent } from "./take-event.ts";

/** Where Discord brings them, behind the address that reaches `PORT`. */
export const INTERACTIONS_PATH = "/discord/interactions";

/** Discord is silent while nobody asks anything: without a question of ours, silence and an outage would look the same. */
const WATCH_INTERVAL_MS = 60_000;

const watchDiscord = async ({ api, log, signal }: ReceivingOptions, onSeen: () => void): Promise<void> => {
  while (!signal.aborted) {
    try {
      await sleep(WATCH_INTERVAL_MS, signal);
      await api.call("GET", CURRENT_USER_ROUTE);
      onSeen();
    } catch {
      if (!signal.aborted) log.warn("discord: does not answer");
    }
  }
};

export const receiveByHttp = (
  options: ReceivingOptions,
  { publicKey, responses }: Readonly<{ publicKey: string; responses: OpenResponses }>,
): Receiving => {
  const { http, me, now, log } = options;
  if (!http) throw new ConfigurationError([{ where: "PORT", reason: "is needed with DISCORD_PUBLIC_KEY" }]);
  let seen = new Date();
  const onSeen = (): void => {
    seen = new Date();
  };
  const takeEvent = createTakeEvent({ ...options, onKept: () => undefined });
  const take = (event: unknown): Promise<void> | undefined => {
    const decoded = decodeInteraction(event, me);
    if (decoded === undefined) return undefined;
    return new Promise((safe) => takeEvent(decoded, { isRequest: true, safe }));
  };
  const endpoint = createInteractionsEndpoint({ publicKey, responses, take, now, onSeen, log });
  const unmount = http.mount(INTERACTIONS_PATH, MAX_INTERACTION_BYTES, endpoint);
  void watchDiscord(options, onSeen);
  return {
    lastSeen: () => seen,
    stop: async (drained) => {
      unmount();
      await drained();
    },
  };
};
