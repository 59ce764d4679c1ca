/**
 * `npm run fold -- --data FILE… --drop NAME… [--out FILE]`: takes columns out of the weights without learning anew. Each
 * is held at its median over articles of the files that are learned from, so its figures should be those of the column
 * left blank (`npm run bench:features`). Then the records of these features can be deleted; until then the weights and
 * the code do not fit each other.
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { CONFIDENCE_FEATURES } from "../../../src/search/rank/confidence-features.ts";
import { RANKER_WEIGHTS } from "../../../src/search/rank/model/weights.ts";
import { measureColumnMedians } from "../bench/features/column-medians.ts";
import { formatWeightsFile } from "./encode-weights.ts";
import { foldWeights } from "./fold-weights.ts";

const { values: options } = parseArgs({
  options: {
    data: { type: "string", multiple: true, default: [] },
    drop: { type: "string", multiple: true, default: [] },
    out: { type: "string", default: "src/search/rank/model/weights.ts" },
  },
});
if (options.data.length === 0) throw new Error("--data FILE is missing: what the weights were learned from");
for (const name of options.drop)
  if (!CONFIDENCE_FEATURES.includes(name)) throw new Error(`there is no column “${name}”`);

const medians = await measureColumnMedians(options.data);
const folded = foldWeights(RANKER_WEIGHTS, new Set(options.drop), medians);
await writeFile(options.out, formatWeightsFile(folded));
console.log(`${options.drop.length} columns taken out; written to ${options.out}`);
