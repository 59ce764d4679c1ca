/** How updates come in, and what is watched while they do. */
import { ConfigurationError, type Logger } from "../../../src/server.ts";
import type { Http } from "../../adapter.ts";
import type { Call } from "../api.ts";
import { Refused, reasonOf } from "../api-errors.ts";
import type { TelegramClock } from "../clock.ts";
import type { TelegramConfig } from "../config.ts";
import type { RetryCall } from "../retry-call.ts";
import { poll } from "./poll.ts";
import { createWebhook, MAX_BODY_BYTES } from "./webhook.ts";

export type ReceiveOptions = Readonly<{
  call: Call;
  retryCall: RetryCall;
  take: (updates: readonly unknown[]) => Promise<void>;
  onSeen: () => void;
  /** Called once, with the reason, when receiving ended by itself. */
  onEnded: (error: unknown) => void;
  http: Http | undefined;
  log: Logger;
  clock: TelegramClock;
  /** The kinds of updates that are asked for. */
  kinds: readonly string[];
  signal: AbortSignal;
}>;

/** Resolves when nothing more will be received. Called after `signal` was aborted. */
export type StopReceiving = () => Promise<void>;

const startPolling = async ({
  call,
  retryCall,
  take,
  onSeen,
  onEnded,
  log,
  clock,
  kinds,
  signal,
}: ReceiveOptions): Promise<StopReceiving> => {
  // A webhook that another start left behind would keep every update to itself.
  await retryCall("deleteWebhook", () => call("deleteWebhook", { drop_pending_updates: false }));
  const polling = poll({ call, take, onSeen, log, clock, kinds, signal }).catch(onEnded);
  return () => polling;
};

/** Telegram is silent while no reader asks anything: without a question of ours, silence and an outage would look the same. */
const WATCH_INTERVAL_MS = 60_000;

const watchWebhook = async ({ call, onSeen, log, clock, signal }: ReceiveOptions): Promise<void> => {
  while (!signal.aborted) {
    try {
      await clock.sleep(WATCH_INTERVAL_MS, signal);
      await call("getWebhookInfo", {}, { signal });
      onSeen();
    } catch (error) {
      if (!signal.aborted) log.warn({ reason: reasonOf(error) }, "telegram: does not answer");
    }
  }
};

const startWebhook = async (
  { url, path, secret }: NonNullable<TelegramConfig["webhook"]>,
  options: ReceiveOptions,
): Promise<StopReceiving> => {
  const { call, retryCall, take, onSeen, http, log, kinds } = options;
  if (!http) throw new ConfigurationError([{ where: "PORT", reason: "is needed with TELEGRAM_WEBHOOK_URL" }]);
  const unmount = http.mount(path, MAX_BODY_BYTES, createWebhook({ secret, take, onSeen, log }));
  const hook = { url, secret_token: secret, allowed_updates: kinds, max_connections: 40 };
  try {
    await retryCall("setWebhook", () => call("setWebhook", hook));
  } catch (error) {
    unmount();
    if (!(error instanceof Refused)) throw error;
    throw new ConfigurationError([{ where: "TELEGRAM_WEBHOOK_URL", reason: `Telegram refuses it (${error.message})` }]);
  }
  const watching = watchWebhook(options);
  return async () => {
    unmount();
    await watching;
  };
};

/** Receives by webhook where one is configured, else by long polling, and undoes what the other way left behind. */
export const startReceiving = (webhook: TelegramConfig["webhook"], options: ReceiveOptions): Promise<StopReceiving> =>
  webhook ? startWebhook(webhook, options) : startPolling(options);
