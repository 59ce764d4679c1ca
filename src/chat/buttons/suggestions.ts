/** Questions that are known to have an answer where they are asked, for menus, completion and outlines. */

import { decide, parseArticleQuestion, type SuggestedQuestion, suggestQuestions } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import type { LibraryView } from "../../library/index.ts";
import { bestExcerpt } from "../../reply/index.ts";
import { asksForNow } from "../../search/naming/index.ts";
import { createYielder } from "../../yielding.ts";
import { addressQuestion } from "../conversation/named-article.ts";
import { sentenceIndexOf } from "../conversation/passages.ts";
import type { ChatContext } from "../resolve-context.ts";

/** Questions of one article among which what is typed is looked for. */
const QUESTIONS_PER_ARTICLE = 12;
/** Articles that are looked at for suggestions when many answer. */
const MAX_ARTICLES = 20;

export type Suggestions = Readonly<{
  /** Up to `limit` questions that the article answers, in the order of its text. */
  suggestFor: (article: Article, limit: number, library: LibraryView) => Promise<readonly SuggestedQuestion[]>;
  /** Whether a question is answered from this article by whoever types it here. */
  isAnsweredHere: (question: string, article: Article, here: ChatContext) => Promise<boolean>;
  /** Those of the first articles that begin like what is typed, then those that contain it. */
  suggestMatching: (typed: string, here: ChatContext, limit: number) => Promise<readonly string[]>;
}>;

/** Asks what is typed as the conversation does, without what was said before. */
const answersHere = async (question: string, article: Article, here: ChatContext): Promise<boolean> => {
  const { question: searched, bare, refusal, among, here: addressed } = await addressQuestion(question, here);
  if (refusal !== undefined) return false;
  if (parseArticleQuestion(bare) !== undefined) return addressed.article?.id === article.id;
  const finding = await here.library.search.find({
    text: searched,
    today: here.today,
    ...(addressed.article !== undefined ? { article: addressed.article.id } : among && { among }),
  });
  const decision = decide(searched, finding, { foreign: false, limit: 1, newestFirst: asksForNow(question) });
  return decision.kind === "answer" && bestExcerpt(decision.excerpts).article === article.id;
};

type Known = Readonly<{ articles: number; isAnswered: Promise<boolean> }>;

type Kept<Key, Made> = Readonly<{ get: (key: Key) => Made | undefined; delete: (key: Key) => boolean }>;

/** What failed once is tried anew. */
const forgetFailed = <Key, Made>(kept: Kept<Key, Made>, key: Key, made: Made, work: Promise<unknown>): void => {
  work.catch(() => {
    if (kept.get(key) === made) kept.delete(key);
  });
};

export const createSuggestions = (): Suggestions => {
  // An article that is edited is another object, so what is kept is never out of date.
  const known = new WeakMap<Article, Readonly<{ limit: number; questions: Promise<readonly SuggestedQuestion[]> }>>();
  /** Of several articles: with another one beside it a question may be answered from that. */
  const asked = new WeakMap<Article, Map<string, Known>>();

  const suggestFor: Suggestions["suggestFor"] = async (article, limit, { search }) => {
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
    forgetFailed(known, article, made, questions);
    return questions;
  };

  const isAnsweredHere: Suggestions["isAnsweredHere"] = (question, article, here) => {
    const questions = asked.get(article) ?? new Map<string, Known>();
    asked.set(article, questions);
    const articles = here.scope.length;
    const before = questions.get(question);
    if (before?.articles === articles) return before.isAnswered;
    const isAnswered = answersHere(question, article, here);
    const made = { articles, isAnswered };
    questions.set(question, made);
    forgetFailed(questions, question, made, isAnswered);
    return isAnswered;
  };

  return {
    suggestFor,
    isAnsweredHere,
    suggestMatching: async (typed, here, limit) => {
      const words = typed.trim().toLowerCase();
      const isOfSeveral = here.article === undefined && here.scope.length > 1;
      const begin: string[] = [];
      const contain: string[] = [];
      for (const article of here.scope.slice(0, MAX_ARTICLES)) {
        const most = words === "" ? limit : QUESTIONS_PER_ARTICLE;
        for (const { kind, question } of await suggestFor(article, most, here.library)) {
          const at = question.toLowerCase().indexOf(words);
          if (at < 0) continue;
          // Of several articles, which one is "the article" nobody can tell.
          if (isOfSeveral && (kind === "about" || !(await isAnsweredHere(question, article, here)))) continue;
          (at === 0 ? begin : contain).push(question);
        }
        if (begin.length >= limit) break;
      }
      return [...new Set([...begin, ...contain])].slice(0, limit);
    },
  };
};
