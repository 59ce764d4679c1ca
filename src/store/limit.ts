/** How many questions one person may ask: `burst` at once, then `perMinute`. */
export type Limit = Readonly<{ burst: number; perMinute: number }>;

export const PERSON_LIMIT: Limit = { burst: 30, perMinute: 20 };

/** What is left to a person. `told`: the friendly word was said and the person has not been quiet since. */
export type Allowance = Readonly<{ left: number; at: number; told: boolean }>;

/** `answer`: within the limit. `say`: over it, for the first time. `ignore`: over it, and the person knows. */
export type Ruling = "answer" | "say" | "ignore";

/**
 * A token bucket. A person who was told is told again only after the bucket was full in between: otherwise every third second
 * of a flood would bring the friendly word once more.
 */
export const rule = (
  before: Allowance | undefined,
  now: number,
  { burst, perMinute }: Limit,
): Readonly<{ ruling: Ruling; allowance: Allowance }> => {
  const passed = before ? Math.max(0, now - before.at) : 0;
  const left = before ? Math.min(burst, before.left + (passed * perMinute) / 60_000) : burst;
  const told = before?.told === true && left < burst;
  if (left >= 1) return { ruling: "answer", allowance: { left: left - 1, at: now, told } };
  return { ruling: told ? "ignore" : "say", allowance: { left, at: now, told: true } };
};

/** How long after its last question a person's allowance is full again and need not be kept; milliseconds. */
export const refilledAfter = ({ burst, perMinute }: Limit): number => (burst / perMinute) * 60_000;
