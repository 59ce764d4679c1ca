import { tellingKeysOf } from "../../fold/index.ts";

/** What tells several parts, which need not be next to each other. */
export const keysOfParts = (parts: readonly string[]): ReadonlySet<number> =>
  new Set(parts.flatMap((part) => [...tellingKeysOf(part)]));
