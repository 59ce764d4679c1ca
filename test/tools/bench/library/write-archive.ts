/** Makes an archive of real sentences: encyclopedic texts cut to the size of news, and articles mixed of other texts' sentences. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sentenceSpans } from "../../../../src/language/index.ts";
import { isHeldOut } from "../data/held-out.ts";
import { createRandom, drawRandom, type Random } from "../data/random.ts";
import type { Answer, AskedQuestion, Text } from "../data/texts.ts";

/** A question, and where its answer stands. */
export type ArchiveQuestion = Readonly<{
  question: string;
  id: string;
  paragraph: string;
  answers: readonly Answer[];
  /** Of an article that nothing was learned from. */
  isHeldOut: boolean;
}>;

/** About so many paragraphs make an article of the press. */
const PARAGRAPHS_PER_ARTICLE = 6;
const ARTICLES_PER_FOLDER = 500;
/** Of how many texts a mixed article has sentences, and how many it has. */
const MIXED_TEXTS = 3;
const MIXED_SENTENCES = 26;
const SENTENCES_PER_PARAGRAPH = 4;
const MAX_QUESTIONS = 1_000;

/** Cuts the texts into articles of a few paragraphs. */
export const splitIntoArticles = (texts: readonly Text[]): Text[] =>
  texts.flatMap(({ title, paragraphs, asked }) => {
    const parts: Text[] = [];
    for (let from = 0; from < paragraphs.length; from += PARAGRAPHS_PER_ARTICLE) {
      const to = Math.min(paragraphs.length, from + PARAGRAPHS_PER_ARTICLE);
      const own = asked.filter(({ paragraph }) => paragraph >= from && paragraph < to);
      parts.push({
        title: from === 0 ? title : `${title}, part ${from / PARAGRAPHS_PER_ARTICLE + 1}`,
        paragraphs: paragraphs.slice(from, to),
        asked: own.map((one): AskedQuestion => ({ ...one, paragraph: one.paragraph - from })),
      });
    }
    return parts;
  });

const sentencesOf = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs.flatMap((text) =>
    sentenceSpans(text, { start: 0, end: text.length }, "en").map(({ start, end }) => text.slice(start, end)),
  );

/** An article of sentences that stand in some of the texts, none of which answers what is asked. */
const mixArticle = (
  pools: readonly Readonly<{ title: string; sentences: readonly string[] }>[],
  random: Random,
): Text => {
  const chosen = drawRandom(pools, MIXED_TEXTS, random);
  const sentences = chosen.flatMap((pool) =>
    drawRandom(pool.sentences, Math.ceil(MIXED_SENTENCES / MIXED_TEXTS), random),
  );
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += SENTENCES_PER_PARAGRAPH)
    paragraphs.push(sentences.slice(at, at + SENTENCES_PER_PARAGRAPH).join(" "));
  return { title: chosen.map(({ title }) => title).join(" and "), paragraphs, asked: [] };
};

/**
 * Writes `size` articles into a folder and returns questions on those that are whole: the texts as they are (`isWhole`), or
 * cut to the size of news, and filled up with mixed ones.
 */
export const writeArchive = async (
  texts: readonly Text[],
  { folder, size, isWhole, seed }: Readonly<{ folder: string; size: number; isWhole: boolean; seed: number }>,
): Promise<readonly ArchiveQuestion[]> => {
  const random = createRandom(seed);
  const heldOut = new Set(texts.filter(({ title }) => isHeldOut(title)).flatMap(({ paragraphs }) => paragraphs));
  const real = drawRandom(isWhole ? texts : splitIntoArticles(texts), size, random);
  const questions = drawRandom(
    real.flatMap(({ paragraphs, asked }, number) =>
      asked.flatMap(({ question, paragraph, answers }): readonly ArchiveQuestion[] => {
        const text = paragraphs[paragraph];
        if (text === undefined || answers.length === 0) return [];
        return [{ question, id: `article-${number}`, paragraph: text, answers, isHeldOut: heldOut.has(text) }];
      }),
    ),
    MAX_QUESTIONS,
    random,
  );
  const askedParagraphs = new Set(questions.map(({ paragraph }) => paragraph));
  const pools = texts.map((text) => ({
    title: text.title.replaceAll("_", " "),
    sentences: sentencesOf(text.paragraphs.filter((paragraph) => !askedParagraphs.has(paragraph))),
  }));
  for (let number = 0; number < size; number += 1) {
    const { title, paragraphs } = real[number] ?? mixArticle(pools, random);
    const within = join(folder, String(Math.floor(number / ARTICLES_PER_FOLDER)));
    if (number % ARTICLES_PER_FOLDER === 0) await mkdir(within, { recursive: true });
    await writeFile(
      join(within, `article-${number}.txt`),
      `${[title.replaceAll("_", " "), ...paragraphs].join("\n\n")}\n`,
    );
  }
  return questions;
};
