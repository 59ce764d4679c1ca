/** Questions that an article is known to answer, as buttons; and the question of such a button. */

import { createHash } from "node:crypto";
import { listBuiltQuestions, tellsOfHarm } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import type { Action } from "../../reply/index.ts";
import { articleNotices } from "../notices/article-notices.ts";
import { noticeLanguages, noticesIn } from "../notices/notice-languages.ts";
import type { ChatContext } from "../resolve-context.ts";
import { encodeButtonToken } from "./button-token.ts";
import type { Suggestions } from "./suggestions.ts";

/** Questions that are offered at once, and to a person who has just arrived. */
const MAX_OFFERED_QUESTIONS = 2;
export const MAX_FIRST_QUESTIONS = 3;
/** Built questions among which those that are offered are chosen. */
const MAX_CHOSEN_AMONG = 4;
/** UTF-16 units of a question with a title in it: what the narrowest button has room for. */
const MAX_TITLED_CHARS = 80;
/** Of several articles of which none is meant: those that are looked at. */
const MAX_SAMPLED_ARTICLES = 6;

export type OfferOptions = Readonly<{
  limit?: number;
  /** Of several articles the one that is spoken of. */
  near?: Article;
  /** What was just asked, which is not offered again. */
  asked?: string;
}>;

/** 28 bits, which a button's number can be. */
const questionNumberOf = (question: string): number =>
  createHash("sha256").update(question).digest().readUInt32BE(0) >>> 4;

const toAction = (article: Article, label: string, question = label): Action => ({
  kind: "ask",
  label,
  token: encodeButtonToken("ask", article, [questionNumberOf(question)]),
});

/** What readers ask first comes first; of two alike, what stands first in the text. */
const KINDS_BY_WORTH: readonly string[] = ["why", "when", "measure", "said", "who", "where", "what"];

/** Questions that a sentence of the article answers by itself; those for whatever it says of a name are none of them. */
const listClear = async (
  article: Article,
  here: ChatContext,
  { suggestFor }: Suggestions,
): Promise<readonly string[]> =>
  (await suggestFor(article, MAX_CHOSEN_AMONG, here.library))
    .filter(({ kind }) => KINDS_BY_WORTH.includes(kind))
    .toSorted((one, other) => KINDS_BY_WORTH.indexOf(one.kind) - KINDS_BY_WORTH.indexOf(other.kind))
    .map(({ question }) => question);

/** A question with as much of the title in it as there is room for. */
const withTitle = (title: string, ask: (title: string) => string): string | undefined => {
  const words = title.split(/\s+/u);
  for (let count = words.length; count > 0; count -= 1) {
    const question = ask(count === words.length ? title : `${words.slice(0, count).join(" ")} …`);
    if (question.length <= MAX_TITLED_CHARS) return question;
  }
  return undefined;
};

/** Of several articles: questions that name the article, each of which is answered also when it is typed. */
const offerOfSeveral = async (
  suggestions: Suggestions,
  here: ChatContext,
  limit: number,
  { near, asked }: OfferOptions,
): Promise<readonly Action[]> => {
  const plain = here.notices.article.asks;
  const titled = articleNotices[here.language].asks;
  const topics = near === undefined ? (["about"] as const) : (["about", "points"] as const);
  const offered: Action[] = [];
  for (const article of near === undefined ? here.scope.slice(0, MAX_SAMPLED_ARTICLES) : [near])
    for (const topic of topics) {
      if (offered.length === limit || tellsOfHarm(article.title)) continue;
      const question = withTitle(article.title, titled[topic]);
      if (question === undefined || question === asked) continue;
      if (await suggestions.isAnsweredHere(question, article, here))
        offered.push(toAction(article, question, plain[topic]));
    }
  return offered;
};

/** Questions that work: of the article that is meant, or of those that answer here. */
export const offerQuestions = async (
  suggestions: Suggestions,
  here: ChatContext,
  options: OfferOptions = {},
): Promise<readonly Action[]> => {
  const { limit = MAX_OFFERED_QUESTIONS, asked } = options;
  const article = here.article ?? (here.scope.length === 1 ? here.scope[0] : undefined);
  if (article === undefined) return offerOfSeveral(suggestions, here, limit, options);
  const { about, points } = here.notices.article.asks;
  const clear = (await listClear(article, here, suggestions)).filter((question) => question !== asked);
  const always = [about, points].filter((question) => question !== asked);
  const kept = [...clear.slice(0, limit - 1), ...always, ...clear.slice(limit - 1)];
  return kept.slice(0, limit).map((question) => toAction(article, question));
};

/** The question that a button was made for; undefined when the article answers none of that number. */
export const questionOfButton = (article: Article, number: number): string | undefined => {
  const always = noticeLanguages.flatMap((language) => Object.values(noticesIn(language).article.asks));
  const isMeant = (question: string): boolean => questionNumberOf(question) === number;
  const found = always.find(isMeant);
  if (found !== undefined) return found;
  for (const question of listBuiltQuestions(article)) if (isMeant(question)) return question;
  return undefined;
};
