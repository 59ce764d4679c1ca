import type { Language } from "../../../src/language/language.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";
import type { ArticleIndex } from "../../../src/search/index/article-index.ts";
import { indexArticle } from "../../../src/search/index/index-article.ts";
import { createYielder } from "../../../src/yielding.ts";
import { buildArticle, findGoldSentences } from "../bench/data/gold-sentences.ts";
import type { Text } from "../bench/data/texts.ts";

export type Task = Readonly<{
  question: string;
  paragraph: number;
  /** The sentences that answer, and the words of theirs that do. */
  gold: ReadonlySet<number>;
  answers: readonly string[];
}>;

/** One indexed article with the questions on it. */
export type Exercise = Readonly<{ index: ArticleIndex; tasks: readonly Task[] }>;

/** Rows of paragraphs of a text, under its title, with their questions: news articles are as short as that. */
export function* splitText(text: Text, size: number): Generator<Text> {
  for (let from = 0; from < text.paragraphs.length; from += size) {
    const paragraphs = [text.title.replaceAll("_", " "), ...text.paragraphs.slice(from, from + size)];
    const asked = text.asked
      .filter(({ paragraph }) => paragraph >= from && paragraph < from + size)
      .map((task) => ({ ...task, paragraph: task.paragraph - from + 1 }));
    if (asked.length > 0) yield { ...text, paragraphs, asked };
  }
}

/**
 * English read as if nothing were known of it but its stems (`bare`), or not even these (`und`), as most languages are:
 * what is learned from such copies holds in any language.
 */
export const loadTrainingLanguages = async (): Promise<Readonly<Record<"en" | "bare" | "und", Language>>> => {
  const en = await loadLanguage("en");
  return { en, bare: { code: "bare", words: en.words }, und: await loadLanguage("und") };
};

/** Reads a text as an article in a language, its own when none is given, or one without its paragraph `without`, whose questions then have no answer. */
export const createExercise = async (text: Text, language?: Language, without?: number): Promise<Exercise> => {
  const built = buildArticle(text, text.title, without);
  const read = language ?? (await loadLanguage(built.article.language));
  const index = await indexArticle(built.article, read, createYielder());
  const tasks = text.asked
    .filter(({ paragraph }) => without === undefined || paragraph === without)
    .map((asked) => ({
      question: asked.question,
      paragraph: asked.paragraph,
      gold: without === undefined ? findGoldSentences(built, asked) : new Set<number>(),
      answers: asked.answers.map(({ text: words }) => words),
    }));
  return { index, tasks };
};
