/** Finds what an article says of changes to itself: its corrections and its updates, also where they withdraw no words. */

import type { Article } from "../../article/index.ts";
import { sentencesIn } from "../../article/index.ts";
import { overlaps, type Span } from "../../span.ts";
import { EDITORS_NOTE, OWN_TEXT, SELF_CHANGED, UPDATE_LABEL } from "./change-words.ts";
import { CORRECTION_LABEL, RETRACTED, WITHDRAWING_END, WITHDRAWING_LEAD } from "./correction-words.ts";
import { MAX_NOTE_CHARS, NOTE_KINDS, noteFrom } from "./find-corrections.ts";

/** A mark or a date behind the label, as "Corrections officers said" is none. */
const ENDS_LABEL = /[\p{P}\p{S}\p{Nd}\n]/u;
const DATED_LABEL = /^[^:：\n]{0,40}\p{Nd}[^:：\n]{0,20}[:：]/u;

const isCorrection = (block: string): boolean => {
  const label = EDITORS_NOTE.test(block) ? undefined : CORRECTION_LABEL.exec(block)?.[0];
  if (label === undefined) return false;
  return ENDS_LABEL.test(label.replace(/^[^\p{L}]+/u, "")) || DATED_LABEL.test(block.slice(label.length));
};

const isLabelled = (block: string): boolean => isCorrection(block) || UPDATE_LABEL.test(block);

/** Words that withdraw are of the article only where they name it: a person, too, can say something wrongly. */
const tellsOfChange = (sentence: string): boolean =>
  SELF_CHANGED.test(sentence) ||
  RETRACTED.test(sentence) ||
  OWN_TEXT.test(WITHDRAWING_LEAD.exec(sentence)?.[0] ?? "") ||
  WITHDRAWING_END.test(sentence);

/** The first notes on changes, in the order of the text: whole sentences, none of which overlap. */
export const findChangeNotes = (article: Article, limit: number): readonly Span[] => {
  const { text, blocks } = article;
  const notes: Span[] = [];
  for (const block of blocks) {
    if (!NOTE_KINDS.has(block.kind)) continue;
    const isNote = block.end - block.start <= MAX_NOTE_CHARS && isLabelled(text.slice(block.start, block.end));
    for (const [at, sentence] of sentencesIn(article, block).entries()) {
      if (notes.length >= limit) return notes;
      if (notes.some((one) => overlaps(one, sentence))) continue;
      if (!(isNote && at === 0) && !tellsOfChange(text.slice(sentence.start, sentence.end))) continue;
      const note = noteFrom(article, block, sentence);
      // What has the label already is not shown once more.
      notes.push(notes.some((one) => overlaps(one, note)) ? { start: sentence.start, end: note.end } : note);
    }
  }
  return notes;
};
