/**
 * The text of a Markdown file: what a page made of it shows, without marks, addresses, pictures and shortcodes. Each of its
 * units is known to come from a place in the file.
 */

import type { MarkedParagraph } from "../formats/format.ts";
import type { Origin } from "../origin.ts";
import { hideShortcodes } from "./hide-shortcodes.ts";
import { labelsOf } from "./labels.ts";
import { createSectionReader } from "./read-section.ts";
import { type MarkdownSection, splitSections } from "./split-sections.ts";
import { createTextWriter, type TextWriter } from "./text-writer.ts";

/** What a page shows of a file, paragraph by paragraph. */
export type RenderedMarkdown = Readonly<{ text: string; marked: readonly MarkedParagraph[]; origin: Origin }>;

const MAY_HAVE_MARKS = /[*_`~[\]<>&\\|{}#]|^[ \t]*(?:[-+=]|\d{1,9}[.)]|:::|\t| {4})|[ \t]$/m;
const CODE_START = /^(?:[ \t]{0,3}(?:`{3}|~{3})| {4}|\t)/;
const LINE = /[ \t]*([^\r\n]*?)[ \t]*(\r\n|[\r\n]|$)/g;

/** Text without marks, and what may not be read: line by line. */
const readLines = (writer: TextWriter, source: string, { start, end, goesOn }: MarkdownSection): void => {
  writer.open("line");
  for (const { 0: line, 1: words = "", 2: lineEnd = "", index } of source.slice(start, end).matchAll(LINE)) {
    const stop = start + index + line.length;
    const from = start + index + line.indexOf(words);
    writer.copy(from, from + words.length);
    if (lineEnd !== "") writer.endLine("soft", stop - lineEnd.length, stop);
  }
  writer.close(goesOn);
};

/** The first heading, where nothing is above it, is the headline. */
const nameHeadline = ([first, ...others]: readonly MarkedParagraph[]): readonly MarkedParagraph[] => {
  if (first === undefined) return [];
  return [first.mark === "heading" ? { ...first, mark: "headline" } : first, ...others];
};

/** Reads a file's Markdown. Yields `undefined` from time to time, for the caller to let others run. */
export function* renderMarkdown(source: string): Generator<undefined, RenderedMarkdown> {
  const sections: MarkdownSection[] = [];
  for (const section of splitSections(source)) {
    if (section !== undefined) sections.push(section);
    yield undefined;
  }
  const writer = createTextWriter(source);
  const readSection = createSectionReader(writer, yield* labelsOf(source, sections));
  for (const section of sections) {
    const { start, end, isRaw, goesOn } = section;
    const markdown = source.slice(start, end);
    if (isRaw || !MAY_HAVE_MARKS.test(markdown)) readLines(writer, source, section);
    else {
      const isCode = CODE_START.test(markdown);
      const hidden = isCode ? { text: markdown, spans: [], isCaption: false } : hideShortcodes(markdown);
      writer.hide(hidden.spans.map((span) => ({ start: start + span.start, end: start + span.end })));
      readSection({ markdown: hidden.text, start, goesOn, isCaption: hidden.isCaption });
      writer.hide([]);
    }
    // A long paragraph is cut between two words.
    if (goesOn && /\s/u.test(source[end - 1] ?? "")) writer.endLine("soft", end - 1, end);
    yield undefined;
  }
  const { text, marked, pieces } = writer.finish();
  return { text, marked: nameHeadline(marked), origin: { text: source, pieces } };
}
