/**
 * How sure it must be that words answer to be shown as the words that do: the least at which marks share nine of ten words with
 * the answer, on articles that neither the weights nor the figures that are told have seen (test/tools/train/answer-marks.ts).
 */
export const MIN_MARK_CONFIDENCE = 0.65;
