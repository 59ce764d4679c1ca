/**
 * `npm run encoder:candidates -- --out FILE --data FILE [--asked FILE]… [--sample N] [--skip-articles-of FILE]`: the first
 * thirty sentences that words alone find for each question, with those that answer marked: what the encoder learns to order.
 * Where words find fewer (a question in another language), the rest of the text's sentences stand behind them.
 * With `--asked` the questions are those of these files, asked of their paragraph with two before and two behind it; else all
 * of the data. One question a line: { id, q, near, title, held, cands: [{ t, score, gold }] }; `held`: nothing may be learned
 * from it, as its article is held out or one of `--skip-articles-of`.
 */
import { closeSync, openSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { createSearch } from "../../../src/search/create-search.ts";
import { buildArticle, findGoldSentences } from "../bench/data/gold-sentences.ts";
import { plainTitle } from "../bench/data/held-out.ts";
import { createRandom, drawRandom } from "../bench/data/random.ts";
import { readTexts, type Text } from "../bench/data/texts.ts";
import { readAsked } from "../train/fusion/asked.ts";
import { isHeldFromEncoder } from "../train/fusion/may-learn.ts";

const { values: options } = parseArgs({
  options: {
    out: { type: "string" },
    data: { type: "string" },
    asked: { type: "string", multiple: true, default: [] },
    sample: { type: "string", default: "1000000" },
    "skip-articles-of": { type: "string" },
  },
});
if (options.data === undefined || options.out === undefined) throw new Error("--data FILE and --out FILE are needed");

const MAX_CANDIDATES = 30;

type Asking = Readonly<{ id: string; text: Text; near: readonly string[] }>;

const articles = await readTexts(options.data);
const skippedFile = options["skip-articles-of"];
const skipped = skippedFile === undefined ? [] : (await readAsked(skippedFile, articles)).map(({ title }) => title);
const isHeld = isHeldFromEncoder(skipped);
const asked = (await Promise.all(options.asked.map((file) => readAsked(file, articles)))).flat();
const askings: readonly Asking[] =
  asked.length > 0
    ? asked.map(({ around, near }, place) => ({ id: `${place}`, text: around, near }))
    : articles.map((text, place) => ({ id: `${place}`, text, near: [] }));

const random = createRandom(7);
const file = openSync(options.out, "w");
for (const [place, { id, text, near }] of askings.entries()) {
  const built = buildArticle(text, id);
  const { article } = built;
  const search = createSearch();
  await search.add(article);
  const held = isHeld(text.title === "" ? `${place}` : text.title);
  const questions = [
    ...drawRandom(text.asked, Number(options.sample), random).map((one) => ({
      q: one.question,
      gold: findGoldSentences(built, one),
    })),
    ...near.map((q) => ({ q, gold: new Set<number>() })),
  ];
  for (const [number, { q, gold }] of questions.entries()) {
    const { candidates } = await search.find({ text: q, article: article.id, limit: MAX_CANDIDATES });
    const found = new Set(candidates.map(({ sentence }) => sentence));
    const others = [...article.sentences.keys()].filter((sentence) => !found.has(sentence));
    const all = [...candidates, ...others.map((sentence) => ({ sentence, score: 0 }))];
    const cands = all.slice(0, MAX_CANDIDATES).map(({ sentence, score }) => {
      const { start, end } = article.sentences[sentence]!;
      return { t: article.text.slice(start, end), score, gold: gold.has(sentence) };
    });
    const row = { id: `${id}-${number}`, q, near: gold.size === 0, title: plainTitle(text.title), held, cands };
    writeSync(file, `${JSON.stringify(row)}\n`);
  }
}
closeSync(file);
