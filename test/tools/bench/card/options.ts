import { parseArgs } from "node:util";
import type { Selection } from "../data/select-texts.ts";
import { parseCount } from "../options.ts";

export const USAGE = `npm run card -- --data FILE… [options]

Measures this version on each FILE (SQuAD 1.1 or 2.0, DRCD, CMRC, XQuAD: .json; one question a line: .jsonl; dialogues)
and writes the error card of the release in Markdown.

  --held-out      only what training never reads
  --articles N    a sample of N articles (of dialogues: N of each collection), drawn by the seed
  --seed N        1 unless given
  --out FILE      where the card is written; test/tools/bench/CARD.md unless given
`;

export type CardOptions = Selection & Readonly<{ data: readonly string[]; out: string; help: boolean }>;

/** Throws a TypeError that says what is wrong with the arguments. */
export const readCardOptions = (args: readonly string[]): CardOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: "string", multiple: true, default: [] },
      "held-out": { type: "boolean", default: false },
      articles: { type: "string" },
      seed: { type: "string" },
      out: { type: "string", default: "test/tools/bench/CARD.md" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.data.length === 0 && !values.help) throw new TypeError(`--data is missing\n\n${USAGE}`);
  return {
    data: values.data,
    heldOut: values["held-out"],
    articles: parseCount(values.articles, "articles"),
    seed: parseCount(values.seed, "seed") ?? 1,
    out: values.out,
    help: values.help,
  };
};
