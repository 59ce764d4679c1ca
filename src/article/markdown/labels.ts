/** Finds the labels that a Markdown file defines, of addresses and of notes: a section is read without the others. */

import type { MarkdownSection } from "./split-sections.ts";

/** As CommonMark compares them. Notes are in the order in which a page numbers them: that of their first marks. */
export type MarkdownLabels = Readonly<{ addresses: readonly string[]; notes: readonly string[] }>;

const DEFINED = /^[ \t]{0,3}\[(\^?)((?:[^\\[\]]|\\.){1,200})\]:/gm;
const CALLED = /\[\^((?:[^\\[\]\s]|\\.){1,200})\](?!:)/g;
/** More labels than any article defines; each is compared with each that is used. */
const MAX_LABELS = 1_000;

export const foldLabel = (label: string): string => label.replace(/\s+/g, " ").trim().toLowerCase().toUpperCase();

const SECTIONS_PER_STEP = 500;

/** Yields `undefined` from time to time, for the caller to let others run. */
export function* labelsOf(source: string, sections: readonly MarkdownSection[]): Generator<undefined, MarkdownLabels> {
  const addresses = new Set<string>();
  const notes = new Set<string>();
  const called = new Set<string>();
  for (const [index, { start, end, isRaw }] of sections.entries()) {
    if (index % SECTIONS_PER_STEP === SECTIONS_PER_STEP - 1) yield undefined;
    if (isRaw || addresses.size + notes.size + called.size > MAX_LABELS) continue;
    const words = source.slice(start, end);
    for (const [, caret, label = ""] of words.matchAll(DEFINED))
      (caret === "^" ? notes : addresses).add(foldLabel(label));
    for (const [, label = ""] of words.matchAll(CALLED)) called.add(foldLabel(label));
  }
  return {
    addresses: [...addresses],
    notes: [...new Set([...[...called].filter((label) => notes.has(label)), ...notes])],
  };
}
