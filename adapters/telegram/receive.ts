import { ConfigurationError, type Logger } from "../../src/index.ts";
import type { Http } from "../adapter.ts";
import type { Call } from "./api.ts";
import { Refused, reasonOf } from "./api-errors.ts";
import type { Clock } from "./clock.ts";
import type { TelegramConfig } from "./config.ts";
import type { Insist } from "./insist.ts";
import { poll } from "./poll.ts";
import { ALLOWED_UPDATES } from "./update.ts";
import { BODY_LIMIT, createWebhook } from "./webhook.ts";

export type ReceiveOptions = Readonly<{
  call: Call;
  insist: Insist;
  take: (updates: readonly unknown[]) => Promise<void>;
  seen: () => void;
  /** Called once, with what receiving ended of, when it ended by itself. */
  ended: (error: unknown) => void;
  http: Http | undefined;
  log: Logger;
  clock: Clock;
  signal: AbortSignal;
}>;

/** Resolves when nothing more will be received. Called after `signal` was aborted. */
export type Stop = () => Promise<void>;

const startPolling = async ({ call, insist, take, seen, ended, log, clock, signal }: ReceiveOptions): Promise<Stop> => {
  // A webhook that another start left behind would keep every update to itself.
  await insist("deleteWebhook", () => call("deleteWebhook", { drop_pending_updates: false }));
  const polling = poll({ call, take, seen, log, clock, signal }).catch(ended);
  return () => polling;
};

/** Telegram says nothing while nobody asks anything: without a question of ours, silence and an outage would look the same. */
const WATCH_MS = 60_000;

const watch = async ({ call, seen, log, clock, signal }: ReceiveOptions): Promise<void> => {
  while (!signal.aborted) {
    try {
      await clock.sleep(WATCH_MS, signal);
      await call("getWebhookInfo", {}, { signal });
      seen();
    } catch (error) {
      if (!signal.aborted) log.warn({ reason: reasonOf(error) }, "telegram: does not answer");
    }
  }
};

const startWebhook = async (
  { url, path, secret }: NonNullable<TelegramConfig["webhook"]>,
  options: ReceiveOptions,
): Promise<Stop> => {
  const { call, insist, take, seen, http, log } = options;
  if (!http) throw new ConfigurationError([{ where: "PORT", reason: "is needed with TELEGRAM_WEBHOOK_URL" }]);
  const unmount = http.mount(path, BODY_LIMIT, createWebhook({ secret, take, seen, log }));
  const hook = { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: 40 };
  try {
    await insist("setWebhook", () => call("setWebhook", hook));
  } catch (error) {
    unmount();
    if (!(error instanceof Refused)) throw error;
    throw new ConfigurationError([{ where: "TELEGRAM_WEBHOOK_URL", reason: `Telegram refuses it (${error.message})` }]);
  }
  const watching = watch(options);
  return async () => {
    unmount();
    await watching;
  };
};

/** Receives by webhook where one is configured, else by long polling, and undoes what the other way left behind. */
export const startReceiving = (webhook: TelegramConfig["webhook"], options: ReceiveOptions): Promise<Stop> =>
  webhook ? startWebhook(webhook, options) : startPolling(options);
