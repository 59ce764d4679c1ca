/** What a rich message is made of. */

/** A string, or strings and formatted ones: https://core.telegram.org/bots/api#richtext */
export type RichText = string | readonly RichText[] | StyledText;
type StyledText =
  | Readonly<{ type: "bold" | "italic" | "underline" | "strikethrough"; text: RichText }>
  | Readonly<{ type: "url"; text: RichText; url: string }>;

export type RichParagraph = Readonly<{ type: "paragraph"; text: RichText }>;
export type RichBlock = RichParagraph | Readonly<{ type: "blockquote"; blocks: readonly RichParagraph[] }>;
