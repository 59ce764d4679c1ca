import { createHash } from "node:crypto";
import type { Message } from "../update.ts";

/**
 * What tells one edit from all others. Telegram brings an edited message again when something about it changed that we do not see, such
 * as reactions (https://core.telegram.org/bots/api#update): it has the words and the time that it had, or no time at all where nobody
 * edited it. Undefined of the latter.
 */
export const editKey = ({ chat, message_id, edit_date, text, caption }: Message): string | undefined => {
  if (edit_date === undefined) return undefined;
  const words = createHash("sha256")
    .update(text ?? caption ?? "")
    .digest("base64url");
  return `edit ${chat.id}:${message_id}:${edit_date}:${words}`;
};
