/**
 * What the trainer's own implementation (Python, 32-bit floats) makes of texts in many languages with the weights that
 * ship: `recorded.jsonl`, written by `record.ts` from the `reference.jsonl` and `pairs.jsonl` that come with the weights.
 */

import { readFileSync } from "node:fs";

/** One text: the ids of its pieces, and vectors as bytes in base64, whose direction alone counts. */
export type RecordedText = Readonly<{
  kind: "question" | "sentence";
  language: string;
  text: string;
  ids: readonly number[];
  pooled: string;
  /** The vectors of the first pieces. */
  tokens: readonly string[];
  weights?: readonly number[];
}>;

export type Recorded = Readonly<{
  /** Of the weights. */
  version: string;
  texts: readonly RecordedText[];
  pairs: readonly Readonly<{ question: string; sentence: string; score: number }>[];
}>;

/** A vector as bytes: its greatest component is ±127. */
export const packed = (vector: readonly number[]): string => {
  const greatest = Math.max(...vector.map(Math.abs));
  return Buffer.from(Int8Array.from(vector, (value) => Math.round((value / greatest) * 127)).buffer).toString("base64");
};

export const unpacked = (text: string): Int8Array => new Int8Array(Buffer.from(text, "base64"));

const file = new URL("recorded.jsonl", import.meta.url);

/** What was recorded: a line for the version, one for each text, and one for each pair. */
export const readRecorded = (): Recorded => {
  const [head, ...lines] = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { version: string } | RecordedText | Recorded["pairs"][number]);
  if (head === undefined || !("version" in head)) throw new Error("recorded.jsonl does not begin with a version");
  return {
    version: head.version,
    texts: lines.filter((line) => "kind" in line),
    pairs: lines.filter((line) => "score" in line),
  };
};

/** The same as text. */
export const writeRecorded = ({ version, texts, pairs }: Recorded): string =>
  [{ version }, ...texts, ...pairs].map((line) => `${JSON.stringify(line)}\n`).join("");
