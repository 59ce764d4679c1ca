/**
 * How often this bot may identify itself at the gateway. Discord allows 1,000 a day (one each 86 s) and then resets the bot's token;
 * a process that crashes and restarts in a loop must not get there. The budget is kept across restarts.
 */
export type IdentifyBudget = Readonly<{ left: number /** Milliseconds since 1970. */; at: number }>;

const REFILL_INTERVAL_MS = 90_000;
/** Discord's own count must not fall below this: a person may need to restart by hand. */
export const RESERVED_IDENTIFIES = 50;

/** Room for every shard to begin twice, and for a bad afternoon. */
export const budgetCapacity = (shards: number): number => Math.max(10, 2 * shards);

const refill = (budget: IdentifyBudget | undefined, most: number, now: number): number =>
  budget === undefined ? most : Math.min(most, budget.left + Math.max(0, now - budget.at) / REFILL_INTERVAL_MS);

/** The budget after one identify, or how long to wait before it. */
export const spendIdentify = (
  budget: IdentifyBudget | undefined,
  most: number,
  now: number,
): Readonly<{ budget: IdentifyBudget }> | Readonly<{ waitMs: number }> => {
  const left = refill(budget, most, now);
  return left >= 1 ? { budget: { left: left - 1, at: now } } : { waitMs: Math.ceil((1 - left) * REFILL_INTERVAL_MS) };
};

/** Discord's own count, from its gateway information: how long to wait before another identify. */
export const discordWaitMs = (limit: Readonly<{ remaining: number; reset_after: number }>): number =>
  limit.remaining > RESERVED_IDENTIFIES ? 0 : Math.max(1000, limit.reset_after);
