/**
 * `npm run train:fusion -- --words FILE --data FILE --asked FILE… [--asked-articles FILE]… [--also FILE]… [--vectors DIR] [--out FILE]`: learns the
 * ranking by words and meaning together, and its confidence, from articles that were kept aside from both: the encoder
 * never saw them, and FILE of `--words` is what `npm run train -- --first FILE` learned without them. Nothing is learned
 * from articles that are held out, nor from the rows on them, nor from the articles of `--skip-articles-of FILE`.
 * Sentences are encoded once and kept in `--vectors DIR`; `--encode-only 0` and `--encode-only 1`, run side by side, do that
 * for every second article each, and learn nothing. `--keep-ranker` learns only the confidence in the ranking that is there.
 */
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { isUnavailable, openEncoder } from "../../../../src/meaning/index.ts";
import { FUSION_CONFIDENCE_FEATURES } from "../../../../src/search/rank/fusion/fusion-confidence.ts";
import type { FusionWeights } from "../../../../src/search/rank/fusion/fusion-weights-shape.ts";
import { loadFusionModel } from "../../../../src/search/rank/fusion/load-fusion-model.ts";
import { decodeModel } from "../../../../src/search/rank/model/load-model.ts";
import { createRandom } from "../../bench/data/random.ts";
import { readTexts } from "../../bench/data/texts.ts";
import { encodeTrees } from "../encode-weights.ts";
import { createExercise } from "../exercises.ts";
import { readAsked, readAskedArticles } from "./asked.ts";
import { fusionCases } from "./cases.ts";
import { learnFusion, type RankedCase, rankCase } from "./learn.ts";
import { mayLearnFrom } from "./may-learn.ts";
import { createTextVectors } from "./text-vectors.ts";

const { values: options } = parseArgs({
  options: {
    words: { type: "string" },
    data: { type: "string" },
    asked: { type: "string", multiple: true, default: [] },
    "asked-articles": { type: "string", multiple: true, default: [] },
    also: { type: "string", multiple: true, default: [] },
    "skip-articles-of": { type: "string" },
    vectors: { type: "string" },
    "encode-only": { type: "string" },
    trees: { type: "string", default: "120" },
    leaves: { type: "string", default: "4" },
    seed: { type: "string", default: "1" },
    articles: { type: "string", default: "1000000" },
    "asked-weight": { type: "string", default: "1" },
    "keep-ranker": { type: "boolean", default: false },
    out: { type: "string", default: "src/search/rank/fusion/fusion-weights.ts" },
  },
});
if (options.data === undefined || options.words === undefined)
  throw new Error("--data FILE and --words FILE are needed");

const began = Date.now();
const say = (line: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);

const encoder = await openEncoder();
if (isUnavailable(encoder)) throw new Error(encoder.problem);
const model = decodeModel(JSON.parse(await readFile(options.words, "utf8")));
const articles = await readTexts(options.data);
const skippedFile = options["skip-articles-of"];
const skipped = skippedFile === undefined ? [] : (await readAsked(skippedFile, articles)).map(({ title }) => title);
const mayLearn = mayLearnFrom(skipped);
const askedFiles = [
  ...options.asked.map((file) => readAsked(file, articles)),
  ...options["asked-articles"].map(readAskedArticles),
];
const asked = (await Promise.all(askedFiles)).flat();
const foreign = await Promise.all(
  options.also.map(async (file) => ({
    name: file.replace(/^.*\//, ""),
    texts: (await readTexts(file)).filter(({ title }, i) => mayLearn(title === "" ? `${i}` : title)),
  })),
);
const sources = {
  english: articles.filter(({ title }) => mayLearn(title)).slice(0, Number(options.articles)),
  asked: asked.filter(({ title }) => mayLearn(title)),
  foreign,
  words: model.words,
};
say(
  `${sources.english.length} articles, ${sources.asked.length} paragraphs, ${foreign.map(({ texts }) => texts.length).join(" and ")} texts in other languages`,
);

const vectors = createTextVectors(encoder, options.vectors);
const part = options["encode-only"];
if (part !== undefined) {
  for (const [i, text] of sources.english.entries()) {
    if (i % 2 !== Number(part)) continue;
    const { article } = (await createExercise(text)).index;
    await vectors.sentences(article.sentences.map(({ start, end }) => article.text.slice(start, end)));
    say(`${i} ${text.title}`);
  }
  process.exit(0);
}
const cases: RankedCase[] = [];
for await (const one of fusionCases(sources, createRandom(Number(options.seed)))) {
  const ranked = await rankCase(one, model, vectors, encoder.score);
  if (ranked !== undefined) cases.push(ranked);
  if (cases.length % 2_000 === 0) say(`${cases.length} cases`);
}
await encoder.close();
say(`${cases.length} cases`);
const askedWeight = Number(options["asked-weight"]);
const fusion = learnFusion(
  cases,
  {
    trees: Number(options.trees),
    leaves: Number(options.leaves),
    seed: Number(options.seed),
    weightOf: (source) => (source.startsWith("asked") ? askedWeight : 1),
    kept: options["keep-ranker"] ? loadFusionModel().ranker : undefined,
  },
  say,
);
const weights: FusionWeights = {
  made: `From ${cases.length} questions on articles that neither the encoder (${encoder.version}) nor the words had seen, seed ${options.seed}`,
  features: FUSION_CONFIDENCE_FEATURES.join("|"),
  ranker: encodeTrees(fusion.ranker),
  answers: encodeTrees(fusion.answers),
  curve: fusion.curve,
};
await writeFile(
  options.out,
  `/** What was learned of ranking by words and meaning together, as \`loadFusionModel\` reads it. */
import type { FusionWeights } from "./fusion-weights-shape.ts";

// Learned by \`npm run train:fusion\`; not to be edited.
export const FUSION_WEIGHTS: FusionWeights = ${JSON.stringify(weights, undefined, 2)};
`,
);
say(`written to ${options.out}`);
