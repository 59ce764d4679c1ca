import type { MessageEntity } from "telegraf/types";

/** A block quotation that shows its first lines until it is tapped: newer than telegraf's types. */
export type Entity = MessageEntity | Readonly<{ type: "expandable_blockquote"; offset: number; length: number }>;

/** Text with its formatting: offsets and lengths in UTF-16 units. */
export type FormattedText = Readonly<{ text: string; entities: readonly Entity[] }>;

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text that can be sent: half a surrogate pair is no UTF-8. The length stays. Telegram itself then drops carriage returns,
 * makes spaces of control characters and trims the ends, and moves the entities along (`clean_input_string_with_entities` in
 * tdlib/td), so that nothing else is to be done here.
 */
export const toSendable = (text: string): string => text.replace(LONE_SURROGATE, "\ufffd");
