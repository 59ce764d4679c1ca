import { type AnswerWords, HASH_BITS } from "../../src/search/answer-words.ts";
import type { Associations } from "../../src/search/associations.ts";
import type { WordKnowledge } from "../../src/search/learned.ts";
import { look } from "../../src/search/look.ts";
import type { Trees } from "../../src/search/trees.ts";
import type { Text } from "../bench/data.ts";
import { createRandom } from "../bench/random.ts";
import { withTypos } from "../bench/typo.ts";
import { type Choice, choiceOf, fitAnswerWords } from "./answer-words.ts";
import { associationsFrom, drillsOf, fitPairs, type Lesson, learnVocabulary } from "./associate.ts";
import { type Exercise, exercise, type languages } from "./exercises.ts";
import { learnNeed, type Needed, neededOf } from "./need.ts";

/** An article to learn from; `fold` parts the articles. */
export type Taught = Readonly<{ text: Text; fold: number; whole: Exercise }>;

export const FOLDS = 3;
/** Stems in fewer articles say nothing of language in general. */
const LEAST_ARTICLES = 4;
/** Candidates of each question that associations learn from. */
const TAUGHT_CANDIDATES = 16;
/** Shares of questions that are misspelt, and asked again of a copy whose language is not known. */
const TYPOS = 0.3;
const STRANGE = 0.15;

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
    answerWords: { language: vocabulary.language, weights: new Float32Array(1 << HASH_BITS) },
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
  /** What holds in any language: what a question needs. */
  foreign: WordKnowledge;
}>;

export async function learnWords(
  taught: readonly Taught[],
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
  const foldOf = taught.flatMap(({ fold, whole }) => whole.tasks.map(() => fold));

  const needed: Needed[][] = Array.from({ length: FOLDS }, () => []);
  const choices: (Choice | undefined)[] = [];
  for (const { text, fold, whole } of taught) {
    const strange = await exercise(text, known.und);
    for (const [number, task] of whole.tasks.entries()) {
      const question = random() < TYPOS ? withTypos(task.question, random) : task.question;
      needed[fold]!.push(...neededOf(look(whole.index, question, [], blank).asked, task.gold));
      choices.push(choiceOf(look(whole.index, task.question, [], blank), task));
      if (random() >= STRANGE) continue;
      const copy = strange.tasks[number]!;
      needed[fold]!.push(...neededOf(look(strange.index, copy.question, [], blank).asked, copy.gold));
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
    const some = <T>(list: readonly T[]): T[] => list.filter((_, i) => which(foldOf[i]!));
    const weights: AnswerWords["weights"] = fitAnswerWords(
      some(choices).filter((choice) => choice !== undefined),
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
  return { all, ofOthers, foreign: { ...blank, need: all.need } };
}
