import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { basename, dirname, join } from "node:path";
import { packageVersion, seedsFolder } from "../../../../src/home.ts";
import { RANKER_WEIGHTS } from "../../../../src/search/rank/model/weights.ts";
import type { CardOptions } from "./options.ts";

/** What made the figures: enough to make them again, and nothing about whose machine it was. */
export type CardOrigin = Readonly<{
  command: string;
  version: string;
  /** Of the checkout; `undefined` outside one. */
  commit: Readonly<{ sha: string; changed: boolean }> | undefined;
  /** The learned weights of the ranking: the SHA-256 of their file, and what they say they were learned from. */
  weights: Readonly<{ file: string; sha256: string; made: string }>;
  machine: Readonly<{ node: string; cpu: string; cores: number }>;
}>;

const WEIGHTS_FILE = "src/search/rank/model/weights.ts";

export const hashFile = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

const git = (root: string, ...args: readonly string[]): string | undefined => {
  try {
    return execFileSync("git", ["-C", root, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    // No git, or no checkout: the version alone must do.
    return undefined;
  }
};

const SAFE_WORD_PATTERN = /^[\w.,:=@%+/-]+$/;
const quoteWord = (word: string): string =>
  SAFE_WORD_PATTERN.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** The command that measures the same; files are named without their folders. */
export const cardCommandOf = ({ data, heldOut, articles, seed }: CardOptions): string =>
  [
    "npm run card --",
    ...data.map((file) => `--data ${quoteWord(basename(file))}`),
    ...(heldOut ? ["--held-out"] : []),
    ...(articles === undefined ? [] : [`--articles ${articles}`]),
    ...(seed === 1 ? [] : [`--seed ${seed}`]),
  ].join(" ");

/** Looks around: the package, its checkout, this machine. */
export const readOrigin = (options: CardOptions): CardOrigin => {
  const root = dirname(seedsFolder());
  const sha = git(root, "rev-parse", "HEAD");
  return {
    command: cardCommandOf(options),
    version: packageVersion(),
    commit: sha === undefined ? undefined : { sha, changed: git(root, "status", "--porcelain", "--", "src") !== "" },
    weights: { file: WEIGHTS_FILE, sha256: hashFile(join(root, WEIGHTS_FILE)), made: RANKER_WEIGHTS.made },
    machine: {
      node: process.version,
      cpu: cpus()[0]?.model.trim() ?? "unknown",
      cores: availableParallelism(),
    },
  };
};
