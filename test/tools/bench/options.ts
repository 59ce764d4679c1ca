import { parseArgs } from "node:util";

export const USAGE = `npm run bench -- [--data FILE]… [options]

Without --data: times over the shipped article, a synthetic one, and hostile questions.
With --data FILE (SQuAD 1.1 or 2.0, DRCD, CMRC, XQuAD: .json; one question a line: .jsonl): how often the right
sentence comes first. A file of dialogues measures follow-ups.

  --articles N    a sample of N articles (of dialogues: N of each collection), drawn by the seed
  --held-out      only the articles that training never sees; of dialogues, those that nothing was tuned on
  --typo          also with a typing error in every word of five letters or more
  --off-topic     also with questions about other articles
  --removed N     also with the answering paragraph removed, over N articles
  --peers         also fuse.js, MiniSearch, Orama and FlexSearch at their best settings, all of them on the same
                  1,000 questions, drawn by the seed over all articles; npm run bench:peers installs them
  --all           with --peers, on all questions
  --library       the right article among 1, 442 whole ones, and 10,000 and 100,000 the size of news
  --archive SIZE  with --library, this size alone; several may be given
  --seed N        1 unless given
  --json          one line of JSON for each system instead of a table
`;

export type BenchOptions = Readonly<{
  data: readonly string[];
  articles: number | undefined;
  heldOut: boolean;
  typo: boolean;
  offTopic: boolean;
  removed: number;
  peers: boolean;
  all: boolean;
  library: boolean;
  /** Sizes of libraries; all when empty. */
  archives: readonly number[];
  seed: number;
  json: boolean;
  help: boolean;
}>;

/** A whole number given as an option. Throws a TypeError that names the option. */
export const parseCount = (value: string | undefined, name: string): number | undefined => {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0) throw new TypeError(`--${name} is no whole number: ${value}`);
  return number;
};

/** Throws a TypeError that says what is wrong with the arguments. */
export const readBenchOptions = (args: readonly string[]): BenchOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: "string", multiple: true, default: [] },
      articles: { type: "string" },
      "held-out": { type: "boolean", default: false },
      typo: { type: "boolean", default: false },
      "off-topic": { type: "boolean", default: false },
      removed: { type: "string" },
      peers: { type: "boolean", default: false },
      all: { type: "boolean", default: false },
      library: { type: "boolean", default: false },
      archive: { type: "string", multiple: true, default: [] },
      seed: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return {
    data: values.data,
    articles: parseCount(values.articles, "articles"),
    heldOut: values["held-out"],
    typo: values.typo,
    offTopic: values["off-topic"],
    removed: parseCount(values.removed, "removed") ?? 0,
    peers: values.peers,
    all: values.all,
    library: values.library,
    archives: values.archive.flatMap((size) => parseCount(size, "archive") ?? []),
    seed: parseCount(values.seed, "seed") ?? 1,
    json: values.json,
    help: values.help,
  };
};
