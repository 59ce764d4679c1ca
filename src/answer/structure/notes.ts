/** The notes that some words of an article call by their marks. */

import type { Article } from "../../article/index.ts";
import { noteMarkSpans } from "../../language/index.ts";
import type { Span } from "../../span.ts";

/** More notes to a few sentences are the references of a paper, and longer ones a text of their own. */
const MAX_NOTES = 3;
const MAX_NOTE_CHARS = 500;

/** The texts of the notes whose marks are within a span: the blocks that begin with the same marks. */
export const notesOf = ({ text, blocks }: Article, span: Span): readonly Span[] => {
  const words = text.slice(span.start, span.end);
  const marks = new Set(noteMarkSpans(words).map(({ start, end }) => words.slice(start, end)));
  if (marks.size === 0 || marks.size > MAX_NOTES) return [];
  return blocks
    .filter(({ kind, start, end }) => kind === "note" && end - start <= MAX_NOTE_CHARS && start >= span.end)
    .filter(({ start }) => marks.has(/^\[\d+\](?= )/.exec(text.slice(start, start + 8))?.[0] ?? ""))
    .map(({ start, end }) => ({ start, end }));
};
