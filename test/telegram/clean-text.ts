import type { Entity, FormattedText } from "../../adapters/telegram/outgoing/formatted-text.ts";

/**
 * What Telegram makes of a message before it is shown (`clean_input_string_with_entities` and the trimming after it, in
 * tdlib/td): carriage returns go, control characters become spaces, the ends are trimmed, and the entities move along.
 */
export const cleanText = ({ text, entities }: FormattedText): FormattedText => {
  const kept = (from: number, to: number) => text.slice(from, to).replaceAll("\r", "").length;
  const moved = entities.map(
    (entity): Entity => ({
      ...entity,
      offset: kept(0, entity.offset),
      length: kept(entity.offset, entity.offset + entity.length),
    }),
  );
  const plain = text.replaceAll("\r", "").replace(/[\0-\x09\x0b-\x1f]/g, " ");
  const end = plain.trimEnd().length;
  const start = plain.length - plain.trimStart().length;
  return {
    text: plain.slice(start, end),
    entities: moved.flatMap((entity) => {
      const from = Math.max(entity.offset, start);
      const to = Math.min(entity.offset + entity.length, end);
      return to > from ? [{ ...entity, offset: from - start, length: to - from }] : [];
    }),
  };
};

/** The words under every entity of some kinds, in order. */
export const textsUnder = ({ text, entities }: FormattedText, ...types: string[]): string[] =>
  entities.filter(({ type }) => types.includes(type)).map(({ offset, length }) => text.slice(offset, offset + length));

export const quotationTypes = ["blockquote", "expandable_blockquote"];
