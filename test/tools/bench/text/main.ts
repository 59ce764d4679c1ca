import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadArticle, readArticleFiles } from "../../../../src/article/load-article.ts";
import { describeBlocks } from "./describe-blocks.ts";
import { type CaseOutcome, measureLayout, measureSentences } from "./measure-text.ts";
import { readLayoutCases, readSentenceCases } from "./read-cases.ts";

const USAGE = `npm run bench:text -- [--sentences FILE]… [--layouts FILE]… [--text FILE]… [--quiet]

Counts how many sentences are cut right, and how many blocks of a page are what they are, on the shipped lists or on the
given ones (one JSON object a line: language, name, text, sentences; or name, lines of kind and text).

  --text    an article of your own: what each of its blocks is taken for
  --quiet   only the counts, not what is wrong
`;

/** The lists lie beside the sources; this runs from dist. */
const shipped = (name: string): string =>
  fileURLToPath(new URL(`../../../../../test/tools/bench/text/cases/${name}`, import.meta.url));

const report = (title: string, outcomes: readonly CaseOutcome[], isQuiet: boolean): void => {
  const sum = (count: (one: CaseOutcome) => number): number => outcomes.reduce((all, one) => all + count(one), 0);
  const lines = isQuiet ? [] : outcomes.flatMap(({ name, faults }) => faults.map((fault) => `  ${name}: ${fault}`));
  const total = `${title}: ${sum(({ right }) => right)} of ${sum(({ all }) => all)} right`;
  process.stdout.write(`${[...lines, total].join("\n")}\n`);
};

const reportText = async (file: string, isQuiet: boolean): Promise<void> => {
  const { value, reasons } = await loadArticle(file, await readArticleFiles({ file }));
  const lines = value === undefined ? [`${file}: ${reasons.join("; ")}`] : describeBlocks(value);
  process.stdout.write(`${(isQuiet ? lines.slice(-1) : lines).join("\n")}\n`);
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      sentences: { type: "string", multiple: true, default: [] },
      text: { type: "string", multiple: true, default: [] },
      layouts: { type: "string", multiple: true, default: [] },
      quiet: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const isShipped = values.sentences.length + values.layouts.length + values.text.length === 0;
  for (const file of isShipped ? [shipped("sentences.jsonl")] : values.sentences)
    report(`sentences (${file})`, (await readSentenceCases(file)).map(measureSentences), values.quiet);
  for (const file of isShipped ? [shipped("layouts.jsonl")] : values.layouts)
    report(`blocks (${file})`, (await readLayoutCases(file)).map(measureLayout), values.quiet);
  for (const file of values.text) await reportText(file, values.quiet);
};

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
