/** How many questions one person may ask: `burst` at once, then `perMinute`. */
export type RateLimit = Readonly<{ burst: number; perMinute: number }>;

export const PERSON_RATE_LIMIT: RateLimit = { burst: 30, perMinute: 20 };

/** What a page costs that is read for a person, in questions. */
export const READING_COST = 5;

/** In a group, where all share what the platform lets a bot say in a minute. */
const GROUP_RATE_LIMIT: RateLimit = { burst: 6, perMinute: 6 };

/** The limit of a person in a group: that of groups, unless the person's own is less. */
export const limitInGroup = ({ burst, perMinute }: RateLimit): RateLimit => ({
  burst: Math.min(burst, GROUP_RATE_LIMIT.burst),
  perMinute: Math.min(perMinute, GROUP_RATE_LIMIT.perMinute),
});

/** What is left to a person. `warned`: the warning was sent and the person has not been quiet since. */
export type Allowance = Readonly<{ left: number; at: number; warned: boolean }>;

/** `answer`: within the limit. `warn`: over it, for the first time. `drop`: over it, and the person knows. */
export type LimitRuling = "answer" | "warn" | "drop";

/**
 * A token bucket. A person is warned again only after the bucket was full in between: otherwise every third second
 * of a flood would bring the warning once more.
 */
export const checkRateLimit = (
  before: Allowance | undefined,
  now: number,
  { burst, perMinute }: RateLimit,
  cost = 1,
): Readonly<{ ruling: LimitRuling; allowance: Allowance }> => {
  const passed = before ? Math.max(0, now - before.at) : 0;
  const left = before ? Math.min(burst, before.left + (passed * perMinute) / 60_000) : burst;
  const isWarned = before?.warned === true && left < burst;
  if (left >= cost) return { ruling: "answer", allowance: { left: left - cost, at: now, warned: isWarned } };
  return { ruling: isWarned ? "drop" : "warn", allowance: { left, at: now, warned: true } };
};

/** How long after its last question a person's allowance is full again and need not be kept; milliseconds. */
export const refillDurationMs = ({ burst, perMinute }: RateLimit): number => (burst / perMinute) * 60_000;
