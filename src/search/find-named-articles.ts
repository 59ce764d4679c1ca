/** Which articles of a library a question names by words that are no part of it ("in yesterday's story on the bridge"). */
import { type Language, loadLanguage, type Word } from "../language/index.ts";
import type { IndexedArticles } from "./create-indexed-articles.ts";
import {
  type ArticleNaming,
  MAX_NEAREST_ARTICLES,
  namingWordsOf,
  parseNaming,
  resolveNaming,
  titlesWith,
} from "./naming/index.ts";
import { tellsOfNaming } from "./tells-of-naming.ts";

/** What names articles in a question, and which: the newest first, or none, and those that come nearest. */
export type NamedInQuestion = Readonly<{
  naming: ArticleNaming;
  /** What is asked of them. */
  question: string;
  /** The same with "the article" in the place of what names it. */
  bare: string;
  articles: readonly string[];
  /** Where there is no such article. */
  nearest: readonly string[];
}>;

/** A question that may name articles. `today`: an ISO date. */
export type NamingQuestion = Readonly<{ text: string; today: string; among?: readonly string[] }>;

/** Articles that are looked into for what they are about. */
const MAX_READ_ARTICLES = 12;
/** How much of the words a text must have, and of what the best one has. */
const MIN_WORDS_SHARE = 0.5;
const MIN_SHARE_OF_BEST = 0.75;

const findAboutWords = async (
  articles: IndexedArticles,
  words: readonly Word[],
  among: ReadonlySet<string> | undefined,
): Promise<readonly string[]> => {
  const isFew = among !== undefined && among.size <= MAX_READ_ARTICLES;
  const fitting = isFew ? [] : await articles.select(words.map(({ stem }) => stem));
  const ids = isFew
    ? [...among]
    : fitting.map(({ entry }) => entry.article.id).filter((id) => among?.has(id) !== false);
  const shares: { id: string; share: number }[] = [];
  for (const id of ids.slice(0, MAX_READ_ARTICLES)) {
    const index = await articles.indexOf(id);
    if (index === undefined) continue;
    const has = ({ form, stem }: Word): boolean => index.stemNumbers.has(stem) || index.formNumbers.has(form);
    shares.push({ id, share: words.filter(has).length / words.length });
  }
  const best = Math.max(MIN_WORDS_SHARE, ...shares.map(({ share }) => share));
  return shares.filter(({ share }) => share >= Math.max(MIN_WORDS_SHARE, best * MIN_SHARE_OF_BEST)).map(({ id }) => id);
};

/** The articles that a question fits best, whatever they are called. */
const findNearest = async (articles: IndexedArticles, words: readonly Word[]): Promise<readonly string[]> => {
  const stems = words.flatMap(({ stem, stop }) => (stop ? [] : [stem]));
  return (await articles.select(stems)).slice(0, MAX_NEAREST_ARTICLES).map(({ entry }) => entry.article.id);
};

/** Whether a question asks for nothing once the words that name the article are out: "Que dit l'article de … sur le pont ?" */
const asksNothing = ({ code, rest }: ArticleNaming, language: Language): boolean => {
  const verbs = namingWordsOf(code)?.verbs;
  return language.words(rest).every(({ form, stop }) => stop || verbs?.has(form) === true);
};

/** What is asked of the articles that are named: with what they are about, where the rest asks for nothing. */
const questionOf = (
  { rest, bare, about, labels }: ArticleNaming,
  isBare: boolean,
  isNamedBySubject: boolean,
): Pick<NamedInQuestion, "question" | "bare"> => {
  if (!isBare) return { question: rest, bare };
  const question = `${rest.replace(/[?!.។]+$/u, "")} ${about || labels}`.trim();
  return { question, bare: isNamedBySubject ? bare : question };
};

/**
 * The articles that a question names; undefined where it names none.
 *
 * @param among the only ones that can be meant; all when absent.
 */
export const findNamedArticles = async (
  articles: IndexedArticles,
  { text, today, among }: NamingQuestion,
): Promise<NamedInQuestion | undefined> => {
  const { names } = articles;
  const naming = parseNaming(text, today);
  if (naming === undefined) return undefined;
  await names.settle();
  const language = await loadLanguage(naming.code);
  const isBare = asksNothing(naming, language);
  const { about, labels, by, days, title } = naming;
  // What it is about may be what is asked for, where something else names it.
  const mayBeAsked =
    isBare && about !== "" && (by !== undefined || days !== undefined || `${title ?? ""}${labels}` !== "");
  const within = among && new Set(among);
  const isTold = (): Promise<boolean> => {
    const said = text.slice(naming.start, naming.end);
    const stems = language.words(said).flatMap(({ stem, stop }) => (stop ? [] : [stem]));
    const isNameAlone = `${about}${title ?? ""}` === "" && days === undefined;
    return tellsOfNaming(articles, said, isNameAlone ? by?.name : undefined, stems, within);
  };
  if (naming.isWeak && (await isTold())) return undefined;
  const named = await resolveNaming(mayBeAsked ? { ...naming, about: "" } : naming, {
    names,
    among: within,
    words: (said) => language.words(said),
    aboutWords: (words, pool) => findAboutWords(articles, words, pool),
  });
  if (named === undefined || (named.absent !== undefined && !naming.isWeak && (await isTold()))) return undefined;
  const [first] = named.articles ?? [];
  const hasInTitle = (word: Word): boolean =>
    !word.stop && first !== undefined && titlesWith(names, word, (said) => language.words(said)).has(first);
  const asked = questionOf(naming, isBare, !mayBeAsked || language.words(about).some(hasInTitle));
  const { nearest = [] } = named.absent ?? {};
  return {
    naming,
    ...asked,
    articles: named.articles ?? [],
    nearest:
      named.absent === undefined || nearest.length > 0
        ? nearest
        : await findNearest(articles, language.words(`${about} ${labels} ${asked.question}`)),
  };
};
