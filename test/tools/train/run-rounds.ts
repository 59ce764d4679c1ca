import type { Random } from "../bench/data/random.ts";

/** Calls `step` with each number below `count`, in `rounds` rounds of another random order each. */
export const runRounds = (count: number, rounds: number, random: Random, step: (at: number) => void): void => {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const at of order) step(at);
  }
};
