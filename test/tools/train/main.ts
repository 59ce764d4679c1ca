/**
 * `npm run train -- --data FILE [--also FILE]… [--trees N] [--leaves N] [--articles N] [--share 0..1] [--seed N]
 * [--measure PART] [--only-measure [--without TEXT]…] [--out FILE]`: learns the weights of the ranking and of its
 * confidence from a SQuAD-shaped file in English, and from smaller ones in other languages, and writes them to
 * src/search/rank/model/weights.ts. The same files and seed give the same weights. Articles that `isHeldOut` are never read. One
 * part of the others, 1 to 7, is kept apart at first: it tells how good what was learned without it is, and how sure the
 * answers may be; then all is learned once more with it. Settings were chosen on part 1: `--measure 2 --only-measure`
 * learns without part 2 instead, tells how often a ranking that never saw it is right there, and writes nothing; with it,
 * each `--without TEXT` learns once more without the columns whose names have this text, such as `need` or `answer word`.
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { CONFIDENCE_FEATURES } from "../../../src/search/rank/confidence-features.ts";
import { type ConfidenceModel, confidenceLogOdds } from "../../../src/search/rank/confidence-model.ts";
import { FEATURE_NAMES } from "../../../src/search/rank/features/extract-features.ts";
import { type CalibrationCurve, calibrate } from "../../../src/search/rank/model/calibrate.ts";
import type { LearnedModel } from "../../../src/search/rank/model/load-model.ts";
import type { Trees } from "../../../src/search/rank/model/trees.ts";
import type { WordKnowledge } from "../../../src/search/rank/model/word-knowledge.ts";
import { isHeldOut, isKeptAside } from "../bench/data/held-out.ts";
import { createRandom, hashString } from "../bench/data/random.ts";
import { readTexts, type Text } from "../bench/data/texts.ts";
import { auroc } from "../bench/measures/measures.ts";
import { binReliability, fitIsotonic } from "./boosting/isotonic.ts";
import {
  type CaseSource,
  generateCases,
  generateForeignCases,
  PIECE_PARAGRAPHS,
  SHORT_PIECE_PARAGRAPHS,
} from "./cases.ts";
import {
  type ConfidenceCase,
  type ConfidenceCases,
  collectCases,
  type QuestionStanding,
  trainConfidence,
} from "./confidence-model.ts";
import { encodeWeights, formatWeightsFile } from "./encode-weights.ts";
import { createExercise, type Exercise, loadTrainingLanguages, splitText } from "./exercises.ts";
import { foldOf, type LearnedWords, learnWords, type TrainingArticle } from "./learn-words.ts";
import { collectRows, measureRanker, type RankerSample, trainRanker } from "./ranker.ts";

const { values: options } = parseArgs({
  options: {
    data: { type: "string" },
    also: { type: "string", multiple: true, default: [] },
    trees: { type: "string", default: "500" },
    leaves: { type: "string", default: "15" },
    seed: { type: "string", default: "1" },
    share: { type: "string", default: "1" },
    articles: { type: "string", default: "1000000" },
    measure: { type: "string", default: "aside" },
    first: { type: "string" },
    "only-measure": { type: "boolean", default: false },
    without: { type: "string", multiple: true, default: [] },
    out: { type: "string", default: "src/search/rank/model/weights.ts" },
  },
});
if (options.data === undefined) throw new Error("--data FILE is missing: a SQuAD-shaped file with questions");

const began = Date.now();
const say = (line: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);
const seed = Number(options.seed);
const share = Number(options.share);

/** One part of so many is measured on and not learned from at first; part 0 is held out altogether. */
const PART_COUNT = 8;
const isMeasured = (title: string): boolean =>
  options.measure === "aside" ? isKeptAside(title) : hashString(title) % PART_COUNT === Number(options.measure);

const trainingLanguages = await loadTrainingLanguages();
const english: TrainingArticle[] = [];
const validation: Readonly<{ text: Text; whole: Exercise }>[] = [];
for (const text of (await readTexts(options.data)).slice(0, Number(options.articles))) {
  if (isHeldOut(text.title)) continue;
  const whole = await createExercise(text, trainingLanguages.en);
  if (isMeasured(text.title)) validation.push({ text, whole });
  else english.push({ text, fold: foldOf(text.title), whole });
}
/** Texts in other languages, in files of one language each. */
const foreign: Readonly<{ taught: Exercise[]; validation: Exercise[] }>[] = [];
for (const file of options.also) {
  const part = { taught: [] as Exercise[], validation: [] as Exercise[] };
  for (const [i, text] of (await readTexts(file)).entries()) {
    // Some of these files have no titles; whole articles are kept apart all the same.
    const title = text.title === "" ? `${i}` : text.title;
    if (isHeldOut(title)) continue;
    (isMeasured(title) ? part.validation : part.taught).push(await createExercise({ ...text, title }));
  }
  foreign.push(part);
}
say(`${english.length} articles to learn from, ${validation.length} to measure on`);

