/** Long polling: how often, what is confirmed when, and which failures it survives. */
import { backoffMs, type Logger, retry } from "../../../src/server.ts";
import { toFault } from "../../program/index.ts";
import type { Call } from "../api.ts";
import { Refused, refusalMeaning, Unreached } from "../api-errors.ts";
import { TELEGRAM_BACKOFF, type TelegramClock } from "../clock.ts";
import { retryAfterMs } from "../retry-call.ts";
import { ALLOWED_UPDATES, updateId } from "../update.ts";

export type PollOptions = Readonly<{
  call: Call;
  /** Resolves when the inbox has them; rejects when it cannot write. */
  take: (updates: readonly unknown[]) => Promise<void>;
  /** Called whenever Telegram answered and no other process receives in our place. */
  onSeen: () => void;
  log: Logger;
  clock: TelegramClock;
  /** The kinds of updates that are asked for. */
  kinds?: readonly string[] | undefined;
  signal: AbortSignal;
}>;

/** Seconds that Telegram holds a poll open; it takes up to 50. */
const POLL_TIMEOUT_SECONDS = 30;
/** A poll that has not ended this long after its timeout is dead: a connection can be lost without notice to either side. */
const POLL_GRACE_MS = 10_000;
const MAX_UPDATES = 100;
/** While another process receives with the same token. */
const CONFLICT_BACKOFF = { ...TELEGRAM_BACKOFF, maxMs: 60_000 };
/**
 * Two processes with one token take the updates from each other in turn, so that some polls succeed all the same. A conflict is over
 * when none came for so long: longer than the other one pauses, and short enough that one conflict, of a restart, raises no alarm.
 */
const CONFLICT_OVER_MS = 75_000;
const CONFIRM_TIMEOUT_MS = 2_000;
/** An empty answer that comes sooner was no long poll; without a pause there would be thousands a second. */
const MIN_POLL_MS = 500;

/** The first update that is still wanted: after the newest of this batch, even when ids have started again at a lower number. */
const offsetAfter = (ids: readonly number[]): number => Math.min(Math.max(...ids) + 1, 2 ** 31 - 1);

const isConflict = (error: Refused | Unreached): boolean =>
  error instanceof Refused && refusalMeaning(error) === "conflict";

const pauseMsAfter = (error: Refused | Unreached, failures: number, { random }: TelegramClock): number =>
  retryAfterMs(error) ?? backoffMs(failures, isConflict(error) ? CONFLICT_BACKOFF : TELEGRAM_BACKOFF, random);

/**
 * Receives by long polling until aborted. A batch is confirmed to Telegram (by the next poll's offset) only when the inbox has
 * it. Whatever else goes wrong is survived with growing pauses; rejects with `Refused` when the token is wrong.
 */
export const poll = async ({ kinds = ALLOWED_UPDATES, ...options }: PollOptions): Promise<void> => {
  const { call, take, onSeen, log, clock, signal } = options;
  let offset: number | undefined;
  let failures = 0;
  let lastConflict = Number.NEGATIVE_INFINITY;

  const pause = (ms: number) => clock.sleep(ms, signal).catch(() => undefined);

  const next = async (): Promise<readonly unknown[]> => {
    const started = clock.now();
    const payload = {
      timeout: POLL_TIMEOUT_SECONDS,
      limit: MAX_UPDATES,
      allowed_updates: kinds,
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

  /** Resolves with false when it was aborted before the inbox had them. */
  const keep = (updates: readonly unknown[]): Promise<boolean> =>
    retry(() => take(updates), {
      isTransient: () => true,
      onFailure: (error, _, refusals) =>
        log.error({ fault: toFault(error), refusals }, "telegram: the inbox does not take updates; receiving pauses"),
      backoff: TELEGRAM_BACKOFF,
      signal,
      clock,
    }).then(
      () => true,
      () => false,
    );

  /** Telegram learns of an offset only by the next poll; without this one, the next start would be sent the last batch again. */
  const confirm = async (): Promise<void> => {
    if (offset === undefined) return;
    const payload = { timeout: 0, limit: 1, allowed_updates: kinds, offset };
    await call("getUpdates", payload, { deadlineMs: CONFIRM_TIMEOUT_MS }).catch(() => undefined);
  };

  while (!signal.aborted) {
    try {
      const updates = await next();
      const ids = updates.flatMap((update) => updateId.safeParse(update).data?.update_id ?? []);
      if (updates.length > 0 && ids.length === 0) throw new Unreached("perhaps", "the list holds no updates");
      if (clock.now() - lastConflict > CONFLICT_OVER_MS) onSeen();
      failures = 0;
      if (ids.length === 0) continue;
      if (!(await keep(updates))) break;
      // A server that ignores the offset would send the same for ever.
      if (offset === offsetAfter(ids)) await pause(backoffMs(3, TELEGRAM_BACKOFF, clock.random));
      offset = offsetAfter(ids);
    } catch (error) {
      if (signal.aborted) break;
      if (!(error instanceof Refused || error instanceof Unreached)) throw error;
      if (error instanceof Refused && refusalMeaning(error) === "invalid-token") throw error;
      failures += 1;
      const ms = pauseMsAfter(error, failures, clock);
      const conflict = isConflict(error);
      if (conflict) lastConflict = clock.now();
      log.warn(
        { reason: error.message, failures, ms: Math.round(ms) },
        conflict
          ? "telegram: another process receives with the same token; stop one of them"
          : "telegram: no updates; trying again",
      );
      await pause(ms);
    }
  }
  await confirm();
};
