/** Reads questions that avoid the words of their paragraph: one paragraph a line, with the sentence that answers each question, or none. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { plainTitle } from "../../bench/data/held-out.ts";
import type { Text } from "../../bench/data/texts.ts";

const rowSchema = z.object({
  title: z.string(),
  /** The place of the paragraph among those of the training article with this title. */
  paragraph: z.int().nonnegative(),
  text: z.string(),
  sentences: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])),
  questions: z.array(z.object({ q: z.string(), s: z.int().nonnegative().nullable() })),
});

/** Paragraphs on either side of the one that is asked about. */
const SIDE_PARAGRAPHS = 2;

/** A paragraph with its neighbours, or its whole article; the questions that it answers, and those that it does not. */
export type AskedText = Readonly<{
  title: string;
  around: Text;
  whole: Text;
  near: readonly string[];
  paragraph: number;
}>;

/**
 * The paragraphs of a file, each as a text of five paragraphs and as its whole article. An answer is the sentence itself.
 *
 * @param articles the training articles that the file's titles and places refer to.
 */
export const readAsked = async (file: string, articles: readonly Text[]): Promise<AskedText[]> => {
  const byTitle = new Map(articles.map((text) => [plainTitle(text.title), text]));
  const rows = (await readFile(file, "utf8")).trim().split("\n");
  return rows.flatMap((line) => {
    const { title, paragraph, text, sentences, questions } = rowSchema.parse(JSON.parse(line));
    const article = byTitle.get(title);
    if (article === undefined) return [];
    const first = Math.max(0, paragraph - SIDE_PARAGRAPHS);
    const answered = questions.flatMap(({ q, s }) => (s === null ? [] : [{ q: q.trim(), at: sentences[s]! }]));
    const askedAt = (place: number): Text["asked"] =>
      answered.map(({ q, at: [start, end] }) => ({
        question: q,
        paragraph: place,
        answers: [{ text: text.slice(start, end), start }],
      }));
    const near = questions.flatMap(({ q, s }) => (s === null ? [q.trim()] : []));
    const around = [title, ...article.paragraphs.slice(first, paragraph + SIDE_PARAGRAPHS + 1)];
    const place = paragraph - first + 1;
    return [
      {
        title: article.title,
        around: { title: article.title, paragraphs: around, asked: askedAt(place) },
        whole: { title: article.title, paragraphs: article.paragraphs, asked: askedAt(paragraph) },
        near,
        paragraph: place,
      },
    ];
  });
};
