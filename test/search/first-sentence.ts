import type { SearchResult } from "../../src/search/search.ts";

/** The words of the sentence that was found first; empty when nothing was found. */
export const firstSentence = (finding: SearchResult): string => {
  const candidate = finding.candidates[0];
  if (candidate === undefined) return "";
  const sentence = candidate.article.sentences[candidate.sentence];
  return sentence === undefined ? "" : candidate.article.text.slice(sentence.start, sentence.end);
};
