import type { Asked } from "./features/asked.ts";
import { FEATURES } from "./features/features.ts";

/** What is known of the whole ranking, beside the first candidate's own row. */
const WHOLE = [
  "score",
  "margin to second",
  "margin to third",
  "share of belief",
  "best mass",
  "best resemblance",
  "words unknown",
  "share unknown",
  "rarity unknown",
  "words repaired",
  "characters asked",
] as const;

export const CERTAINTY_FEATURES: readonly string[] = [...FEATURES, ...WHOLE];

const MASS = FEATURES.indexOf("mass");
const RESEMBLANCE = FEATURES.indexOf("resemblance");

/** The numbers that tell whether the first candidate answers at all. `scores` are the ranker's, by candidate. */
export function certaintyRow(
  asked: Asked,
  rows: Float32Array,
  scores: Float32Array,
  order: readonly number[],
): Float32Array {
  const width = FEATURES.length;
  const row = new Float32Array(CERTAINTY_FEATURES.length);
  const first = order[0]!;
  row.set(rows.subarray(first * width, (first + 1) * width));
  const top = scores[first]!;
  let belief = 0;
  let mass = 0;
  let resemblance = 0;
  for (const c of order) {
    belief += Math.exp(2 * (scores[c]! - top));
    mass = Math.max(mass, rows[c * width + MASS]!);
    resemblance = Math.max(resemblance, rows[c * width + RESEMBLANCE]!);
  }
  let content = 0;
  let unknown = 0;
  let rarity = 0;
  let repaired = 0;
  let characters = 0;
  for (const [t, term] of asked.terms.entries()) {
    if (term.bit === 0) continue;
    content++;
    characters += term.form.length;
    if (term.senses.length === 0) {
      unknown++;
      rarity += asked.rarity[t]!;
    }
    if (term.repaired) repaired++;
  }
  row[width] = top;
  row[width + 1] = order.length > 1 ? top - scores[order[1]!]! : 9;
  row[width + 2] = order.length > 2 ? top - scores[order[2]!]! : 9;
  row[width + 3] = 1 / belief;
  row[width + 4] = mass;
  row[width + 5] = resemblance;
  row[width + 6] = unknown;
  row[width + 7] = content === 0 ? 1 : unknown / content;
  row[width + 8] = rarity;
  row[width + 9] = repaired;
  row[width + 10] = characters;
  return row;
}
