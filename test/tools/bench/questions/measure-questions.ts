/** How many questions on news are answered right, from the lines that `pullquote ask --json --candidates 3` writes. */

import { z } from "zod";
import type { AskLine } from "../../../../src/server.ts";

/** `gold`: words of the sentence that answers, any of them; `near` questions have none, as the article does not say. */
export const newsQuestionSchema = z.object({
  id: z.string(),
  article: z.string(),
  kind: z.string(),
  question: z.string(),
  gold: z.array(z.string().min(1)).min(1).nullable(),
});
export type NewsQuestion = z.infer<typeof newsQuestionSchema>;

export type Judged = Readonly<{
  question: NewsQuestion;
  /** An excerpt is shown as an answer or to choose from. */
  isShown: boolean;
  /** The first excerpt that is shown has the words. */
  isShownRight: boolean;
  /** The sentence that ranks first, or one of the first three, has them, whatever was decided. */
  isFirst: boolean;
  isAmongThree: boolean;
  /** Every excerpt is a slice of the text. */
  isVerbatim: boolean;
}>;

const has = (text: string | undefined, gold: readonly string[] | null): boolean =>
  text !== undefined && (gold ?? []).some((words) => text.includes(words));

export const judgeQuestion = (question: NewsQuestion, text: string, line: AskLine): Judged => {
  const { excerpts } = line;
  const isShown = line.kind === "answer" || line.kind === "choices";
  const candidates = (line.candidates ?? []).map(({ start, end }) => text.slice(start, end));
  return {
    question,
    isShown,
    isShownRight: isShown && has(excerpts[0]?.text, question.gold),
    isFirst: has(candidates[0], question.gold),
    isAmongThree: candidates.slice(0, 3).some((candidate) => has(candidate, question.gold)),
    isVerbatim: excerpts.every(({ text: shown, start, end }) => text.slice(start, end) === shown),
  };
};

export type Score = Readonly<{
  answerable: number;
  first: number;
  amongThree: number;
  shownRight: number;
  near: number;
  nearRefused: number;
  about: number;
  aboutRight: number;
  notVerbatim: number;
}>;

/** Questions about the article itself (`meta`) are counted for themselves: other code answers them. */
export const scoreQuestions = (all: readonly Judged[]): Score => {
  const near = all.filter(({ question }) => question.gold === null);
  const about = all.filter(({ question }) => question.kind === "meta" && question.gold !== null);
  const answerable = all.filter(({ question }) => question.kind !== "meta" && question.gold !== null);
  const count = (some: readonly Judged[], is: (one: Judged) => boolean): number => some.filter(is).length;
  return {
    answerable: answerable.length,
    first: count(answerable, ({ isFirst }) => isFirst),
    amongThree: count(answerable, ({ isAmongThree }) => isAmongThree),
    shownRight: count(answerable, ({ isShownRight }) => isShownRight),
    near: near.length,
    nearRefused: count(near, ({ isShown }) => !isShown),
    about: about.length,
    aboutRight: count(about, ({ isShownRight }) => isShownRight),
    notVerbatim: count(all, ({ isVerbatim }) => !isVerbatim),
  };
};
