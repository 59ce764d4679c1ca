import type { Associations } from "../../../src/search/rank/associations.ts";
import { ANSWER_WEIGHT_COUNT, type AnswerWordModel } from "../../../src/search/rank/model/answer-word-model.ts";
import type { Trees } from "../../../src/search/rank/model/trees.ts";
import type { WordKnowledge } from "../../../src/search/rank/model/word-knowledge.ts";
import type { Retrieval } from "../../../src/search/rank/retrieve.ts";
import { createRandom, hashString } from "../bench/data/random.ts";
import type { Text } from "../bench/data/texts.ts";
import { withTypos } from "../bench/data/with-typos.ts";
import { type AnswerWordChoice, choiceOf, fitAnswerWords } from "./answer-words.ts";
import { fitPairs, type Lesson, learnVocabulary, toAssociations, toDrills } from "./associations.ts";
import { createExercise, type Exercise, type loadTrainingLanguages, type Task } from "./exercises.ts";
import { retrieveText } from "./retrieve-text.ts";
import { learnNecessity, type NecessityCase, necessityCasesOf } from "./term-necessity.ts";

/** An article to learn from; `fold` parts the articles. */
export type TrainingArticle = Readonly<{ text: Text; fold: number; whole: Exercise }>;

export const FOLD_COUNT = 3;
export const foldOf = (title: string): number => (hashString(title) >>> 8) % FOLD_COUNT;
/** Stems in fewer articles say nothing of language in general. */
const MIN_ARTICLES = 4;
/** Candidates of each question that associations learn from. */
const MAX_LESSON_CANDIDATES = 16;
/** Shares of questions that are misspelt, and asked again of a copy whose language is not known. */
const TYPO_SHARE = 0.3;
const UNKNOWN_LANGUAGE_SHARE = 0.15;
/** Share of questions that teach what answers are like where no word is known. */
const UNKNOWN_WORDS_SHARE = 0.5;

const UNKNOWN_LANGUAGE = "zxx";

const NO_TREES: Trees = {
  columns: new Int16Array(0),
  values: new Float32Array(0),
  left: new Uint32Array(0),
  roots: new Uint32Array(0),
};

/** What is known of words before anything was learned but which there are. */
const createBlankKnowledge = (vocabulary: Associations): WordKnowledge => ({
  associations: vocabulary,
  need: { stems: new Float32Array(vocabulary.tokens.size), own: NO_TREES, near: NO_TREES },
  answerWords: { language: vocabulary.language, weights: new Float32Array(ANSWER_WEIGHT_COUNT) },
});

/**
 * What is said of words is too good for the questions that it was learned from: whatever learns on top of it must see
 * each question with what articles of other folds have taught.
 */
export type LearnedWords = Readonly<{
  all: WordKnowledge;
  /** Fold → what was learned from the articles of the others. */
  ofOthers: readonly WordKnowledge[];
  /** What holds in any language: what a question needs, and what an answer looks like. It knows no words, English ones neither. */
  foreign: WordKnowledge;
  foreignOfOthers: readonly WordKnowledge[];
}>;

export const learnWords = async (
  taught: readonly TrainingArticle[],
  inOthers: readonly Exercise[],
  known: Awaited<ReturnType<typeof loadTrainingLanguages>>,
  seed: number,
): Promise<LearnedWords> => {
  const random = createRandom(seed);
  const vocabulary = learnVocabulary(
    taught.map(({ whole }) => whole.index),
    "en",
    MIN_ARTICLES,
  );
  const blank = createBlankKnowledge(vocabulary);
  const strange = createBlankKnowledge({ ...vocabulary, language: UNKNOWN_LANGUAGE });
  const folds = taught.flatMap(({ fold, whole }) => whole.tasks.map(() => fold));

  const needed: NecessityCase[][] = Array.from({ length: FOLD_COUNT }, () => []);
  const choices: AnswerWordChoice[][] = Array.from({ length: FOLD_COUNT }, () => []);
  const choose = (fold: number, retrieval: Retrieval, task: Task): void => {
    const choice = choiceOf(retrieval, task);
    if (choice !== undefined) choices[fold]!.push(choice);
  };
  for (const { text, fold, whole } of taught) {
    const copy = await createExercise(text, known.und);
    for (const [number, task] of whole.tasks.entries()) {
      const question = random() < TYPO_SHARE ? withTypos(task.question, random) : task.question;
      needed[fold]!.push(...necessityCasesOf(retrieveText(whole.index, question, blank).context, task.gold));
      choose(fold, retrieveText(whole.index, task.question, blank), task);
      if (random() < UNKNOWN_WORDS_SHARE) choose(fold, retrieveText(whole.index, task.question, strange), task);
      if (random() < UNKNOWN_LANGUAGE_SHARE)
        needed[fold]!.push(...necessityCasesOf(retrieveText(whole.index, question, strange).context, task.gold));
      if (random() >= UNKNOWN_LANGUAGE_SHARE) continue;
      const { question: written, gold } = copy.tasks[number]!;
      const retrieval = retrieveText(copy.index, written, strange);
      needed[fold]!.push(...necessityCasesOf(retrieval.context, gold));
      choose(fold, retrieval, copy.tasks[number]!);
    }
  }
  for (const { index, tasks } of inOthers) {
    const fold = foldOf(index.article.id);
    for (const task of tasks) {
      const retrieval = retrieveText(index, task.question, strange);
      needed[fold]!.push(...necessityCasesOf(retrieval.context, task.gold));
      choose(fold, retrieval, task);
    }
  }
  function* lessons(): Generator<Lesson> {
    for (const { whole } of taught) {
      for (const task of whole.tasks) {
        const { context, candidates } = retrieveText(whole.index, task.question, blank);
        yield { context, candidates: candidates.slice(0, MAX_LESSON_CANDIDATES), right: task.gold };
      }
    }
  }
  const drills = toDrills(lessons(), vocabulary);

  const from = (which: (fold: number) => boolean): WordKnowledge => {
    const some = <T>(list: readonly T[]): T[] => list.filter((_, i) => which(folds[i]!));
    const weights: AnswerWordModel["weights"] = fitAnswerWords(
      choices.filter((_, fold) => which(fold)).flat(),
      createRandom(seed),
    );
    const pairs = fitPairs(some(drills.drills), drills.keys.length, createRandom(seed));
    return {
      associations: toAssociations(drills, pairs, vocabulary),
      need: learnNecessity(
        needed.filter((_, fold) => which(fold)),
        vocabulary.tokens.size,
        createRandom(seed),
      ),
      answerWords: { language: vocabulary.language, weights },
    };
  };
  const ofOthers = Array.from({ length: FOLD_COUNT }, (_, own) => from((fold) => fold !== own));
  const all = from(() => true);
  const unnamed = (known: WordKnowledge): WordKnowledge => ({
    ...strange,
    need: known.need,
    answerWords: { ...known.answerWords, language: UNKNOWN_LANGUAGE },
  });
  return { all, ofOthers, foreign: unnamed(all), foreignOfOthers: ofOthers.map(unnamed) };
};
