/** A second, plain implementation of what a verdict claims, to check the first one against. */

import type { Article } from "../../src/article/article.ts";
import type { CheckedSentence } from "../../src/reply/reply.ts";

/** Replaces the first occurrence of each `said` by the article's words, one after the other. */
export const applyDifferences = (text: string, { differences }: Pick<CheckedSentence, "differences">): string =>
  differences.reduce((running, { said, article }) => running.replace(said, () => article), text);

/**
 * Words and marks one by one, written without the code that is tested: case, the shape of quotation marks and dashes and
 * white space aside. Where a hyphen joins two words, it stands within the word.
 */
export const unitsOf = (text: string): string[] =>
  (text.normalize("NFC").match(/[\p{L}\p{N}\p{M}]+(?:[-’'.,][\p{L}\p{N}\p{M}]+)*|-+|[^\s\p{L}\p{N}]/gu) ?? []).map(
    (unit) => {
      if (/^["“”„«»]$/.test(unit)) return '"';
      if (/^(?:-+|[–—])$/.test(unit)) return "—";
      return unit.toLowerCase().replace(/[‘’]/g, "'");
    },
  );

/** True when the units of a text stand in an article one behind the other, the asker's quotation marks at the ends aside. */
export const standsIn = (article: Article, text: string): boolean => {
  const units = unitsOf(text);
  while (units[0] === '"') units.shift();
  // The stop or comma before the closing mark is that of the text that quotes; a question is not.
  while (/^["',.;:…]$/u.test(units.at(-1) ?? "")) units.pop();
  const readable = (skipped: readonly string[]): string[] =>
    article.blocks
      .filter(({ kind }) => !skipped.includes(kind))
      .flatMap(({ start, end }) => unitsOf(article.text.slice(start, end)));
  return [readable(["boilerplate"]), readable(["boilerplate", "dateline"])].some((all) =>
    all.some((_, at) => units.every((unit, index) => all[at + index] === unit)),
  );
};
