/**
 * `npm run train -- --data FILE [--also FILE]… [--trees N] [--leaves N] [--articles N] [--share 0..1] [--seed N]
 * [--measure PART] [--only-measure [--without TEXT]…] [--keep-ranker] [--out FILE]`: learns the weights of the ranking and of its
 * confidence from a SQuAD-shaped file in English, and from smaller ones in other languages, and writes them to
 * src/search/weights.ts. The same files and seed give the same weights. Articles that `isHeldOut` are never read; one
 * part of the others, 1 to 7, only measures. Settings were chosen on part 1: `--measure 2 --only-measure` learns without
 * part 2 instead, tells how often a ranking that never saw it is right there, and writes nothing; with it, each
 * `--without TEXT` learns once more without the columns whose names have this text, such as `need` or `answer word`.
 * `--keep-ranker` learns the confidence alone.
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { chance } from "../../src/search/calibrate.ts";
import { CERTAINTY_FEATURES, certaintyOf } from "../../src/search/certainty.ts";
import { FEATURES } from "../../src/search/features/features.ts";
import { learned } from "../../src/search/learned.ts";
import type { Trees } from "../../src/search/trees.ts";
import { readTexts, type Text } from "../bench/data.ts";
import { auroc } from "../bench/measures.ts";
import { createRandom, hash } from "../bench/random.ts";
import { isHeldOut } from "../bench/split.ts";
import { casesOf, foreignCases, PIECE, SHORT_PIECE, type Source } from "./cases.ts";
import { type Case, collectCases, type Standing, trainCertainty } from "./certainty.ts";
import { encodeWeights, weightsFile } from "./encode.ts";
import { type Exercise, exercise, languages, pieces } from "./exercises.ts";
import { isotonic, reliability } from "./isotonic.ts";
import { collectRows, measure, type Sample, trainRanker } from "./ranker.ts";
import { FOLDS, learnWords, type Taught } from "./words.ts";

const { values: options } = parseArgs({
  options: {
    data: { type: "string" },
    also: { type: "string", multiple: true, default: [] },
    trees: { type: "string", default: "500" },
    leaves: { type: "string", default: "15" },
    "keep-ranker": { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
    share: { type: "string", default: "1" },
    articles: { type: "string", default: "1000000" },
    measure: { type: "string", default: "1" },
    "only-measure": { type: "boolean", default: false },
    without: { type: "string", multiple: true, default: [] },
    out: { type: "string", default: "src/search/weights.ts" },
  },
});
if (options.data === undefined) throw new Error("--data FILE is missing: a SQuAD-shaped file with questions");

const began = Date.now();
const say = (line: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);
const seed = Number(options.seed);
const share = Number(options.share);

/** One part of so many is measured on and not learned from; part 0 is held out altogether. */
const PARTS = 8;
const measured = Number(options.measure);

const known = await languages();
const taught: Taught[] = [];
const validation: Readonly<{ text: Text; whole: Exercise }>[] = [];
for (const text of (await readTexts(options.data)).slice(0, Number(options.articles))) {
  if (isHeldOut(text.title)) continue;
  const number = hash(text.title);
  const whole = await exercise(text, known.en);
  if (number % PARTS === measured) validation.push({ text, whole });
  else taught.push({ text, fold: (number >>> 8) % FOLDS, whole });
}
/** Texts in other languages, in files of one language each. */
const foreign: Readonly<{ taught: Exercise[]; validation: Exercise[] }>[] = [];
for (const file of options.also) {
  const part = { taught: [] as Exercise[], validation: [] as Exercise[] };
  for (const [i, text] of (await readTexts(file)).entries()) {
    // Some of these files have no titles; whole articles are kept apart all the same.
    const title = text.title === "" ? `${i}` : text.title;
    if (isHeldOut(title)) continue;
    (hash(title) % PARTS === measured ? part.validation : part.taught).push(await exercise({ ...text, title }));
  }
  foreign.push(part);
}
say(`${taught.length} articles to learn from, ${validation.length} to measure on`);

const words = await learnWords(taught, known, seed);
say(`${words.all.associations.tokens.size} tokens, ${words.all.associations.columns.length} pairs`);

// The ranker: whole articles, short ones, and copies whose language is not known.
async function* samples(): AsyncGenerator<Sample> {
  for (const { text, fold, whole } of taught) {
    const others = words.ofOthers[fold]!;
    yield { exercise: whole, words: others, share, typos: 0.3 };
    for (const size of [PIECE, SHORT_PIECE]) {
      for (const piece of pieces(text, size)) {
        yield { exercise: await exercise(piece, known.en), words: others, share: 0.12 * share, typos: 0.3 };
      }
    }
    yield { exercise: await exercise(text, known.bare), words: others, share: 0.12 * share, typos: 0.2 };
    yield { exercise: await exercise(text, known.und), words: others, share: 0.08 * share, typos: 0.2 };
  }
  // There are few of them: each teaches twice, with other misspellings.
  for (const part of [...foreign, ...foreign]) {
    for (const one of part.taught) yield { exercise: one, words: words.foreign, share: 1, typos: 0.15 };
  }
}
/** The columns whose names have a text; none without one. */
const columnsOf = (text: string | undefined): Set<number> =>
  new Set(FEATURES.flatMap((name, column) => (text !== undefined && name.includes(text) ? [column] : [])));

