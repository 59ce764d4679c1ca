/**
 * `npm run bench:features -- --data FILE… [--held-out] [--articles N] [--out FILE]`: what each group of ranking features
 * pays. Its columns are held at their medians in the shipped trees, nothing is learned anew, and the same questions are
 * asked again. Written as Markdown beside the error card.
 */
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { CONFIDENCE_FEATURES } from "../../../../src/search/rank/confidence-features.ts";
import { behindBest, FEATURE_GROUPS } from "../../../../src/search/rank/features/extract-features.ts";
import { loadModel } from "../../../../src/search/rank/model/load-model.ts";
import { readCardOptions } from "../card/options.ts";
import { cardCommandOf } from "../card/origin.ts";
import { selectTexts } from "../data/select-texts.ts";
import { renderTable } from "../markdown.ts";
import { blankColumns } from "./blank-columns.ts";
import { measureColumnMedians } from "./column-medians.ts";
import { type ModelScores, measureDialogues, measureModels } from "./measure-models.ts";

const args = process.argv.slice(2);
const options = readCardOptions(args.includes("--out") ? args : [...args, "--out", "test/tools/bench/FEATURES.md"]);
const isDialogues = (file: string): boolean => basename(file).startsWith("dialogues");
const medians = await measureColumnMedians(options.data.filter((file) => !isDialogues(file)));

const groups = FEATURE_GROUPS.map(({ name, columns }) => ({
  name,
  columns: columns.flatMap((column) =>
    column.comparedWithBest ? [column.name, behindBest(column.name)] : [column.name],
  ),
}));
const full = loadModel();
const models = [
  full,
  ...groups.map(({ columns }) =>
    blankColumns(
      full,
      medians,
      columns.map((name) => CONFIDENCE_FEATURES.indexOf(name)),
    ),
  ),
];

type Measured = Readonly<{
  name: string;
  scores: readonly Readonly<Pick<ModelScores, "questions" | "first"> & Partial<ModelScores>>[];
}>;
const measured: Measured[] = [];
for (const file of options.data) {
  const selected = await selectTexts(file, options);
  if (selected.kind === "texts") {
    measured.push({ name: basename(file), scores: await measureModels(models, selected.texts, options.seed) });
    continue;
  }
  for (const [name, conversations] of selected.collections) {
    const scores = [];
    for (const model of models) scores.push(await measureDialogues(model, conversations));
    measured.push({ name, scores });
  }
}

const points = (share: number | undefined, digits: number): string =>
  share === undefined || Number.isNaN(share) ? "–" : (100 * share).toFixed(digits);
const rows = [{ name: "all features", columns: [] as string[] }, ...groups].map((group, m) => ({ ...group, m }));
type Row = (typeof rows)[number];
const lossOf = (scores: Measured["scores"], m: number, of: "first" | "auroc"): string => {
  const whole = scores[0]?.[of];
  const own = scores[m]?.[of];
  if (m === 0 || whole === undefined || own === undefined) return points(own, of === "first" ? 1 : 2);
  return points(whole - own, 2);
};
const tableOf = (of: "first" | "auroc"): string =>
  renderTable<Row>(
    [
      ["group", ({ name }) => name],
      [
        "columns",
        ({ columns, m }) => (m === 0 ? `${groups.flatMap((group) => group.columns).length}` : `${columns.length}`),
      ],
      ...measured.map(({ name, scores }) => [name, ({ m }: Row) => lossOf(scores, m, of)] as const),
    ],
    rows,
  );

const text = `# What each group of ranking features pays

Each group's columns are held at what they are as a rule, in the trees as shipped. The first row is with all features;
below it is how many points are lost without the group; less than nothing is lost where it costs.

## Right sentence first

${tableOf("first")}

Questions: ${measured.map(({ name, scores }) => `${name} ${scores[0]?.questions ?? 0}`).join(", ")}.

## Questions on the article against questions on others (AUROC of the confidence)

${tableOf("auroc")}

## What made these figures

\`\`\`sh
${cardCommandOf(options).replace("npm run card", "npm run bench:features")}
\`\`\`
`;
await writeFile(options.out, text);
console.log(`${options.out} is written`);
