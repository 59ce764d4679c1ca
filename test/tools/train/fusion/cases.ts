/** The questions that ranking by words and meaning together learns from: on articles that neither has seen. */
import type { WordKnowledge } from "../../../../src/search/rank/model/word-knowledge.ts";
import { drawRandom, type Random } from "../../bench/data/random.ts";
import type { Text } from "../../bench/data/texts.ts";
import { withTypos } from "../../bench/data/with-typos.ts";
import type { QuestionStanding } from "../confidence-model.ts";
import { createExercise, type Exercise, splitText, type Task } from "../exercises.ts";
import { nearQuestions } from "../near-questions.ts";
import type { AskedText } from "./asked.ts";

/** One question of one article. `source` is what figures are told apart by, `title` keeps an article's cases together. */
export type FusionCase = Readonly<{
  exercise: Exercise;
  question: string;
  gold: ReadonlySet<number>;
  standing: QuestionStanding;
  words: WordKnowledge;
  source: string;
  title: string;
}>;

export type FusionSources = Readonly<{
  english: readonly Text[];
  asked: readonly AskedText[];
  foreign: readonly Readonly<{ name: string; texts: readonly Text[] }>[];
  words: WordKnowledge;
}>;

/** Questions that are taken of each article. */
const QUESTIONS_PER_ARTICLE = 60;
const TYPO_SHARE = 0.2;
const REMOVED_PARAGRAPHS = 4;
/** Paragraphs of a short article; news have some ten of two sentences. */
const PIECE_PARAGRAPHS = 5;
/** Short articles that are taken of each long one, and questions of each. */
const PIECES_PER_ARTICLE = 4;
const QUESTIONS_PER_PIECE = 10;

const caseOf = (
  exercise: Exercise,
  { question, gold }: Pick<Task, "question" | "gold">,
  standing: QuestionStanding,
  common: Pick<FusionCase, "words" | "source" | "title">,
): FusionCase => ({ exercise, question, gold: standing === "answerable" ? gold : new Set(), standing, ...common });

async function* englishCases({ english, words }: FusionSources, random: Random): AsyncGenerator<FusionCase> {
  const wholes = await Promise.all(english.map((text) => createExercise(text)));
  const misspell = ({ question, gold }: Task): Pick<Task, "question" | "gold"> => ({
    question: random() < TYPO_SHARE ? withTypos(question, random) : question,
    gold,
  });
  for (const [i, text] of english.entries()) {
    const whole = wholes[i]!;
    const other = wholes[(i + 7) % wholes.length]!;
    const common = { words, source: "english", title: text.title };
    const tasks = drawRandom(whole.tasks, QUESTIONS_PER_ARTICLE, random);
    for (const task of tasks) yield caseOf(whole, misspell(task), "answerable", common);
    const foreign = drawRandom(other.tasks, QUESTIONS_PER_ARTICLE / 2, random);
    for (const task of foreign) yield caseOf(whole, misspell(task), "off-topic", common);
    const near = nearQuestions(
      foreign.map(({ question }) => question),
      tasks.map(({ question }) => question),
      random,
    );
    for (const question of near) yield caseOf(whole, { question, gold: new Set() }, "near", common);
    for (const place of drawRandom([...text.paragraphs.keys()], REMOVED_PARAGRAPHS, random)) {
      const without = await createExercise(text, undefined, place);
      for (const task of without.tasks) yield caseOf(without, misspell(task), "removed", common);
    }
    for (const piece of drawRandom([...splitText(text, PIECE_PARAGRAPHS)], PIECES_PER_ARTICLE, random)) {
      const short = await createExercise(piece);
      const shortCommon = { ...common, source: "short" };
      for (const task of drawRandom(short.tasks, QUESTIONS_PER_PIECE, random))
        yield caseOf(short, misspell(task), "answerable", shortCommon);
      for (const task of drawRandom(other.tasks, QUESTIONS_PER_PIECE / 2, random))
        yield caseOf(short, misspell(task), "off-topic", shortCommon);
      const rest = whole.tasks.filter((task) => !piece.asked.some(({ question }) => question === task.question));
      for (const task of drawRandom(rest, QUESTIONS_PER_PIECE / 2, random))
        yield caseOf(short, misspell(task), "removed", shortCommon);
      const place = 1 + Math.floor(random() * (piece.paragraphs.length - 1));
      if (piece.paragraphs.length < 3) continue;
      const without = await createExercise(piece, undefined, place);
      for (const task of without.tasks) yield caseOf(without, misspell(task), "removed", shortCommon);
    }
  }
}

async function* askedCases({ english, asked, words }: FusionSources): AsyncGenerator<FusionCase> {
  const titles = new Set(english.map(({ title }) => title));
  for (const { title, around, whole, near, paragraph } of asked) {
    const common = { words, source: "asked", title };
    const short = await createExercise(around);
    for (const task of short.tasks) yield caseOf(short, task, "answerable", common);
    for (const question of near) yield caseOf(short, { question, gold: new Set() }, "near", common);
    const without = await createExercise(around, undefined, paragraph);
    for (const task of without.tasks) yield caseOf(without, task, "removed", common);
    if (!titles.has(title)) continue;
    const long = await createExercise(whole);
    for (const task of long.tasks)
      yield caseOf(long, task, "answerable", { ...common, source: "asked of a long text" });
  }
}

async function* foreignCases({ foreign, words }: FusionSources, random: Random): AsyncGenerator<FusionCase> {
  for (const { name, texts } of foreign) {
    const exercises = await Promise.all(texts.map((text) => createExercise(text)));
    for (const [i, exercise] of exercises.entries()) {
      const other = exercises[(i + 3) % exercises.length]!;
      const common = { words, source: name, title: texts[i]!.title };
      for (const task of exercise.tasks) yield caseOf(exercise, task, "answerable", common);
      for (const task of drawRandom(other.tasks, Math.ceil(exercise.tasks.length / 2), random))
        yield caseOf(exercise, task, "off-topic", common);
    }
  }
}

export async function* fusionCases(sources: FusionSources, random: Random): AsyncGenerator<FusionCase> {
  yield* englishCases(sources, random);
  yield* askedCases(sources);
  yield* foreignCases(sources, random);
}