async function learnRanker(): Promise<(without?: string) => Trees> {
  const rows = await collectRows(samples(), createRandom(seed));
  say(`${rows.groups.length - 1} questions, ${rows.count} rows`);
  return (without) =>
    trainRanker(rows, {
      trees: Number(options.trees),
      leaves: Number(options.leaves),
      random: createRandom(seed + 1),
      blank: columnsOf(without),
    });
}
const train = options["keep-ranker"] ? () => learned().ranker : await learnRanker();
const ranker = train();
const wholes = validation.map(({ whole }) => whole);
const tell = (name: string, trees: Trees | undefined): void => {
  const clean = measure(wholes, words.all, trees);
  const misspelt = measure(wholes, words.all, trees, createRandom(seed + 2));
  say(`${name}: ${JSON.stringify(clean)}, misspelt ${misspelt.first}`);
};
tell("first ranking", undefined);
tell("learned", ranker);
for (const text of options.without) tell(`without ${text}`, train(text));
for (const [i, part] of foreign.entries()) {
  const before = measure(part.validation, words.all, undefined);
  say(
    `${options.also[i]}: first ranking ${before.first}, learned ${JSON.stringify(measure(part.validation, words.all, ranker))}`,
  );
}

// The certainty: answerable questions, questions on another article, questions whose paragraph was taken out.
async function collect(which: "taught" | "validation", share: number, seeds: number) {
  const sources: Source[] =
    which === "taught"
      ? taught.map(({ text, whole, fold }) => ({ text, whole, words: words.ofOthers[fold]! }))
      : validation.map(({ text, whole }) => ({ text, whole, words: words.all }));
  const random = createRandom(seeds);
  async function* all(): AsyncGenerator<Case> {
    yield* casesOf(sources, known, share, random);
    for (const part of foreign) yield* foreignCases(part[which], words.foreign, random);
  }
  return collectCases(all(), ranker, createRandom(seeds + 1));
}
async function learnCertainty(): Promise<void> {
  const learning = await collect("taught", 0.8, seed + 3);
  const measuring = await collect("validation", 0.5, seed + 5);
  say(`${learning.standings.length} cases to learn from, ${measuring.standings.length} to measure on`);
  const certainty = trainCertainty(learning, createRandom(seed + 7));
  const width = CERTAINTY_FEATURES.length;
  const scores = measuring.standings.map((_, i) => certaintyOf(certainty, measuring.rows.values, i * width));
  const outcomes = measuring.standings.map((_, i) => measuring.rows.labels[i]!);
  const curve = isotonic(scores, outcomes);
  const chances = scores.map((score) => chance(curve, score));
  const of = (standing: Standing): number[] => scores.filter((_, i) => measuring.standings[i] === standing);
  say(
    `AUROC off-topic ${(100 * auroc(of("answerable"), of("off-topic"))).toFixed(2)}, removed ${(100 * auroc(of("answerable"), of("removed"))).toFixed(2)}, near ${(100 * auroc(of("answerable"), of("near"))).toFixed(2)}`,
  );
  const sortedOff = of("off-topic").sort((a, b) => b - a);
  for (const refused of [0.98, 0.985, 0.99, 0.995]) {
    const at = sortedOff[Math.floor((1 - refused) * sortedOff.length)]!;
    const answered = of("answerable").filter((score) => score > at).length / of("answerable").length;
    const near = of("near").filter((score) => score <= at).length / of("near").length;
    const kept = of("removed").filter((score) => score <= at).length / of("removed").length;
    say(
      `refusing ${(100 * refused).toFixed(1)} % of off-topic at confidence ${chance(curve, at).toFixed(3)} answers ${(100 * answered).toFixed(1)} % and refuses ${(100 * kept).toFixed(1)} % of removed, ${(100 * near).toFixed(1)} % of near`,
    );
  }
  const { error, rows: curveRows } = reliability(chances, outcomes);
  say(`calibration error ${error.toFixed(3)}`);
  for (const row of curveRows) say(`  stated ${row.stated.toFixed(2)}  right ${row.right.toFixed(2)}  (${row.count})`);

  const made = `From ${taught.length} articles of SQuAD 1.1 (training part) and ${foreign.reduce((sum, part) => sum + part.taught.length, 0)} texts in other languages, ${learning.standings.length} cases for the certainty, seed ${seed}; ${ranker.roots.length} trees of ${options.leaves} leaves.`;
  const weights = encodeWeights({ words: words.all, ranker, certainty, curve }, made, CERTAINTY_FEATURES.join("|"));
  await writeFile(options.out, weightsFile(weights));
  say(`written to ${options.out}`);
}
if (!options["only-measure"]) await learnCertainty();