/** What is learned from: articles in English, and files in other languages. */
type TrainingSet = Readonly<{ english: readonly TrainingArticle[]; foreign: readonly (readonly Exercise[])[] }>;

const learnFromSet = (school: TrainingSet): Promise<LearnedWords> =>
  learnWords(school.english, school.foreign.flat(), trainingLanguages, seed);

/** What was learned from texts of other folds than an exercise in another language has. */
const wordsOfOtherFolds =
  (words: LearnedWords) =>
  ({ index }: Exercise): WordKnowledge =>
    words.foreignOfOthers[foldOf(index.article.id)]!;

/** For the ranker: whole articles, short ones, and copies whose words or whose language is not known. */
async function* generateSamples(school: TrainingSet, words: LearnedWords): AsyncGenerator<RankerSample> {
  for (const { text, fold, whole } of school.english) {
    const others = words.ofOthers[fold]!;
    yield { exercise: whole, words: others, share, typos: 0.3 };
    for (const size of [PIECE_PARAGRAPHS, SHORT_PIECE_PARAGRAPHS]) {
      for (const piece of splitText(text, size)) {
        yield {
          exercise: await createExercise(piece, trainingLanguages.en),
          words: others,
          share: 0.12 * share,
          typos: 0.3,
        };
      }
    }
    yield { exercise: whole, words: words.foreignOfOthers[fold]!, share: 0.12 * share, typos: 0.2 };
    yield {
      exercise: await createExercise(text, trainingLanguages.bare),
      words: others,
      share: 0.08 * share,
      typos: 0.2,
    };
    yield {
      exercise: await createExercise(text, trainingLanguages.und),
      words: others,
      share: 0.08 * share,
      typos: 0.2,
    };
  }
  // There are few of them: each teaches twice, with other misspellings.
  for (const part of [...school.foreign, ...school.foreign]) {
    for (const one of part) {
      yield { exercise: one, words: wordsOfOtherFolds(words)(one), share: 1, typos: 0.15 };
    }
  }
}
/** The columns whose names have a text; none without one. */
const columnsOf = (text: string | undefined): Set<number> =>
  new Set(FEATURE_NAMES.flatMap((name, column) => (text !== undefined && name.includes(text) ? [column] : [])));

const learnRanker = async (school: TrainingSet, words: LearnedWords): Promise<(without?: string) => Trees> => {
  const rows = await collectRows(generateSamples(school, words), createRandom(seed));
  say(`${rows.groups.length - 1} questions, ${rows.count} rows`);
  return (without) =>
    trainRanker(rows, {
      trees: Number(options.trees),
      leaves: Number(options.leaves),
      random: createRandom(seed + 1),
      blank: columnsOf(without),
    });
};

/** Answerable questions, questions on another article, questions whose paragraph was taken out. */
const judgeExercises = (
  sources: readonly CaseSource[],
  others: readonly (readonly Exercise[])[],
  wordsFor: (exercise: Exercise) => WordKnowledge,
  ranker: Trees,
  share: number,
  seeds: number,
): Promise<ConfidenceCases> => {
  const random = createRandom(seeds);
  async function* all(): AsyncGenerator<ConfidenceCase> {
    yield* generateCases(sources, trainingLanguages, share, random);
    for (const part of others) yield* generateForeignCases(part, wordsFor, random);
  }
  return collectCases(all(), ranker, createRandom(seeds + 1));
};
const learnCertainty = async (
  school: TrainingSet,
  words: LearnedWords,
  ranker: Trees,
): Promise<[ConfidenceModel, cases: number]> => {
  const sources = school.english.map(({ text, whole, fold }) => ({
    text,
    whole,
    words: words.ofOthers[fold]!,
    strange: words.foreignOfOthers[fold]!,
  }));
  const wordsFor = wordsOfOtherFolds(words);
  const cases = await judgeExercises(sources, school.foreign, wordsFor, ranker, 0.8, seed + 3);
  return [trainConfidence(cases, createRandom(seed + 7)), cases.standings.length];
};

