import type { Logger } from "../../../src/server.ts";
import { toFault } from "../../program/fault.ts";
import type { Call } from "../api.ts";
import { Refused, refusalMeaning, Unreached } from "../api-errors.ts";
import { type TelegramClock, telegramBackoffMs } from "../clock.ts";
import { ALLOWED_UPDATES, updateId } from "./update.ts";

export type PollOptions = Readonly<{
  call: Call;
  /** Resolves when the inbox has them; rejects when it cannot write. */
  take: (updates: readonly unknown[]) => Promise<void>;
  /** Called whenever Telegram answered and nobody else receives in our place. */
  onSeen: () => void;
  log: Logger;
  clock: TelegramClock;
  signal: AbortSignal;
}>;

/** Seconds that Telegram holds a poll open; it takes up to 50. */
const POLL_TIMEOUT_SECONDS = 30;
/** A poll that is not over so much later is dead: a connection can be gone without either side being told. */
const POLL_GRACE_MS = 10_000;
const MAX_UPDATES = 100;
/** While Telegram is away: often enough to be back within 5 s of its return. */
const MAX_RETRY_DELAY_MS = 5_000;
/** While another process receives with the same token. */
const MAX_CONFLICT_DELAY_MS = 60_000;
/**
 * Two processes with one token take the updates from each other in turn, so that some polls succeed all the same. Only so long after the
 * last conflict is it over: longer than the other one pauses, and short enough that one conflict, of a restart, alarms nobody.
 */
const CONFLICT_OVER_MS = 75_000;
const CONFIRM_TIMEOUT_MS = 2_000;
/** An empty answer that comes sooner was no long poll; without a pause there would be thousands a second. */
const MIN_POLL_MS = 500;

/** The first update that is still wanted: after the newest of this batch, even when ids have started again at a lower number. */
const offsetAfter = (ids: readonly number[]): number => Math.min(Math.max(...ids) + 1, 2 ** 31 - 1);

const pauseMsAfter = (error: Refused | Unreached, failures: number, clock: TelegramClock): number => {
  if (error instanceof Refused && error.retryAfter !== undefined) return error.retryAfter * 1000;
  const most =
    error instanceof Refused && refusalMeaning(error) === "conflict" ? MAX_CONFLICT_DELAY_MS : MAX_RETRY_DELAY_MS;
  return telegramBackoffMs(failures, most, clock);
};

/**
 * Receives by long polling until aborted. A batch is confirmed to Telegram (by the next poll's offset) only when the inbox has
 * it. Whatever else goes wrong is survived with growing pauses; rejects with `Refused` when the token is wrong.
 */
export const poll = async ({ call, take, onSeen: seen, log, clock, signal }: PollOptions): Promise<void> => {
  let offset: number | undefined;
  let failures = 0;
  let lastConflict = Number.NEGATIVE_INFINITY;

  const pause = (ms: number) => clock.sleep(ms, signal).catch(() => undefined);

  const next = async (): Promise<readonly unknown[]> => {
    const started = clock.now();
    const payload = {
      timeout: POLL_TIMEOUT_SECONDS,
      limit: MAX_UPDATES,
      allowed_updates: ALLOWED_UPDATES,
      ...(offset !== undefined && { offset }),
    };
    const updates = await call("getUpdates", payload, {
      signal,
      deadlineMs: POLL_TIMEOUT_SECONDS * 1000 + POLL_GRACE_MS,
    });
    if (!Array.isArray(updates)) throw new Unreached("perhaps", "the answer is not a list of updates");
    if (updates.length === 0 && clock.now() - started < MIN_POLL_MS) await pause(MIN_POLL_MS);
    return updates;
  };

  const keep = async (updates: readonly unknown[]): Promise<boolean> => {
    for (let refusals = 1; !signal.aborted; refusals += 1) {
      try {
        await take(updates);
        return true;
      } catch (error) {
        log.error({ fault: toFault(error), refusals }, "telegram: the inbox does not take updates; receiving pauses");
        await pause(telegramBackoffMs(refusals, MAX_RETRY_DELAY_MS, clock));
      }
    }
    return false;
  };

  /** Telegram learns of an offset only by the next poll; without this one, the next start would be sent the last batch again. */
  const confirm = async (): Promise<void> => {
    if (offset === undefined) return;
    const payload = { timeout: 0, limit: 1, allowed_updates: ALLOWED_UPDATES, offset };
    await call("getUpdates", payload, { deadlineMs: CONFIRM_TIMEOUT_MS }).catch(() => undefined);
  };

  while (!signal.aborted) {
    try {
      const updates = await next();
      const ids = updates.flatMap((update) => updateId.safeParse(update).data?.update_id ?? []);
      if (updates.length > 0 && ids.length === 0) throw new Unreached("perhaps", "the list holds no updates");
      if (clock.now() - lastConflict > CONFLICT_OVER_MS) seen();
      failures = 0;
      if (ids.length === 0) continue;
      if (!(await keep(updates))) break;
      // A server that does not mind the offset would send the same for ever.
      if (offset === offsetAfter(ids)) await pause(telegramBackoffMs(3, MAX_RETRY_DELAY_MS, clock));
      offset = offsetAfter(ids);
    } catch (error) {
      if (signal.aborted) break;
      if (!(error instanceof Refused || error instanceof Unreached)) throw error;
      if (error instanceof Refused && refusalMeaning(error) === "stranger") throw error;
      failures += 1;
      const ms = pauseMsAfter(error, failures, clock);
      const isConflict = error instanceof Refused && refusalMeaning(error) === "conflict";
      if (isConflict) lastConflict = clock.now();
      log.warn(
        { reason: error.message, failures, ms: Math.round(ms) },
        isConflict
          ? "telegram: another process receives with the same token; stop one of them"
          : "telegram: no updates; trying again",
      );
      await pause(ms);
    }
  }
  await confirm();
};
