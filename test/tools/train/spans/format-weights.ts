/** Learned numbers as TypeScript. */
import type { Trees } from "../../../../src/search/rank/model/trees.ts";
import { encodeTrees } from "../encode-weights.ts";

/** Trees as a constant of that name. */
export const formatTrees = (name: string, trees: Trees): string => {
  const { count, columns, values } = encodeTrees(trees);
  return `export const ${name}: EncodedTrees = {\n  count: ${count},\n  columns:\n    "${columns}",\n  values:\n    "${values}",\n};\n`;
};

/** The import that a file of trees begins with. */
export const TREES_IMPORT = 'import type { EncodedTrees } from "../../search/rank/index.ts";\n\n';

/** One signed byte for each weight, and the scale that they are times of. */
export const formatSignedBytes = (weights: Float32Array): Readonly<{ scale: string; bytes: string }> => {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { scale: scale.toPrecision(6), bytes: Buffer.from(bytes.buffer).toString("base64") };
};
