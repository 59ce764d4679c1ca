import type { CalibrationCurve } from "../../../../src/search/rank/model/calibrate.ts";

/** Points of the curve; more would follow chance, not the trend. */
const MAX_POINTS = 24;

/** Isotonic regression by pooling adjacent violators, over equally full bins of the scores. */
export const fitIsotonic = (scores: readonly number[], outcomes: readonly number[]): CalibrationCurve => {
  const order = scores.map((_, i) => i).sort((a, b) => scores[a]! - scores[b]!);
  const size = Math.max(1, Math.ceil(order.length / (MAX_POINTS * 4)));
  const pools: { score: number; sum: number; count: number }[] = [];
  for (let from = 0; from < order.length; from += size) {
    const bin = order.slice(from, from + size);
    pools.push({
      score: bin.reduce((sum, i) => sum + scores[i]!, 0),
      sum: bin.reduce((sum, i) => sum + outcomes[i]!, 0),
      count: bin.length,
    });
    while (pools.length > 1) {
      const last = pools[pools.length - 1]!;
      const before = pools[pools.length - 2]!;
      if (before.sum / before.count < last.sum / last.count) break;
      pools.splice(-2, 2, {
        score: before.score + last.score,
        sum: before.sum + last.sum,
        count: before.count + last.count,
      });
    }
  }
  const step = Math.max(1, pools.length / MAX_POINTS);
  const kept = pools.filter((_, i) => i === pools.length - 1 || Math.floor(i / step) !== Math.floor((i - 1) / step));
  // Beyond the outermost points the curve goes on, slowly, so that no two scores become one.
  const far = 15;
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  return {
    scores: [-far, ...kept.map((p) => round(p.score / p.count)), far],
    chances: [0, ...kept.map((p) => round(p.sum / p.count)), 1],
  };
};

/** Bins of stated confidence with the share that was right: the reliability curve, and its mean error weighted by size. */
export const binReliability = (chances: readonly number[], outcomes: readonly number[], bins = 10) => {
  const rows = Array.from({ length: bins }, () => ({ count: 0, stated: 0, right: 0 }));
  for (const [i, chance] of chances.entries()) {
    const row = rows[Math.min(bins - 1, Math.floor(chance * bins))]!;
    row.count++;
    row.stated += chance;
    row.right += outcomes[i]!;
  }
  const full = rows.filter((row) => row.count > 0);
  const error = full.reduce((sum, row) => sum + Math.abs(row.stated - row.right), 0) / Math.max(1, chances.length);
  return {
    error,
    rows: full.map((row) => ({ count: row.count, stated: row.stated / row.count, right: row.right / row.count })),
  };
};
