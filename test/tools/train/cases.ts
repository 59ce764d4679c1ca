import type { Language } from "../../../src/language/language.ts";
import type { WordKnowledge } from "../../../src/search/rank/model/word-knowledge.ts";
import { drawRandom, type Random } from "../bench/data/random.ts";
import type { Text } from "../bench/data/texts.ts";
import type { ConfidenceCase, QuestionStanding } from "./confidence-model.ts";
import { createExercise, type Exercise, splitText, type Task } from "./exercises.ts";
import { nearQuestions } from "./near-questions.ts";

/** An article to take cases from, with what was learned of words, but not from it; `strange` knows no word of its language. */
export type CaseSource = Readonly<{ text: Text; whole: Exercise; words: WordKnowledge; strange: WordKnowledge }>;

/** Paragraphs of a short article; news have some ten of two sentences, these paragraphs have five. */
export const PIECE_PARAGRAPHS = 5;
export const SHORT_PIECE_PARAGRAPHS = 3;
/** Paragraphs of each article that are taken out. */
const REMOVED_PARAGRAPHS = 4;
/** Near questions for each question that an article answers. */
const NEAR_QUESTION_SHARE = 0.25;
/** Share of the short articles that cases are taken from. */
const SHORT_ARTICLE_SHARE = 0.3;

/**
 * Questions that an article answers, questions about another article, and questions whose paragraph was taken out or
 * stands in another piece; on whole articles, on short ones, and on copies whose words or whose language is not known.
 */
export async function* generateCases(
  sources: readonly CaseSource[],
  known: Readonly<Record<"en" | "bare" | "und", Language>>,
  share: number,
  random: Random,
): AsyncGenerator<ConfidenceCase> {
  for (const [i, { text, whole, words, strange }] of sources.entries()) {
    const other = sources[(i + 7) % sources.length]!;
    const near = (from: CaseSource, to: Exercise): Task[] =>
      nearQuestions(
        from.whole.tasks.map(({ question }) => question),
        to.tasks.map(({ question }) => question),
        random,
      ).map((question) => ({ question, paragraph: -1, gold: new Set(), answers: [] }));
    const of = (to: Exercise, tasks: Exercise["tasks"], standing: QuestionStanding): ConfidenceCase[] =>
      tasks.map((task) => ({ exercise: to, task, standing, words, typo: random() < 0.15 }));
    const count = Math.ceil(whole.tasks.length * share);
    yield* of(whole, drawRandom(whole.tasks, count, random), "answerable");
    yield* of(whole, drawRandom(other.whole.tasks, count, random), "off-topic");
    yield* of(whole, drawRandom(near(other, whole), Math.ceil(NEAR_QUESTION_SHARE * count), random), "near");
    const places = text.paragraphs.map((_, place) => place);
    for (const place of drawRandom(places, REMOVED_PARAGRAPHS, random)) {
      const without = await createExercise(text, known.en, place);
      yield* of(without, without.tasks, "removed");
    }
    for (const piece of splitText(text, random() < 0.5 ? PIECE_PARAGRAPHS : SHORT_PIECE_PARAGRAPHS)) {
      if (random() >= SHORT_ARTICLE_SHARE) continue;
      const short = await createExercise(piece, known.en);
      yield* of(short, drawRandom(short.tasks, 6, random), "answerable");
      yield* of(short, drawRandom(other.whole.tasks, 5, random), "off-topic");
      yield* of(short, drawRandom(near(other, short), 2, random), "near");
      const rest = whole.tasks.filter((task) => !piece.asked.some(({ question }) => question === task.question));
      yield* of(short, drawRandom(rest, 3, random), "removed");
      const place = 1 + Math.floor(random() * (piece.paragraphs.length - 1));
      if (piece.paragraphs.length > 2) {
        const without = await createExercise(piece, known.en, place);
        yield* of(without, without.tasks, "removed");
      }
      if (random() >= 0.3) continue;
      const form = random();
      const copy = form < 0.4 ? short : await createExercise(piece, form < 0.7 ? known.bare : known.und);
      const unknown = (cases: ConfidenceCase[]): ConfidenceCase[] => cases.map((one) => ({ ...one, words: strange }));
      yield* unknown(of(copy, drawRandom(copy.tasks, 6, random), "answerable"));
      yield* unknown(of(copy, drawRandom(other.whole.tasks, 6, random), "off-topic"));
    }
  }
}

/** The same in other languages, where articles are as short as they are. */
export function* generateForeignCases(
  exercises: readonly Exercise[],
  wordsFor: (exercise: Exercise) => WordKnowledge,
  random: Random,
): Generator<ConfidenceCase> {
  for (const [i, one] of exercises.entries()) {
    const other = exercises[(i + 3) % exercises.length]!;
    const words = wordsFor(one);
    const of = (tasks: Exercise["tasks"], standing: QuestionStanding): ConfidenceCase[] =>
      tasks.map((task) => ({ exercise: one, task, standing, words, typo: random() < 0.1 }));
    yield* of(one.tasks, "answerable");
    yield* of(drawRandom(other.tasks, one.tasks.length, random), "off-topic");
  }
}
