/** Which articles a question names by words that are no part of it, and the refusal where there is none of them. */

import { parseArticleQuestion } from "../../answer/index.ts";
import type { AbstainReply } from "../../reply/index.ts";
import type { NamedInQuestion } from "../../search/index.ts";
import type { ChatContext } from "../resolve-context.ts";

/** A question as it is put to the articles that it names: to those that answer here, where it names none. */
export type AddressedQuestion = Readonly<{
  question: string;
  /** The same with "the article" in the place of what names it. */
  bare: string;
  here: ChatContext;
  /** The only articles that are looked through; absent where that follows from `here`. */
  among?: readonly string[];
  refusal?: AbstainReply;
}>;

const refuse = ({ naming, nearest }: NamedInQuestion, { library, scope }: ChatContext): AbstainReply => {
  const { about, labels, title, by, days } = naming;
  const subject = title ?? [labels, about].filter((words) => words !== "").join(" ");
  return {
    kind: "abstain",
    reason: "no-such-article",
    confidence: 0,
    corrections: [],
    missing: [],
    asked: scope.length,
    named: {
      ...(subject !== "" && { about: subject }),
      ...(by && { by: by.name }),
      ...(days && { days }),
      nearest: nearest.flatMap((id) => {
        const article = library.get(id);
        if (article === undefined) return [];
        return [{ id, title: article.title, ...(article.date !== undefined && { date: article.date }) }];
      }),
    },
    actions: [],
  };
};

/** Puts a question to the articles that it names; where one is chosen already, to that one. */
export const addressQuestion = async (question: string, here: ChatContext): Promise<AddressedQuestion> => {
  const asAsked = { question, bare: question, here };
  // "What is this article about?" asks for the one that is spoken of.
  if (here.article !== undefined || here.scope.length < 2 || parseArticleQuestion(question)) return asAsked;
  const named = await here.library.search.named({ text: question, today: here.today });
  if (named === undefined) return asAsked;
  const scope = named.articles.flatMap((id) => here.library.get(id) ?? []);
  const [first, ...others] = scope;
  if (first === undefined) return { ...asAsked, refusal: refuse(named, here) };
  return {
    question: named.question,
    bare: named.bare,
    here: { ...here, scope, ...(others.length === 0 && { article: first }) },
    among: scope.map(({ id }) => id),
  };
};
