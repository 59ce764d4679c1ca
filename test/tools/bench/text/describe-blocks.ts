/** What the blocks of an article are, for a person to look at: how many of each kind, and each with its first words. */

import type { Article, Block } from "../../../../src/article/article.ts";

const MAX_SHOWN_CHARS = 70;

const nameOf = ({ kind, form }: Block): string => (form === undefined ? kind : `${kind} (${form})`);

export const describeBlocks = ({ id, language, text, blocks, sentences, credits }: Article): readonly string[] => {
  const names = blocks.map(nameOf);
  const width = Math.max(...names.map((name) => name.length));
  const counts = [...new Set(names)].map((name) => `${names.filter((one) => one === name).length} ${name}`);
  return [
    ...blocks.map(({ start, end }, at) => {
      const words = text.slice(start, end).replace(/\s+/gu, " ");
      const shown = words.length > MAX_SHOWN_CHARS ? `${words.slice(0, MAX_SHOWN_CHARS)}…` : words;
      return `  ${(names[at] ?? "").padEnd(width)}  ${shown}`;
    }),
    `${id} (${language}): ${counts.join(", ")}; ${sentences.length} sentences, ${credits.lines.length} lines of credits`,
  ];
};
