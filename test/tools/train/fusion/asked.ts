/** Reads questions that avoid the words of their text: one paragraph or article a line, with the sentence that answers each question, or none. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { plainTitle } from "../../bench/data/held-out.ts";
import type { Text } from "../../bench/data/texts.ts";

const questionSchema = z.object({ q: z.string(), s: z.int().nonnegative().nullable() });

const rowSchema = z.object({
  title: z.string(),
  /** The place of the paragraph among those of the training article with this title. */
  paragraph: z.int().nonnegative(),
  sentences: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])),
  questions: z.array(questionSchema),
});

const articleSchema = z.object({
  title: z.string(),
  /** The article's language, where it is not English. */
  language: z.string().optional(),
  sentences: z.array(z.string()),
  /** `in`: the question's language, where it is not the article's. `after`: the question that it goes on from. */
  questions: z.array(questionSchema.extend({ in: z.string().optional(), after: z.string().optional() })),
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
    const { title, paragraph, sentences, questions } = rowSchema.parse(JSON.parse(line));
    const article = byTitle.get(title);
    const text = article?.paragraphs[paragraph];
    if (article === undefined || text === undefined) return [];
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

/** Sentences of a paragraph of news. */
const PARAGRAPH_SENTENCES = 2;

/**
 * The English articles of a file that has the articles themselves, with what is asked of them in English, without what goes on
 * from another question. Their titles begin with "news ", so that none is taken for one of another file.
 */
export const readAskedArticles = async (file: string): Promise<AskedText[]> => {
  const rows = (await readFile(file, "utf8")).trim().split("\n");
  return rows.flatMap((line) => {
    const { title, language, sentences, questions } = articleSchema.parse(JSON.parse(line));
    if (language !== undefined) return [];
    const paragraphs = [title];
    const places: { paragraph: number; start: number }[] = [];
    for (const [number, sentence] of sentences.entries()) {
      const before = number % PARAGRAPH_SENTENCES === 0 ? undefined : paragraphs.pop();
      places.push({ paragraph: paragraphs.length, start: before === undefined ? 0 : before.length + 1 });
      paragraphs.push(before === undefined ? sentence : `${before} ${sentence}`);
    }
    const plain = questions.filter((question) => question.in === undefined && question.after === undefined);
    const asked = plain.flatMap(({ q, s }) => {
      if (s === null) return [];
      const { paragraph, start } = places[s]!;
      return [{ question: q, paragraph, answers: [{ text: sentences[s]!, start }] }];
    });
    const whole = { title: `news ${title}`, paragraphs, asked };
    const near = plain.flatMap(({ q, s }) => (s === null ? [q] : []));
    return [{ title: whole.title, around: whole, whole, near, paragraph: paragraphs.length >> 1 }];
  });
};
