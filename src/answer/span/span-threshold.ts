/**
 * How sure it must be that words answer to be shown as the words that do: the least at which four of five marks are the answer,
 * word for word, on articles that neither the weights nor the figures that are told have seen (test/tools/train/answer-marks.ts).
 */
export const MIN_MARK_CONFIDENCE = 0.66;
