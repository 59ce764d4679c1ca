import { ConfigurationError, type Logger } from "../../src/server.ts";
import { Refused, refusalMeaning, Unreached } from "./api-errors.ts";
import { type TelegramClock, telegramBackoffMs } from "./clock.ts";

export type RetryCall = <T>(what: string, attempt: () => Promise<T>) => Promise<T>;

const MAX_RETRY_DELAY_MS = 5_000;

export const telegramTokenError = ({ message }: Refused): ConfigurationError =>
  new ConfigurationError([
    { where: "TELEGRAM_BOT_TOKEN", reason: `the Bot API at TELEGRAM_API_ROOT does not know this token (${message})` },
  ]);

/**
 * Tries until it succeeds, as long as Telegram may only be away; the pauses grow to 5 s. Rejects with a `ConfigurationError`
 * when the token is wrong, and with what is refused for good.
 */
export const createRetryCall =
  (log: Logger, clock: TelegramClock, signal: AbortSignal): RetryCall =>
  async (what, attempt) => {
    for (let failures = 1; ; failures += 1) {
      signal.throwIfAborted();
      try {
        return await attempt();
      } catch (error) {
        if (error instanceof Refused && refusalMeaning(error) === "stranger") throw telegramTokenError(error);
        // A bad request stays one; anything else may be a proxy's or Telegram's bad hour.
        if (
          !(error instanceof Unreached || error instanceof Refused) ||
          (error instanceof Refused && error.code === 400)
        )
          throw error;
        const retryAfter = error instanceof Refused ? error.retryAfter : undefined;
        const ms =
          retryAfter === undefined ? telegramBackoffMs(failures, MAX_RETRY_DELAY_MS, clock) : retryAfter * 1000;
        log.warn({ reason: error.message, ms: Math.round(ms) }, `telegram: ${what} failed; trying again`);
        await clock.sleep(ms, signal);
      }
    }
  };
