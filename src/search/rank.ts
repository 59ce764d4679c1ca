import type { ArticleIndex } from "./article-index.ts";
import { confidenceOf } from "./confidence.ts";
import { best, gatherEvidence } from "./evidence.ts";
import { earlier, isElliptic } from "./follow-up.ts";
import type { Correction, Turn } from "./search.ts";
import { type AskedWord, readTerms, type Term } from "./terms.ts";

/** What one article has to say on a question. */
export type Ranking = Readonly<{
  /** Best first, with scores from 0 to 1. */
  sentences: readonly Readonly<{ sentence: number; score: number }>[];
  confidence: number;
  terms: readonly Term[];
  corrections: readonly Correction[];
  missing: readonly string[];
  continued: boolean;
}>;

/** What is added to the sentence shown last and to those after it, when the question continues. */
const SHOWN = [0.02, 0.06, 0.04];

/** The question's words; those of earlier questions too when it leans on them. */
function askedWords(
  index: ArticleIndex,
  text: string,
  history: readonly Turn[],
): { words: AskedWord[]; continued: boolean } {
  const own = index.language.words(text);
  const words: AskedWord[] = own.map((word) => ({ ...word, share: 1 }));
  if (history.length === 0 || !isElliptic(index.language, own)) return { words, continued: false };
  for (const { question, weight } of earlier(history)) {
    for (const word of index.language.words(question)) if (!word.stop) words.push({ ...word, share: weight });
  }
  return { words, continued: true };
}

export function rankSentences(index: ArticleIndex, text: string, history: readonly Turn[], limit: number): Ranking {
  const { words, continued } = askedWords(index, text, history);
  const { terms, corrections } = readTerms(index, words);
  const evidence = gatherEvidence(index, terms, words);
  if (continued) {
    const shown = history.findLast((turn) => turn.shown !== undefined)?.shown;
    if (shown !== undefined && shown.article === index.article.id) {
      for (const [after, bonus] of SHOWN.entries()) {
        const s = shown.sentence + after;
        if (s < evidence.total.length && evidence.total[s]! > 0) evidence.total[s]! += bonus;
      }
    }
  }
  const top = best(evidence.total, limit);
  const own = terms.filter((term) => term.share === 1 && term.senses.length === 0);
  return {
    sentences: top.map((sentence) => ({ sentence, score: Math.min(1, evidence.total[sentence]!) })),
    confidence: confidenceOf(index, terms, evidence, top),
    terms,
    corrections,
    missing: own.map((term) => text.slice(term.start, term.end)),
    continued,
  };
}
