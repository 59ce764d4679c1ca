/** Messages as a person sees them, for a page of the documentation. */
import { readMarkup } from "./discord/read-markup.ts";
import { buttonsIn, shownText } from "./fakes/discord-messages.ts";
import type { Json } from "./fakes/discord-types.ts";

type Span = Readonly<{ type: string; offset: number; length: number }>;

/** `who`: with what stands above the message. */
export const spoken = (who: string, lines: readonly string[]): string =>
  [`${who}:`, ...lines.map((line) => (line === "" ? "" : `    ${line}`))].join("\n");

const buttonLine = (labels: readonly string[]): readonly string[] =>
  labels.length === 0 ? [] : [labels.map((label) => `[${label}]`).join(" ")];

/** Telegram draws a bar beside a quotation. */
export const telegramLines = (message: Readonly<{ text: string; [field: string]: unknown }>): readonly string[] => {
  const entities = (message.entities ?? []) as readonly Span[];
  const { inline_keyboard: rows = [] } = (message.reply_markup ?? {}) as {
    inline_keyboard?: readonly (readonly Readonly<{ text: string }>[])[];
  };
  let at = 0;
  const lines = message.text.split("\n").map((line) => {
    const covers = (name: RegExp) =>
      line !== "" &&
      entities.some(
        ({ type, offset, length }) => name.test(type) && offset <= at && at + line.length <= offset + length,
      );
    const words = covers(/^strikethrough$/) ? `~~${line}~~` : line;
    const shown = covers(/blockquote$/) ? `│ ${words}` : words;
    at += line.length + 1;
    return shown;
  });
  return [...lines, ...rows.flatMap((row) => buttonLine(row.map(({ text }) => text)))];
};

/** So does Discord. */
export const discordLines = (message: Json | undefined): readonly string[] => [
  ...shownText(message)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (line.startsWith("> ") ? `│ ${readMarkup(line.slice(2)).text}` : readMarkup(line).text)),
  ...buttonLine(buttonsIn(message).map(({ label }) => label)),
];
