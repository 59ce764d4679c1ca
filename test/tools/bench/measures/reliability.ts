import { mean } from "./measures.ts";

/** A band of confidence: how sure the system was on average, and how often it was right. */
export type ReliabilityBand = Readonly<{ from: number; count: number; confidence: number; right: number }>;
export type Reliability = Readonly<{
  bands: readonly ReliabilityBand[];
  /** Expected calibration error: the mean distance of the two, weighted by the questions of each band. */
  error: number;
}>;

const BAND_COUNT = 10;

/** The reliability curve of confidences of 0..1 in ten bands; bands without a question are left out. */
export const measureReliability = (
  judged: readonly Readonly<{ confidence: number; right: boolean }>[],
): Reliability => {
  const bands: ReliabilityBand[] = [];
  for (let band = 0; band < BAND_COUNT; band++) {
    const inside = judged.filter(
      ({ confidence }) => Math.min(BAND_COUNT - 1, Math.max(0, Math.floor(confidence * BAND_COUNT))) === band,
    );
    if (inside.length === 0) continue;
    bands.push({
      from: band / BAND_COUNT,
      count: inside.length,
      confidence: mean(inside.map(({ confidence }) => confidence)),
      right: mean(inside.map(({ right }) => (right ? 1 : 0))),
    });
  }
  const error = mean(bands.map(({ count, confidence, right }) => count * Math.abs(confidence - right)));
  return { bands, error: (error * bands.length) / judged.length };
};
