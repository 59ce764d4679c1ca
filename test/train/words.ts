import { type AnswerWords, WEIGHT_COUNT } from "../../src/search/answer-words.ts";
import type { Associations } from "../../src/search/associations.ts";
import type { WordKnowledge } from "../../src/search/learned.ts";
import { type Look, look } from "../../src/search/look.ts";
import type { Trees } from "../../src/search/trees.ts";
import type { Text } from "../bench/data.ts";
import { createRandom, hash } from "../bench/random.ts";
import { withTypos } from "../bench/typo.ts";
import { type Choice, choiceOf, fitAnswerWords } from "./answer-words.ts";
import { associationsFrom, drillsOf, fitPairs, type Lesson, learnVocabulary } from "./associate.ts";
import { type Exercise, exercise, type languages, type Task } from "./exercises.ts";
import { learnNeed, type Needed, neededOf } from "./need.ts";

/** An article to learn from; `fold` parts the articles. */
export type Taught = Readonly<{ text: Text; fold: number; whole: Exercise }>;

export const FOLDS = 3;
export const foldOf = (title: string): number => (hash(title) >>> 8) % FOLDS;
/** Stems in fewer articles say nothing of language in general. */
const LEAST_ARTICLES = 4;
/** Candidates of each question that associations learn from. */
const TAUGHT_CANDIDATES = 16;
/** Shares of questions that are misspelt, and asked again of a copy whose language is not known. */
const TYPOS = 0.3;
const STRANGE = 0.15;
/** Share of questions that teach what answers are like where no word is known. */
const STRANGE_CHOICES = 0.5;

const NO_LANGUAGE = "zxx";

const NO_TREES: Trees = {
  columns: new Int16Array(0),
  values: new Float32Array(0),
  left: new Uint32Array(0),
  roots: new Uint32Array(0),
};

/** What is known of words before anything was learned but which there are. */
function unlearned(vocabulary: Associations): WordKnowledge {
  return {
    associations: vocabulary,
    need: { stems: new Float32Array(vocabulary.tokens.size), own: NO_TREES, near: NO_TREES },
    answerWords: { language: vocabulary.language, weights: new Float32Array(WEIGHT_COUNT) },
  };
}

/**
 * What is said of words is too good for the questions that it was learned from: whatever learns on top of it must see
 * each question with what articles of other folds have taught.
 */
export type Words = Readonly<{
  all: WordKnowledge;
  /** Fold → what was learned from the articles of the others. */
  ofOthers: readonly WordKnowledge[];
  /** What holds in any language: what a question needs, and what an answer looks like. It knows no words, English ones neither. */
  foreign: WordKnowledge;
  foreignOfOthers: readonly WordKnowledge[];
}>;

export async function learnWords(
  taught: readonly Taught[],
  inOthers: readonly Exercise[],
  known: Awaited<ReturnType<typeof languages>>,
  seed: number,
): Promise<Words> {
  const random = createRandom(seed);
  const vocabulary = learnVocabulary(
    taught.map(({ whole }) => whole.index),
    "en",
    LEAST_ARTICLES,
  );
  const blank = unlearned(vocabulary);
  const strange = unlearned({ ...vocabulary, language: NO_LANGUAGE });
  const folds = taught.flatMap(({ fold, whole }) => whole.tasks.map(() => fold));

  const needed: Needed[][] = Array.from({ length: FOLDS }, () => []);
  const choices: Choice[][] = Array.from({ length: FOLDS }, () => []);
  const choose = (fold: number, looked: Look, task: Task): void => {
    const choice = choiceOf(looked, task);
    if (choice !== undefined) choices[fold]!.push(choice);
  };
  for (const { text, fold, whole } of taught) {
    const copy = await exercise(text, known.und);
    for (const [number, task] of whole.tasks.entries()) {
      const question = random() < TYPOS ? withTypos(task.question, random) : task.question;
      needed[fold]!.push(...neededOf(look(whole.index, question, [], blank).asked, task.gold));
      choose(fold, look(whole.index, task.question, [], blank), task);
      if (random() < STRANGE_CHOICES) choose(fold, look(whole.index, task.question, [], strange), task);
      if (random() < STRANGE)
        needed[fold]!.push(...neededOf(look(whole.index, question, [], strange).asked, task.gold));
      if (random() >= STRANGE) continue;
      const { question: written, gold } = copy.tasks[number]!;
      const looked = look(copy.index, written, [], strange);
      needed[fold]!.push(...neededOf(looked.asked, gold));
      choose(fold, looked, copy.tasks[number]!);
    }
  }
  for (const { index, tasks } of inOthers) {
    const fold = foldOf(index.article.id);
    for (const task of tasks) {
      const looked = look(index, task.question, [], strange);
      needed[fold]!.push(...neededOf(looked.asked, task.gold));
      choose(fold, looked, task);
    }
  }
  function* lessons(): Generator<Lesson> {
    for (const { whole } of taught) {
      for (const task of whole.tasks) {
        const { asked, candidates } = look(whole.index, task.question, [], blank);
        yield { asked, candidates: candidates.slice(0, TAUGHT_CANDIDATES), right: task.gold };
      }
    }
  }
  const drills = drillsOf(lessons(), vocabulary);

  const from = (which: (fold: number) => boolean): WordKnowledge => {
    const some = <T>(list: readonly T[]): T[] => list.filter((_, i) => which(folds[i]!));
    const weights: AnswerWords["weights"] = fitAnswerWords(
      choices.filter((_, fold) => which(fold)).flat(),
      createRandom(seed),
    );
    const pairs = fitPairs(some(drills.drills), drills.keys.length, createRandom(seed));
    return {
      associations: associationsFrom(drills, pairs, vocabulary),
      need: learnNeed(
        needed.filter((_, fold) => which(fold)),
        vocabulary.tokens.size,
        createRandom(seed),
      ),
      answerWords: { language: vocabulary.language, weights },
    };
  };
  const ofOthers = Array.from({ length: FOLDS }, (_, own) => from((fold) => fold !== own));
  const all = from(() => true);
  const unnamed = (known: WordKnowledge): WordKnowledge => ({
    ...strange,
    need: known.need,
    answerWords: { ...known.answerWords, language: NO_LANGUAGE },
  });
  return { all, ofOthers, foreign: unnamed(all), foreignOfOthers: ofOthers.map(unnamed) };
}
