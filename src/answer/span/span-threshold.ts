/**
 * How sure it must be that words answer to be shown as the words that do: of marks that are at least so sure, four of five are
 * the answer, word for word, on articles that neither the weights nor the figures that are told have seen (79.8 %, and 28.2 % of
 * the answers have marks; test/tools/train/answer-marks.ts).
 */
export const MIN_MARK_CONFIDENCE = 0.65;
