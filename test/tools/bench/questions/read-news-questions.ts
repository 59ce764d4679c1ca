import { readFileSync } from "node:fs";
import { join } from "node:path";
import { seedsFolder } from "../../../../src/home.ts";
import { type NewsQuestion, newsQuestionSchema } from "./measure-questions.ts";

/** The questions that ship, on articles written for them. */
export const readNewsQuestions = (): Readonly<{
  questions: readonly NewsQuestion[];
  fileOf: (article: string) => string;
}> => {
  const folder = join(seedsFolder(), "../test/questions");
  const lines = readFileSync(join(folder, "questions.jsonl"), "utf8").trim().split("\n");
  return {
    questions: lines.map((line) => newsQuestionSchema.parse(JSON.parse(line))),
    fileOf: (article) => join(folder, "news", `${article}.txt`),
  };
};
