/** Who speaks, by the labels behind the quoted sentences of articles: how many are named, how many rightly. */

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { excerptAt } from "../../../../src/answer/excerpt.ts";
import type { Article } from "../../../../src/article/article.ts";
import { sentenceAt } from "../../../../src/article/locate.ts";
import { parseArticle } from "../../../../src/article/parse-article.ts";

const SPEAKERS_FOLDER = "test/tools/bench/quotes/speakers";
/** Behind each quoted sentence: the names of its speaker that are right, or a dash where the article tells none. */
const LABEL = /\s?⟦([^⟧]*)⟧/gu;

/** A quoted sentence: the names that are right, none where nobody may be named. */
export type LabelledQuote = Readonly<{ article: Article; sentence: number; speakers: readonly string[] }>;

const readLabelled = (text: string, id: string, language: string): LabelledQuote[] => {
  const ends: Readonly<{ at: number; speakers: readonly string[] }>[] = [];
  let bare = "";
  let from = 0;
  for (const { index, 0: label, 1: names = "" } of text.matchAll(LABEL)) {
    bare += text.slice(from, index);
    from = index + label.length;
    ends.push({ at: bare.length, speakers: names === "-" ? [] : names.split("|") });
  }
  const article = parseArticle({ id, text: bare + text.slice(from), language });
  return ends.map(({ at, speakers }) => ({ article, sentence: sentenceAt(article, at - 1), speakers }));
};

/** Every labelled sentence; a file has several articles of one language, each under a heading. */
export const readLabelledQuotes = (): LabelledQuote[] =>
  readdirSync(SPEAKERS_FOLDER).flatMap((file) => {
    const language = basename(file, ".txt");
    const texts = readFileSync(join(SPEAKERS_FOLDER, file), "utf8").split(/^# /mu).slice(1);
    return texts.flatMap((text, number) => readLabelled(text.trim(), `${language}-${number}`, language));
  });

/** The speaker that a reader is told of a sentence. */
export const toldSpeaker = ({ article, sentence }: LabelledQuote): string | undefined => {
  const { text, start, speaker, namedBefore } = excerptAt(article, sentence, { score: 1 });
  return speaker === undefined ? namedBefore?.text : text.slice(speaker.start - start, speaker.end - start);
};

/** A name may be told with less than the label has ("Oak" of "Mayor Ada Oak"), or with more ("the mayor, Ada Oak"). */
export const isSpeaker = (told: string, { speakers }: LabelledQuote): boolean =>
  speakers.some((name) => name.includes(told) || told.includes(name));
