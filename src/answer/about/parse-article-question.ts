/** Tells a question about the article itself ("Who wrote this?") from a question about what it tells. */

import { type ArticleTopic, countScripts, fold, hasLettersOf, LANGUAGES, languageData } from "../../language/index.ts";
import { lazily } from "../../lazily.ts";
import { chatWordOf } from "../../search/question/index.ts";

/** What a question about the article asks for. */
export type ArticleQuestion = Readonly<{
  topic: ArticleTopic;
  /** It names the article by a pronoun only, which after an answer may mean what was shown. */
  leans: boolean;
}>;

/** Longer questions ask for more than this. In UTF-16 units. */
const MAX_ARTICLE_QUESTION_CHARS = 120;

/** What patterns are made of beside words. */
const PATTERN_WORD = /[^\s()|?:#@~\\*+[\]]+/g;

/** A pattern as the words of a question are compared. */
export const foldPattern = (pattern: string, code: string): string =>
  pattern.replace(PATTERN_WORD, (word) => fold(word, code));

/** How a language asks: `any` for any topic at once, as most questions are for none, and each topic apart. */
type QuestionPatterns = Readonly<{
  any: Pick<RegExp, "test">;
  topicOf: (words: string) => ArticleTopic | undefined;
  isNamed: (words: string) => boolean;
}>;

const ARTICLE_TOPICS: readonly ArticleTopic[] = [
  "articles",
  "about",
  "points",
  "credits",
  "author",
  "published",
  "updated",
  "outlet",
  "place",
  "address",
  "length",
];

/** A pattern for the whole of a question, with `names` for what the article may be called. */
const wholePattern = (core: string, names: string, article: string, around: string, gap: string): RegExp => {
  const inner = core.replaceAll("#", `(?:${names})`).replaceAll("@", `(?:${article})`);
  return new RegExp(`^(?:(?:${around})${gap})*(?:${inner})(?:${gap}(?:${around}))*$`, "u");
};

/** What patterns are made of, each with whether its last character may be missing. */
const PATTERN_PART = /([^\s()|?:#@\\*+[\]]+)(\??)/g;

/**
 * Whether all words of a question begin like a part of the patterns, without which they cannot match: it takes 20 ms to compile
 * those of one language, and the words of most questions are of none.
 */
const beginsLike = (patterns: readonly string[], isUnspaced: boolean): ((words: string) => boolean) => {
  if (isUnspaced) return () => true;
  const parts = patterns.flatMap((pattern) =>
    Array.from(pattern.matchAll(PATTERN_PART), ([, part = "", optional]) => (optional ? part.slice(0, -1) : part)),
  );
  const starts = [...new Set(parts)].filter((start) => start !== "");
  return (words) =>
    words.split(" ").every((word) => /^\p{Nd}/u.test(word) || starts.some((start) => word.startsWith(start)));
};

const readPatterns = (code: string): QuestionPatterns | undefined => {
  const data = languageData(code);
  const written = data?.articleQuestions;
  if (written === undefined) return undefined;
  const folded = (pattern: string): string => foldPattern(pattern, code);
  const article = folded(written.article);
  const names = written.pronoun === undefined ? article : `${article}|${folded(written.pronoun)}`;
  // A language without such words has nothing to skip.
  const around = written.around === undefined ? "(?!)" : folded(written.around);
  const gap = data?.unspaced === true ? "" : " ";
  const cores = ARTICLE_TOPICS.flatMap((topic) => {
    const core = written[topic];
    return core === undefined ? [] : [[topic, folded(core)] as const];
  });
  const all = cores.map(([, core]) => core).join("|");
  const mayMatch = beginsLike([all, names, around], gap === "");
  const any = lazily(() => wholePattern(all, names, article, around, gap));
  const named = lazily(() => wholePattern(all, article, article, around, gap));
  const topics = cores.map(([topic, core]) => ({
    topic,
    pattern: lazily(() => wholePattern(core, names, article, around, gap)),
  }));
  return {
    any: { test: (words) => mayMatch(words) && any().test(words) },
    topicOf: (words) => topics.find(({ pattern }) => pattern().test(words))?.topic,
    isNamed: (words) => named().test(words),
  };
};

const patternsByLanguage = new Map<string, QuestionPatterns | undefined>();

const patternsOf = (code: string): QuestionPatterns | undefined => {
  if (!patternsByLanguage.has(code)) patternsByLanguage.set(code, readPatterns(code));
  return patternsByLanguage.get(code);
};

/** The words alone, as the patterns of a language are written; as they were typed, and in chat spelling as they are meant. */
export const foldQuestion = (question: string, code: string): readonly [string, string] => {
  const typed = question
    .replace(/[\p{P}\p{S}\p{Cf}\u200b]+/gu, " ")
    .trim()
    .split(/\s+/)
    .map((word) => fold(word, code));
  const gap = languageData(code)?.unspaced === true ? "" : " ";
  return [typed.join(gap), typed.map((word) => fold(chatWordOf(code, word) ?? word, code)).join(gap)];
};

/** What a question asks of the article itself, in whichever language; undefined when it asks what the article tells. */
export const parseArticleQuestion = (question: string): ArticleQuestion | undefined => {
  if (question.length > MAX_ARTICLE_QUESTION_CHARS) return undefined;
  const scripts = countScripts(question);
  for (const { code } of LANGUAGES) {
    if (!hasLettersOf(code, scripts)) continue;
    const patterns = patternsOf(code);
    const words = patterns && foldQuestion(question, code).find((one) => patterns.any.test(one));
    if (patterns === undefined || words === undefined) continue;
    const topic = patterns.topicOf(words);
    if (topic !== undefined) return { topic, leans: !patterns.isNamed(words) };
  }
  return undefined;
};
