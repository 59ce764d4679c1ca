/**
 * `npm run bench:questions`: the questions of `test/questions` put to the whole product, with meaning and by words alone. `--misses`
 * lists what was not answered right.
 */

import { join } from "node:path";
import { createAsk } from "../../../../adapters/cli/ask.ts";
import { type Meaning, openLibrary, openMeaning } from "../../../../src/server.ts";
import { formatShare, renderTable } from "../markdown.ts";
import { type Judged, judgeQuestion, type Score, scoreQuestions } from "./measure-questions.ts";
import { readNewsQuestions } from "./read-news-questions.ts";

/** Shown beside the answer, as `--candidates 3` does. */
const CANDIDATES = 3;

const { questions, fileOf } = readNewsQuestions();

/** One article at a time, as a chat has it; a library lets go of its encoder when it is closed. */
const judgeAll = async (openEncoder: () => Meaning | undefined): Promise<readonly Judged[]> => {
  const judged: Judged[] = [];
  for (const article of new Set(questions.map((question) => question.article))) {
    const library = await openLibrary({ paths: [fileOf(article)], meaning: openEncoder() });
    await library.ready;
    const ask = createAsk({ library, candidates: CANDIDATES, conversation: false });
    const { text } = library.articles()[0]!;
    for (const question of questions.filter((one) => one.article === article)) {
      judged.push(judgeQuestion(question, text, (await ask(question.question)).json));
    }
    await library.close();
  }
  return judged;
};

const listMisses = (judged: readonly Judged[]): void => {
  for (const { question, isShown, isShownRight, isAmongThree } of judged) {
    const { id, gold } = question;
    if (gold === null ? !isShown : isShownRight) continue;
    console.log(`${id}  ${question.question}  ${gold === null ? "shown" : isAmongThree ? "among three" : "missed"}`);
  }
};

const share = (part: number, all: number): string => `${formatShare(part / all)} %`;
type Row = Readonly<{ name: string; score: Score }>;

const problem = (reason: string): never => {
  throw new Error(`what is measured would be words alone: ${reason}`);
};
const withMeaning = await judgeAll(() => openMeaning({ waits: true, onProblem: problem }));
const byWords = await judgeAll(() => undefined);
if (process.argv.includes("--misses")) listMisses(withMeaning);
const rows: readonly Row[] = [
  { name: "with meaning", score: scoreQuestions(withMeaning) },
  { name: "`MEANING=off`", score: scoreQuestions(byWords) },
];
const { answerable, near, about } = rows[0]!.score;
const articles = new Set(questions.map((question) => question.article)).size;
console.log(`${questions.length} questions on ${articles} news articles (${join("test", "questions")})\n`);
console.log(
  renderTable<Row>(
    [
      ["", ({ name }) => name],
      [`right sentence ranks first, of ${answerable}`, ({ score }) => share(score.first, answerable)],
      ["among the first three", ({ score }) => share(score.amongThree, answerable)],
      ["shown first", ({ score }) => share(score.shownRight, answerable)],
      [`near questions refused, of ${near}`, ({ score }) => share(score.nearRefused, near)],
      [`about the article itself, of ${about}`, ({ score }) => share(score.aboutRight, about)],
      ["excerpts that are not verbatim", ({ score }) => `${score.notVerbatim}`],
    ],
    rows,
  ),
);
