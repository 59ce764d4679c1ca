/** Rich messages as the fake Telegram takes them: those fields alone that Bot API 10.2 documents, with its limits. */
import type { Json } from "./telegram-types.ts";

const STYLES: readonly unknown[] = ["bold", "italic", "underline", "strikethrough"];
/** https://core.telegram.org/bots/api#rich-message-limits */
const MAX_BLOCKS = 500;
const MAX_DEPTH = 16;
const MAX_CHARS = 32_768;

const hasOnly = (value: Json, ...fields: string[]): boolean =>
  Object.keys(value).sort().join() === fields.sort().join();

/** The words of https://core.telegram.org/bots/api#richtext; undefined where it is none. */
const textWords = (text: unknown, depth: number): string | undefined => {
  if (typeof text === "string") return text;
  if (depth > MAX_DEPTH) return undefined;
  if (Array.isArray(text)) {
    const words = text.map((part) => textWords(part, depth + 1));
    return words.includes(undefined) ? undefined : words.join("");
  }
  const styled = Object(text) as Json;
  const isLink = styled.type === "url" && typeof styled.url === "string" && hasOnly(styled, "type", "text", "url");
  const isStyled = STYLES.includes(styled.type) && hasOnly(styled, "type", "text");
  return isLink || isStyled ? textWords(styled.text, depth + 1) : undefined;
};

/** The words of each paragraph, quoted ones among them; undefined where something is no block, or has no content. */
const paragraphWords = (blocks: unknown, depth: number): string[] | undefined => {
  if (!Array.isArray(blocks) || blocks.length === 0 || depth > MAX_DEPTH) return undefined;
  const found: string[] = [];
  for (const block of blocks as Json[]) {
    const words =
      block.type === "paragraph" && hasOnly(block, "type", "text")
        ? [textWords(block.text, depth + 1)]
        : block.type === "blockquote" && hasOnly(block, "type", "blocks")
          ? paragraphWords(block.blocks, depth + 1)
          : undefined;
    for (const one of words ?? [undefined]) {
      if (one === undefined || one.trim() === "") return undefined;
      found.push(one);
    }
  }
  return found;
};

const countBlocks = (blocks: unknown): number =>
  Array.isArray(blocks) ? blocks.reduce((count, block) => count + 1 + countBlocks((block as Json).blocks), 0) : 0;

/** The tags that we write, of those of https://core.telegram.org/bots/api#rich-message-formatting-options */
const TAG = /<(?:\/?(?:p|blockquote|[bius])|\/a|a href="[^"<>]*"|br)>/g;

/** The words of HTML; undefined where it has other tags, or nothing to show. */
const htmlWords = (html: string): string | undefined => {
  const bare = html.replaceAll(/<br>|<\/p>(?=.)/g, "\n").replaceAll(TAG, "");
  if (/[<>]/.test(bare) || bare.trim() === "") return undefined;
  return bare.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
};

/** What a rich message says; undefined where it is none in which nothing is looked for. */
export const richWords = (message: unknown): string | undefined => {
  const rich = Object(message) as Json;
  if (hasOnly(rich, "html", "skip_entity_detection") && rich.skip_entity_detection === true)
    return typeof rich.html === "string" ? htmlWords(rich.html) : undefined;
  if (!hasOnly(rich, "blocks", "skip_entity_detection") || rich.skip_entity_detection !== true) return undefined;
  const words = paragraphWords(rich.blocks, 0)?.join("\n");
  return words !== undefined && words.length <= MAX_CHARS && countBlocks(rich.blocks) <= MAX_BLOCKS ? words : undefined;
};
