/** Tells a question about the article itself ("Who wrote this?") from a question about what it tells. */

import { type ArticleTopic, fold, LANGUAGES, languageData } from "../../language/index.ts";
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
const PATTERN_WORD = /[^\s()|?:#@\\*+[\]]+/g;

type TopicPattern = Readonly<{ topic: ArticleTopic; named: RegExp; any: RegExp }>;

const ARTICLE_TOPICS: readonly ArticleTopic[] = [
  "about",
  "points",
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

const compilePatterns = (code: string): readonly TopicPattern[] => {
  const data = languageData(code);
  const written = data?.articleQuestions;
  if (written === undefined) return [];
  const folded = (pattern: string): string => pattern.replace(PATTERN_WORD, (word) => fold(word, code));
  const article = folded(written.article);
  const all = written.pronoun === undefined ? article : `${article}|${folded(written.pronoun)}`;
  // A language without such words has nothing to skip.
  const around = written.around === undefined ? "(?!)" : folded(written.around);
  const gap = data?.unspaced === true ? "" : " ";
  return ARTICLE_TOPICS.flatMap((topic) => {
    const core = written[topic];
    if (core === undefined) return [];
    return [
      {
        topic,
        named: wholePattern(folded(core), article, article, around, gap),
        any: wholePattern(folded(core), all, article, around, gap),
      },
    ];
  });
};

const patternsByLanguage = new Map<string, readonly TopicPattern[]>();

const patternsOf = (code: string): readonly TopicPattern[] => {
  const known = patternsByLanguage.get(code) ?? compilePatterns(code);
  patternsByLanguage.set(code, known);
  return known;
};

/** The words alone, as the patterns of a language are written. */
const foldQuestion = (question: string, code: string): string => {
  const words = question
    .replace(/[\p{P}\p{S}\p{Cf}\u200b]+/gu, " ")
    .trim()
    .split(/\s+/)
    .map((word) => fold(chatWordOf(code, word) ?? word, code));
  return words.join(languageData(code)?.unspaced === true ? "" : " ");
};

/** What a question asks of the article itself, in whichever language; undefined when it asks what the article tells. */
export const parseArticleQuestion = (question: string): ArticleQuestion | undefined => {
  if (question.length > MAX_ARTICLE_QUESTION_CHARS) return undefined;
  for (const { code, articleQuestions } of LANGUAGES) {
    if (articleQuestions === undefined) continue;
    const words = foldQuestion(question, code);
    const found = words === "" ? undefined : patternsOf(code).find(({ any }) => any.test(words));
    if (found) return { topic: found.topic, leans: !found.named.test(words) };
  }
  return undefined;
};
