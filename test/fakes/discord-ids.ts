const DISCORD_EPOCH_MS = 1_420_070_400_000n;

/** Ids as Discord makes them: each says when, and the later is the greater. */
export const createIds = (now: () => number): ((at?: number) => string) => {
  let counter = 0n;
  return (at = now()) => String(((BigInt(at) - DISCORD_EPOCH_MS) << 22n) | (counter++ & 0x3fffffn));
};
