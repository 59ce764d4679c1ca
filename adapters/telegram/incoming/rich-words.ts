/** The words of a rich message as those of any other: Telegram gives it blocks, and no text. */

/** A text, what of it links to an address, and what is quoted: as a message has them. */
export type RichWords = Readonly<{
  text: string;
  entities: readonly Readonly<
    | { type: "text_link"; offset: number; length: number; url: string }
    | { type: "blockquote"; offset: number; length: number }
  >[];
}>;

/** https://core.telegram.org/bots/api#rich-message-limits: 16 levels of blocks; text in them has levels of its own. */
const MAX_DEPTH = 64;

/** Fields of a block that have words, in the order in which they are read, and the blocks, items and cells in it. */
const TEXT_FIELDS = ["text", "summary"] as const;
const BLOCK_FIELDS = ["blocks", "items", "cells"] as const;

/** What it says, of whatever blocks it is made; undefined where none of them has words. */
export const readRichWords = (blocks: unknown): RichWords | undefined => {
  let text = "";
  const entities: RichWords["entities"][number][] = [];

  const addText = (rich: unknown, depth: number): void => {
    if (typeof rich === "string") text += rich;
    else if (depth > MAX_DEPTH || typeof rich !== "object" || rich === null) return;
    else if (Array.isArray(rich)) for (const part of rich) addText(part, depth + 1);
    else {
      const { type, text: inner, url } = rich as Readonly<Record<string, unknown>>;
      const offset = text.length;
      addText(inner, depth + 1);
      const length = text.length - offset;
      if (type === "url" && typeof url === "string" && length > 0)
        entities.push({ type: "text_link", offset, length, url });
    }
  };

  const addBlock = (block: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || typeof block !== "object" || block === null) return;
    if (Array.isArray(block)) {
      for (const one of block) addBlock(one, depth + 1);
      return;
    }
    const fields = block as Readonly<Record<string, unknown>>;
    const before = text.length;
    for (const name of TEXT_FIELDS) {
      if (fields[name] === undefined) continue;
      if (text !== "") text += "\n";
      addText(fields[name], depth + 1);
    }
    for (const name of BLOCK_FIELDS) addBlock(fields[name], depth + 1);
    // Without the line break before it.
    const offset = before + /^\n*/.exec(text.slice(before))![0].length;
    if (fields.type === "blockquote" && text.length > offset)
      entities.push({ type: "blockquote", offset, length: text.length - offset });
  };

  addBlock(blocks, 0);
  return text.trim() === "" ? undefined : { text, entities };
};
