/** Which kept pages serve: those that the settings name, those that a person added, and what their lists name. */

import type { KeptAddress } from "./shelf.ts";

export type ServingRule = Readonly<{
  /** The addresses that are named. */
  named: ReadonlySet<string>;
  /** Whether what a person added serves beside them. */
  added: boolean;
}>;

/** Whether each address is one that is watched; by its own name, or by its list's. */
export const createIsWatched = (
  entries: readonly KeptAddress[],
  { named, added }: ServingRule,
): ((entry: KeptAddress) => boolean) => {
  const isNamed = (entry: KeptAddress): boolean => named.has(entry.address) || (added && entry.added);
  const lists = new Set(
    entries.flatMap((entry) => (entry.kind === "listing" && !entry.removed && isNamed(entry) ? [entry.address] : [])),
  );
  return (entry) => !entry.removed && (isNamed(entry) || lists.has(entry.source));
};

/** The pages that everybody may ask. */
export const servedPages = (entries: readonly KeptAddress[], rule: ServingRule): readonly KeptAddress[] => {
  const isWatched = createIsWatched(entries, rule);
  return entries.filter((entry) => entry.version !== "" && isWatched(entry));
};
