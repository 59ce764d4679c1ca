/**
 * From a score to a probability, by a monotone curve: straight lines between points, flat beyond the first and last
 * (isotonic regression; Zadrozny and Elkan 2002).
 */
export type CalibrationCurve = Readonly<{ scores: readonly number[]; chances: readonly number[] }>;

export const calibrate = ({ scores, chances }: CalibrationCurve, score: number): number => {
  let at = 0;
  while (at < scores.length && scores[at]! < score) at++;
  if (at === 0) return chances[0] ?? 0;
  if (at === scores.length) return chances[at - 1]!;
  const share = (score - scores[at - 1]!) / (scores[at]! - scores[at - 1]!);
  return chances[at - 1]! + share * (chances[at]! - chances[at - 1]!);
};
