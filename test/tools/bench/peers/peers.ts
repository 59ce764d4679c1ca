import type { BenchSystem } from "../system.ts";
import { flexsearch } from "./flexsearch.ts";
import { fuse, fuseTokens } from "./fuse.ts";
import { minisearch, minisearchFuzzy } from "./minisearch.ts";
import { orama, oramaTolerant } from "./orama.ts";

/** What Pullquote is compared with, the slowest last. */
export const peers: readonly BenchSystem[] = [
  minisearch,
  minisearchFuzzy,
  orama,
  oramaTolerant,
  flexsearch,
  fuseTokens,
  fuse,
];
