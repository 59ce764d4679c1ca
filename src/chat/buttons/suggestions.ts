/** Questions that are known to have an answer, for menus, completion and outlines. */

import { decide, suggestQuestions } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import type { LibraryView } from "../../library/index.ts";
import { bestExcerpt } from "../../reply/index.ts";
import { createYielder } from "../../yielding.ts";
import { sentenceIndexOf } from "../conversation/passages.ts";
import type { ChatContext } from "../resolve-context.ts";

/** Questions of one article among which what is typed is looked for. */
const QUESTIONS_PER_ARTICLE = 12;
/** Articles that are looked at for suggestions when many answer. */
const MAX_ARTICLES = 20;

export type Suggestions = Readonly<{
  /** Up to `limit` questions that the article answers, in the order of its text. */
  suggestFor: (article: Article, limit: number, library: LibraryView) => Promise<readonly string[]>;
  /** Those of the first articles that begin like what is typed, then those that contain it. */
  suggestMatching: (
    typed: string,
    here: Pick<ChatContext, "scope" | "library">,
    limit: number,
  ) => Promise<readonly string[]>;
}>;

export const createSuggestions = (): Suggestions => {
  // An article that is edited is another object, so what is kept is never out of date.
  const known = new WeakMap<Article, Readonly<{ limit: number; questions: Promise<readonly string[]> }>>();

  const of: Suggestions["suggestFor"] = async (article, limit, { search }) => {
    const yieldNow = createYielder();
    const ask = async (question: string): Promise<number | undefined> => {
      await yieldNow();
      const finding = await search.find({ text: question, article: article.id });
      const decision = decide(question, finding, { foreign: false, limit: 1 });
      return decision.kind === "answer" ? sentenceIndexOf(article, bestExcerpt(decision.excerpts)) : undefined;
    };
    const before = known.get(article);
    // Few are made sooner than many, and a greeting needs few.
    if (before && before.limit >= limit) return (await before.questions).slice(0, limit);
    const questions = suggestQuestions(article, ask, limit);
    const made = { limit, questions };
    known.set(article, made);
    // What failed once is tried anew.
    questions.catch(() => {
      if (known.get(article) === made) known.delete(article);
    });
    return questions;
  };

  return {
    suggestFor: of,
    suggestMatching: async (typed, { scope, library }, limit) => {
      const words = typed.trim().toLowerCase();
      const begin: string[] = [];
      const contain: string[] = [];
      for (const article of scope.slice(0, MAX_ARTICLES)) {
        for (const question of await of(article, words === "" ? limit : QUESTIONS_PER_ARTICLE, library)) {
          const at = question.toLowerCase().indexOf(words);
          if (at === 0) begin.push(question);
          else if (at > 0) contain.push(question);
        }
        if (begin.length >= limit) break;
      }
      return [...new Set([...begin, ...contain])].slice(0, limit);
    },
  };
};
