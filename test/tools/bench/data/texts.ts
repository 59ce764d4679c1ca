import { readFile } from "node:fs/promises";
import { z } from "zod";

/** Words that answer, and where they begin in the paragraph if the file says so (UTF-16 units). */
export type Answer = Readonly<{ text: string; start?: number }>;

/** One question about one paragraph of a text; no answers when the paragraph does not answer it. */
export type AskedQuestion = Readonly<{ question: string; paragraph: number; answers: readonly Answer[] }>;

/** A text with questions, whatever file it came from. */
export type Text = Readonly<{ title: string; paragraphs: readonly string[]; asked: readonly AskedQuestion[] }>;

const answerSchema = z.object({ text: z.string(), answer_start: z.number().int().nonnegative().optional() });
const squadSchema = z.object({
  data: z.array(
    z.object({
      title: z.string().default(""),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              question: z.string(),
              answers: z.array(answerSchema).default([]),
              is_impossible: z.boolean().default(false),
            }),
          ),
        }),
      ),
    }),
  ),
});

const lineSchema = z.object({
  article_id: z.string(),
  title: z.string().default(""),
  context: z.string(),
  question: z.string(),
  answers: z.object({ text: z.array(z.string()), answer_start: z.array(z.number().int()) }),
});

/** Some files count code points where others count UTF-16 units: a place is kept only where the words stand there. */
const toAnswer = (context: string, text: string, start: number | undefined): Answer =>
  start !== undefined && context.startsWith(text, start) ? { text, start } : { text };

/** SQuAD's shape: version 1.1 and 2.0, DRCD, CMRC, XQuAD. */
const readSquad = (content: unknown): Text[] =>
  squadSchema.parse(content).data.map(({ title, paragraphs }) => ({
    title,
    paragraphs: paragraphs.map(({ context }) => context),
    asked: paragraphs.flatMap(({ context, qas }, paragraph) =>
      qas.map(({ question, answers, is_impossible }) => ({
        question: question.trim(),
        paragraph,
        answers: is_impossible ? [] : answers.map(({ text, answer_start }) => toAnswer(context, text, answer_start)),
      })),
    ),
  }));

/** One question a line, as the Thai data set of iApp has it; contexts of one article are its paragraphs. */
const readLines = (content: string): Text[] => {
  const texts = new Map<string, { title: string; paragraphs: string[]; asked: AskedQuestion[] }>();
  for (const row of content.split("\n")) {
    if (row.trim() === "") continue;
    const { article_id, title, context, question, answers } = lineSchema.parse(JSON.parse(row));
    const text = texts.get(article_id) ?? { title, paragraphs: [], asked: [] };
    texts.set(article_id, text);
    if (!text.paragraphs.includes(context)) text.paragraphs.push(context);
    text.asked.push({
      question: question.trim(),
      paragraph: text.paragraphs.indexOf(context),
      answers: answers.text.map((words, i) => toAnswer(context, words, answers.answer_start[i])),
    });
  }
  return [...texts.values()];
};

/** Reads a `.json` file of SQuAD's shape, or a `.jsonl` file of one question a line. Throws, naming the fault, on another shape. */
export const readTexts = async (file: string): Promise<Text[]> => {
  const content = await readFile(file, "utf8");
  const texts = file.endsWith(".jsonl") ? readLines(content) : readSquad(JSON.parse(content));
  return texts.filter(({ paragraphs }) => paragraphs.length > 0);
};
