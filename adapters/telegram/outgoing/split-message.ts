/** How texts are cut into messages and packed together within Telegram's limits. */
import { graphemesOf } from "../../../src/server.ts";
import type { Entity, FormattedText } from "./formatted-text.ts";

/** The most of one message, "after entities parsing", in UTF-16 units (https://core.telegram.org/bots/api#sendmessage). */
export const MAX_MESSAGE_CHARS = 4096;
/** Telegram drops what is beyond, so the least important go first. */
export const MAX_ENTITIES = 100;

/** Where the piece that starts at `start` ends best: after a line, else after a word, else between two characters. */
const endOfPiece = (text: string, start: number, limit: number): number => {
  const end = start + limit;
  if (end >= text.length) return text.length;
  const piece = text.slice(start, end);
  for (const boundary of ["\n", " "]) {
    const last = piece.lastIndexOf(boundary);
    // A piece of less than half a message is a poor use of a message.
    if (last >= limit / 2) return start + last + 1;
  }
  // Only the last characters are looked at: a character of more than 100 units is cut.
  const tail = Math.max(start, end - 100);
  let last = end;
  for (const { index } of graphemesOf(text.slice(tail, end + 100))) {
    if (tail + index > end) break;
    last = tail + index;
  }
  return last > start ? last : end;
};

const entitiesWithin = (entities: readonly Entity[], start: number, end: number): Entity[] =>
  entities.flatMap((entity) => {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    return to > from ? [{ ...entity, offset: from - start, length: to - from }] : [];
  });

/** The same text and formatting in pieces within the limit. The pieces joined are the text, to the last character. */
export const splitMessage = ({ text, entities }: FormattedText, limit = MAX_MESSAGE_CHARS): FormattedText[] => {
  const pieces: FormattedText[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start, limit);
    pieces.push({ text: text.slice(start, end), entities: entitiesWithin(entities, start, end) });
    start = end;
  }
  return pieces;
};

const ENTITY_IMPORTANCE = ["blockquote", "expandable_blockquote", "text_link", "underline", "italic", "bold"];
const importanceOf = ({ type }: Entity): number =>
  (ENTITY_IMPORTANCE.indexOf(type) + ENTITY_IMPORTANCE.length) % ENTITY_IMPORTANCE.length;

/** At most as many entities as Telegram takes, in the order of their offsets, the outer before the inner. */
export const limitEntities = (entities: readonly Entity[]): Entity[] =>
  [...entities]
    .sort((a, b) => importanceOf(a) - importanceOf(b))
    .slice(0, MAX_ENTITIES)
    .sort((a, b) => a.offset - b.offset || b.length - a.length);

/** Texts that belong together stay in one message where they fit; `gap` is between two in one message. */
export const packMessages = (
  texts: readonly FormattedText[],
  gap: string,
  limit = MAX_MESSAGE_CHARS,
): FormattedText[] => {
  const messages: FormattedText[] = [];
  for (const piece of texts.flatMap((text) => splitMessage(text, limit))) {
    const last = messages.at(-1);
    const offset = (last?.text.length ?? 0) + gap.length;
    if (last && offset + piece.text.length <= limit) {
      messages[messages.length - 1] = {
        text: last.text + gap + piece.text,
        entities: [
          ...last.entities,
          ...piece.entities.map((entity) => ({ ...entity, offset: entity.offset + offset })),
        ],
      };
    } else {
      messages.push(piece);
    }
  }
  return messages;
};
