/** Which failed calls of Telegram's start and receiving are tried again, and which end the bot. */
import { ConfigurationError, type Logger, retry } from "../../src/server.ts";
import { Refused, reasonOf, refusalMeaning, Unreached } from "./api-errors.ts";
import { TELEGRAM_BACKOFF, type TelegramClock } from "./clock.ts";

export type RetryCall = <T>(what: string, attempt: () => Promise<T>) => Promise<T>;

export const telegramTokenError = ({ message }: Refused): ConfigurationError =>
  new ConfigurationError([
    { where: "TELEGRAM_BOT_TOKEN", reason: `the Bot API at TELEGRAM_API_ROOT does not know this token (${message})` },
  ]);

/** A bad request stays one; any other refusal may be a proxy's, or pass with an outage of Telegram. */
const isTransient = (error: unknown): boolean => {
  if (!(error instanceof Refused)) return error instanceof Unreached;
  if (refusalMeaning(error) === "invalid-token") throw telegramTokenError(error);
  return error.code !== 400;
};

/** The pause that Telegram asks for. */
export const retryAfterMs = (error: unknown): number | undefined =>
  error instanceof Refused && error.retryAfter !== undefined ? error.retryAfter * 1000 : undefined;

/**
 * Tries until it succeeds, as long as Telegram may only be away. Rejects with a `ConfigurationError` when the token is wrong, and with
 * what is refused for good.
 */
export const createRetryCall =
  (log: Logger, clock: TelegramClock, signal: AbortSignal): RetryCall =>
  (what, attempt) =>
    retry(attempt, {
      isTransient,
      retryAfterMs,
      onFailure: (error, ms) =>
        log.warn(
          { reason: reasonOf(error), ms: Math.round(ms) },
          error instanceof Unreached && error.done === "no"
            ? "telegram: not reached; is there a network? trying again"
            : `telegram: ${what} failed; trying again`,
        ),
      backoff: TELEGRAM_BACKOFF,
      signal,
      clock,
    });
