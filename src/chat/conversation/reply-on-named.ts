/**
 * Answers "Who is …?" and "What did … write?" of an article's author, and "Tell me about …" of what an article is on, where its
 * sentences hold no answer to rely on.
 */

import { type Decision, type NamedQuestion, parseNamedQuestions, reliableConfidence } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { fold, loadLanguage } from "../../language/index.ts";
import { bestExcerpt, type SingleReply } from "../../reply/index.ts";
import { articleNotices } from "../notices/article-notices.ts";
import { type ChatContext, createNotice } from "../resolve-context.ts";
import { replyOnArticle } from "./about-article.ts";

/** Articles whose names have the words, of which the right ones are looked for. */
const MAX_LOOKED_AT = 20;
/** Titles that are named as one author's. */
const MAX_WRITTEN = 5;

const foldedWordsOf = (text: string): readonly string[] =>
  text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => fold(word));

const hasWords = (text: string, words: readonly string[]): boolean => {
  const own = new Set(foldedWordsOf(text));
  return words.every((word) => own.has(word));
};

/** The articles that answer here and have some words in title, author or source. */
const findByWords = async (
  typed: string,
  { article, scope, library, today }: ChatContext,
): Promise<readonly Article[]> => {
  if (article !== undefined) return [article];
  const { ids, isWhole } = await library.search.byName({
    typed,
    today,
    limit: MAX_LOOKED_AT,
    among: new Set(scope.map(({ id }) => id)),
  });
  return isWhole ? ids.flatMap((id) => library.get(id) ?? []) : [];
};

const listAuthors = ({ author, authors }: Article): readonly string[] =>
  authors === undefined || authors.length === 0 ? (author === undefined ? [] : [author]) : authors;

/** What a person wrote of what answers here; undefined of one who wrote nothing. */
const replyOnWriter = async (name: string, here: ChatContext): Promise<SingleReply | undefined> => {
  const words = foldedWordsOf(name);
  const written = new Map<string, Article[]>();
  for (const article of await findByWords(name, here)) {
    const author = listAuthors(article).find((one) => hasWords(one, words));
    if (author !== undefined) written.set(author, [...(written.get(author) ?? []), article]);
  }
  if (written.size === 0) return undefined;
  const { wrote } = articleNotices[here.language];
  const lines = Array.from(written, ([author, articles]) => wrote(author, articles.slice(0, MAX_WRITTEN)));
  return createNotice("article", lines.slice(0, MAX_WRITTEN).join("\n"));
};

/** The beginning of the one article whose title has all that is asked about. */
const replyOnSubject = async (
  { name, code }: NamedQuestion,
  here: ChatContext,
  opinions: boolean,
): Promise<SingleReply | undefined> => {
  const language = await loadLanguage(code);
  const words = language.words(name).filter(({ stop }) => !stop);
  if (words.length === 0) return undefined;
  const isOn = ({ title }: Article): boolean => {
    const stems = new Set(language.words(title).map(({ stem }) => stem));
    return words.every(({ stem }) => stems.has(stem));
  };
  const found = await findByWords(words.map(({ form }) => form).join(" "), here);
  const [first, ...others] = found.filter(isOn);
  return first === undefined || others.length > 0 ? undefined : replyOnArticle(first, "about", here, opinions);
};

/** Whether what was found is an answer to rely on, or one in which a person of this name stands. */
const isAnswered = (decision: Decision, { kind, name }: NamedQuestion): boolean => {
  if (decision.kind === "abstain") return false;
  if (kind === "writer") return hasWords(bestExcerpt(decision.excerpts).text, foldedWordsOf(name));
  return decision.kind === "answer" && decision.confidence >= reliableConfidence(decision.foundBy);
};

/** Undefined for any other question, and for a name that no author or title has. */
export const replyOnNamed = async (
  question: string,
  decision: Decision,
  here: ChatContext,
  opinions: boolean,
): Promise<SingleReply | undefined> => {
  for (const named of parseNamedQuestions(question)) {
    if (isAnswered(decision, named)) continue;
    const reply =
      named.kind === "writer" ? await replyOnWriter(named.name, here) : await replyOnSubject(named, here, opinions);
    if (reply !== undefined) return reply;
  }
  return undefined;
};
