/** The cases of a file: one JSON object a line. */

import { readFile } from "node:fs/promises";
import { z } from "zod";

/** A text and its sentences, which are slices of it, in order. */
const sentenceCase = z.object({
  language: z.string(),
  name: z.string(),
  text: z.string(),
  sentences: z.array(z.string()),
});
/** A page as it is pasted: its lines, each with what it is. A dateline is the beginning of the line behind it. */
const layoutCase = z.object({
  name: z.string(),
  language: z.string().optional(),
  lines: z.array(z.tuple([z.string(), z.string()])),
});

export type SentenceCase = z.infer<typeof sentenceCase>;
export type LayoutCase = z.infer<typeof layoutCase>;

const readLines = async <Case>(file: string, schema: z.ZodType<Case>): Promise<readonly Case[]> => {
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => schema.parse(JSON.parse(line)));
};

export const readSentenceCases = (file: string): Promise<readonly SentenceCase[]> => readLines(file, sentenceCase);
export const readLayoutCases = (file: string): Promise<readonly LayoutCase[]> => readLines(file, layoutCase);
