import type { Article, Span } from "../article/article.ts";
import { perPassage } from "../article/per-passage.ts";
import type { Language } from "../language/language.ts";
import { loadedLanguage } from "../language/load.ts";
import { candidatesOf } from "./span/candidates.ts";
import { sceneOf } from "./span/features.ts";
import { withHedge } from "./span/hedge.ts";
import { isMarked, mayBeMarked } from "./span/marked.ts";
import { weights } from "./span/model.ts";
import { readQuestion } from "./span/question.ts";
import { bestOf } from "./span/score.ts";
import { spanTokens } from "./span/tokens.ts";

/** UTF-16 units: a longer stretch is no sentence whose words could be weighed in a millisecond. */
const MAX_LENGTH = 1_500;

/** The tokens of a sentence, and the stretches of them that could be answers. */
const readSentence = (language: Language, text: string, focus: Span) => {
  const tokens = spanTokens(language, text, focus);
  return { tokens, candidates: candidatesOf(tokens) };
};
const known = perPassage<ReturnType<typeof readSentence>>();

/**
 * The words of a sentence that answer the question; `undefined` when it is not clear which they are, when the question
 * has no question word, and in languages whose questions are not understood (all but English).
 *
 * @param focus the sentence that answers.
 */
export const answerSpan = (article: Article, focus: Span, question: string): Span | undefined => {
  const language = article.language === "en" ? loadedLanguage("en") : undefined;
  if (language === undefined || focus.end - focus.start > MAX_LENGTH) return undefined;
  const asked = readQuestion(spanTokens(language, question, { start: 0, end: question.length }));
  if (!mayBeMarked(asked.wanted)) return undefined;
  const { tokens, candidates } = known(article, [focus], () => readSentence(language, article.text, focus));
  const scene = sceneOf(tokens, asked);
  const best = bestOf(scene, candidates, weights());
  if (best === undefined || !isMarked(scene, best)) return undefined;
  const { from, to } = withHedge(tokens, best.candidate);
  const start = tokens[from]?.start;
  const end = tokens[to - 1]?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
};
