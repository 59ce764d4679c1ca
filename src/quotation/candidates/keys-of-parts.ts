import { wordKeysOf } from "../../fold/index.ts";

/** Keys of several parts, which need not be next to each other. */
export const keysOfParts = (parts: readonly string[]): ReadonlySet<number> =>
  new Set(parts.flatMap((part) => [...wordKeysOf(part)]));
