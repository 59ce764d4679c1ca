/** What a message links to, in sight or behind words. */
import type { Message } from "../update.ts";

export const linksIn = ({
  text,
  caption,
  entities,
  caption_entities,
}: Pick<Message, "text" | "caption" | "entities" | "caption_entities">): readonly string[] => {
  const words = text ?? caption ?? "";
  return ((text === undefined ? caption_entities : entities) ?? []).flatMap(({ type, offset, length, url }) => {
    if (type === "text_link") return url === undefined ? [] : [url];
    const shown = words.slice(offset, offset + length);
    return type === "url" ? [/^\w+:\/\//.test(shown) ? shown : `https://${shown}`] : [];
  });
};
