import type { Asked } from "./asked.ts";
import type { Sighting } from "./sighting.ts";

/** Some numbers about a question and a sentence. `fill` writes one for each name, from `at` on. */
export type Group = Readonly<{
  names: readonly string[];
  fill: (asked: Asked, sighting: Sighting, row: Float32Array, at: number) => void;
}>;