/** How probable an answer of each certainty is, on what nothing was learned from. */
const measureCertainty = async (
  certainty: ConfidenceModel,
  words: LearnedWords,
  ranker: Trees,
): Promise<CalibrationCurve> => {
  const sources = validation.map(({ text, whole }) => ({
    text,
    whole,
    words: words.all,
    strange: words.foreign,
  }));
  const others = foreign.map((part) => part.validation);
  const measuring = await judgeExercises(sources, others, () => words.foreign, ranker, 0.5, seed + 5);
  const width = CONFIDENCE_FEATURES.length;
  const scores = measuring.standings.map((_, i) => confidenceLogOdds(certainty, measuring.rows.values, i * width));
  const outcomes = measuring.standings.map((_, i) => measuring.rows.labels[i]!);
  const curve = fitIsotonic(scores, outcomes);
  const chances = scores.map((score) => calibrate(curve, score));
  const of = (standing: QuestionStanding): number[] => scores.filter((_, i) => measuring.standings[i] === standing);
  say(
    `${measuring.standings.length} cases: AUROC off-topic ${(100 * auroc(of("answerable"), of("off-topic"))).toFixed(2)}, removed ${(100 * auroc(of("answerable"), of("removed"))).toFixed(2)}, near ${(100 * auroc(of("answerable"), of("near"))).toFixed(2)}`,
  );
  const sortedOff = of("off-topic").sort((a, b) => b - a);
  for (const refused of [0.98, 0.985, 0.99, 0.995]) {
    const at = sortedOff[Math.floor((1 - refused) * sortedOff.length)]!;
    const answered = of("answerable").filter((score) => score > at).length / of("answerable").length;
    const near = of("near").filter((score) => score <= at).length / of("near").length;
    const kept = of("removed").filter((score) => score <= at).length / of("removed").length;
    say(
      `refusing ${(100 * refused).toFixed(1)} % of off-topic at confidence ${calibrate(curve, at).toFixed(3)} answers ${(100 * answered).toFixed(1)} % and refuses ${(100 * kept).toFixed(1)} % of removed, ${(100 * near).toFixed(1)} % of near`,
    );
  }
  const { error, rows } = binReliability(chances, outcomes);
  say(`calibration error ${error.toFixed(3)}`);
  for (const row of rows) say(`  stated ${row.stated.toFixed(2)}  right ${row.right.toFixed(2)}  (${row.count})`);
  return curve;
};

const writeWeights = async (path: string, model: LearnedModel, made: string): Promise<void> => {
  const weights = encodeWeights(model, made, CONFIDENCE_FEATURES.join("|"));
  await writeFile(path, path.endsWith(".json") ? JSON.stringify(weights) : formatWeightsFile(weights));
  say(`written to ${path}`);
};

/** Learns without the measured part and tells how good that is. Nothing when no more is wanted. */
const learnFirst = async (): Promise<CalibrationCurve | undefined> => {
  const school: TrainingSet = { english, foreign: foreign.map((part) => part.taught) };
  const words = await learnFromSet(school);
  say(`${words.all.associations.tokens.size} tokens, ${words.all.associations.columns.length} pairs`);
  const train = await learnRanker(school, words);
  const ranker = train();
  const wholes = validation.map(({ whole }) => whole);
  const tellOf = (name: string, known: WordKnowledge, trees: Trees | undefined): void => {
    const clean = measureRanker(wholes, known, trees);
    const misspelt = measureRanker(wholes, known, trees, createRandom(seed + 2));
    say(`${name}: ${JSON.stringify(clean)}, misspelt ${misspelt.first}`);
  };
  const tell = (name: string, trees: Trees | undefined): void => {
    tellOf(name, words.all, trees);
    tellOf(`${name}, as if no word were known`, words.foreign, trees);
    for (const [i, part] of foreign.entries()) {
      say(`${name}, ${options.also[i]}: ${JSON.stringify(measureRanker(part.validation, words.foreign, trees))}`);
    }
  };
  tell("first ranking", undefined);
  tell("learned", ranker);
  for (const text of options.without) tell(`without ${text}`, train(text));
  if (options["only-measure"]) return undefined;
  const [certainty] = await learnCertainty(school, words, ranker);
  const curve = await measureCertainty(certainty, words, ranker);
  if (options.first !== undefined)
    await writeWeights(
      options.first,
      { words: words.all, ranker, confidenceModel: certainty, curve },
      "Without what is kept aside.",
    );
  return curve;
};

/** Learns from everything; the curve was measured before, on what was kept apart. */
const learnAll = async (curve: CalibrationCurve): Promise<void> => {
  const kept = validation.map(({ text, whole }) => ({ text, whole, fold: foldOf(text.title) }));
  const school: TrainingSet = {
    english: [...english, ...kept],
    foreign: foreign.map((part) => [...part.taught, ...part.validation]),
  };
  const words = await learnFromSet(school);
  const ranker = (await learnRanker(school, words))();
  const [certainty, cases] = await learnCertainty(school, words, ranker);
  const made = `From ${school.english.length} articles of SQuAD 1.1 (training part) and ${school.foreign.flat().length} texts in other languages, ${cases} cases for the certainty, seed ${seed}; ${ranker.roots.length} trees of ${options.leaves} leaves.`;
  await writeWeights(options.out, { words: words.all, ranker, confidenceModel: certainty, curve }, made);
};

const curve = await learnFirst();
if (curve !== undefined && options.out !== "") await learnAll(curve);
