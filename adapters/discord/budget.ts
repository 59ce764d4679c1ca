/**
 * How often this bot may identify itself at the gateway. Discord allows 1,000 a day (one each 86 s) and then resets the bot's token;
 * a process that crashes and restarts in a loop must not get there. The budget is kept across restarts.
 */
export type Budget = Readonly<{ left: number /** Milliseconds since 1970. */; at: number }>;

const EACH_MS = 90_000;
/** Discord's own count must not fall below this: a person may need to restart by hand. */
export const RESERVE = 50;

/** Room for every shard to begin twice, and for a bad afternoon. */
export const capacity = (shards: number): number => Math.max(10, 2 * shards);

const refilled = (budget: Budget | undefined, most: number, now: number): number =>
  budget === undefined ? most : Math.min(most, budget.left + Math.max(0, now - budget.at) / EACH_MS);

/** The budget after one identify, or how long to wait before it. */
export const spend = (
  budget: Budget | undefined,
  most: number,
  now: number,
): Readonly<{ budget: Budget }> | Readonly<{ waitMs: number }> => {
  const left = refilled(budget, most, now);
  return left >= 1 ? { budget: { left: left - 1, at: now } } : { waitMs: Math.ceil((1 - left) * EACH_MS) };
};

/** Discord's own count, as its gateway information tells it: how long to wait before another identify. */
export const discordsWait = (limit: Readonly<{ remaining: number; reset_after: number }>): number =>
  limit.remaining > RESERVE ? 0 : Math.max(1000, limit.reset_after);
