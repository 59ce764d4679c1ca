import type { Language } from "../../src/language/language.ts";
import type { WordKnowledge } from "../../src/search/learned.ts";
import type { Text } from "../bench/data.ts";
import { type Random, sample } from "../bench/random.ts";
import type { Case, Standing } from "./certainty.ts";
import { type Exercise, exercise, pieces, type Task } from "./exercises.ts";
import { nearQuestions } from "./near.ts";

/** An article to take cases from, with what was learned of words, but not from it; `strange` knows no word of its language. */
export type Source = Readonly<{ text: Text; whole: Exercise; words: WordKnowledge; strange: WordKnowledge }>;

/** Paragraphs of a short article; news have some ten of two sentences, these paragraphs have five. */
export const PIECE = 5;
export const SHORT_PIECE = 3;
/** Paragraphs of each article that are taken out. */
const REMOVED = 4;
/** Near questions for each question that an article answers. */
const NEAR = 0.25;
/** Share of the short articles that cases are taken from. */
const SHORT = 0.3;

/**
 * Questions that an article answers, questions about another article, and questions whose paragraph was taken out or
 * stands in another piece; on whole articles, on short ones, and on copies whose words or whose language is not known.
 */
export async function* casesOf(
  sources: readonly Source[],
  known: Readonly<Record<"en" | "bare" | "und", Language>>,
  share: number,
  random: Random,
): AsyncGenerator<Case> {
  for (const [i, { text, whole, words, strange }] of sources.entries()) {
    const other = sources[(i + 7) % sources.length]!;
    const near = (from: Source, to: Exercise): Task[] =>
      nearQuestions(
        from.whole.tasks.map(({ question }) => question),
        to.tasks.map(({ question }) => question),
        random,
      ).map((question) => ({ question, paragraph: -1, gold: new Set(), answers: [] }));
    const of = (to: Exercise, tasks: Exercise["tasks"], standing: Standing): Case[] =>
      tasks.map((task) => ({ exercise: to, task, standing, words, typo: random() < 0.15 }));
    const count = Math.ceil(whole.tasks.length * share);
    yield* of(whole, sample(whole.tasks, count, random), "answerable");
    yield* of(whole, sample(other.whole.tasks, count, random), "off-topic");
    yield* of(whole, sample(near(other, whole), Math.ceil(NEAR * count), random), "near");
    const places = text.paragraphs.map((_, place) => place);
    for (const place of sample(places, REMOVED, random)) {
      const without = await exercise(text, known.en, place);
      yield* of(without, without.tasks, "removed");
    }
    for (const piece of pieces(text, random() < 0.5 ? PIECE : SHORT_PIECE)) {
      if (random() >= SHORT) continue;
      const short = await exercise(piece, known.en);
      yield* of(short, sample(short.tasks, 6, random), "answerable");
      yield* of(short, sample(other.whole.tasks, 5, random), "off-topic");
      yield* of(short, sample(near(other, short), 2, random), "near");
      const rest = whole.tasks.filter((task) => !piece.asked.some(({ question }) => question === task.question));
      yield* of(short, sample(rest, 3, random), "removed");
      const place = 1 + Math.floor(random() * (piece.paragraphs.length - 1));
      if (piece.paragraphs.length > 2) {
        const without = await exercise(piece, known.en, place);
        yield* of(without, without.tasks, "removed");
      }
      if (random() >= 0.3) continue;
      const form = random();
      const copy = form < 0.4 ? short : await exercise(piece, form < 0.7 ? known.bare : known.und);
      const unknown = (cases: Case[]): Case[] => cases.map((one) => ({ ...one, words: strange }));
      yield* unknown(of(copy, sample(copy.tasks, 6, random), "answerable"));
      yield* unknown(of(copy, sample(other.whole.tasks, 6, random), "off-topic"));
    }
  }
}

/** The same in other languages, where articles are as short as they are. */
export function* foreignCases(
  exercises: readonly Exercise[],
  wordsFor: (exercise: Exercise) => WordKnowledge,
  random: Random,
): Generator<Case> {
  for (const [i, one] of exercises.entries()) {
    const other = exercises[(i + 3) % exercises.length]!;
    const words = wordsFor(one);
    const of = (tasks: Exercise["tasks"], standing: Standing): Case[] =>
      tasks.map((task) => ({ exercise: one, task, standing, words, typo: random() < 0.1 }));
    yield* of(one.tasks, "answerable");
    yield* of(sample(other.tasks, one.tasks.length, random), "off-topic");
  }
}
