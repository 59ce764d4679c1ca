/** What a person sees on Telegram: their question, and the messages that answer it, drawn from what is sent. */

import type { TelegramPayload } from "../../../adapters/telegram/outgoing/render.ts";
import { drawLines, escapeXml, picture, type Run, type TextStyle, textWidth, wrapRuns } from "./draw-text.ts";

export type TelegramTurn = Readonly<{ question: string; messages: readonly TelegramPayload[] }>;

const WIDTH = 460;
const BUBBLE_WIDTH = 390;
const PADDING = 12;
const TEXT: TextStyle = { size: 14, colour: "#111111", width: BUBBLE_WIDTH - 2 * PADDING };
const QUOTE: TextStyle = { ...TEXT, width: TEXT.width - 14 };
const LINK_COLOUR = "#2a7ab8";

const isQuote = ({ type }: { type: string }): boolean => type === "blockquote" || type === "expandable_blockquote";

/** The text from `start` to `end`, cut where its looks change. */
const runsOf = ({ text, entities }: TelegramPayload, start: number, end: number): readonly Run[] => {
  const edges = new Set([start, end]);
  for (const { offset, length } of entities)
    for (const at of [offset, offset + length]) if (at > start && at < end) edges.add(at);
  const cuts = [...edges].sort((one, other) => one - other);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index]!;
    const looks = new Set(
      entities.filter(({ offset, length }) => offset <= from && offset + length >= to).map(({ type }) => type),
    );
    return {
      text: text.slice(from, to),
      ...(looks.has("bold") && { bold: true }),
      ...(looks.has("underline") && { underline: true }),
      ...(looks.has("italic") && { italic: true }),
      ...(looks.has("text_link") && { colour: LINK_COLOUR }),
    };
  });
};

/** Stretches of the message, in order: block quotations, and what is between them. */
const blocksOf = ({ text, entities }: TelegramPayload) => {
  const quotes = entities.filter(isQuote).sort((one, other) => one.offset - other.offset);
  const blocks: { quoted: boolean; start: number; end: number }[] = [];
  let at = 0;
  for (const { offset, length } of quotes) {
    if (offset > at) blocks.push({ quoted: false, start: at, end: text.slice(at, offset).trimEnd().length + at });
    blocks.push({ quoted: true, start: offset, end: offset + length });
    at = offset + length + (text[offset + length] === "\n" ? 1 : 0);
  }
  if (at < text.length) blocks.push({ quoted: false, start: at, end: text.length });
  return blocks.filter(({ start, end }) => end > start);
};

const drawMessage = (message: TelegramPayload, top: number): Readonly<{ svg: string; height: number }> => {
  const parts: string[] = [];
  let y = top + PADDING;
  for (const { quoted, start, end } of blocksOf(message)) {
    const style = quoted ? QUOTE : TEXT;
    const left = 12 + PADDING + (quoted ? 10 : 0);
    const drawn = drawLines(wrapRuns(runsOf(message, start, end), style), left, y, style);
    if (quoted) {
      parts.push(
        `<rect x="${left - 10}" y="${y - 3}" width="${TEXT.width}" height="${drawn.height + 4}" rx="4" fill="#eaf3ea"/>`,
      );
      parts.push(`<rect x="${left - 10}" y="${y - 3}" width="3" height="${drawn.height + 4}" fill="#4a9c4e"/>`);
    }
    parts.push(drawn.svg);
    y += drawn.height + 6;
  }
  const height = y - top + PADDING - 8;
  const bubble = `<rect x="12" y="${top}" width="${BUBBLE_WIDTH}" height="${height}" rx="12" fill="#ffffff"/>`;
  return { svg: [bubble, ...parts].join("\n"), height };
};

const drawKeyboard = ({ reply_markup }: TelegramPayload, top: number): Readonly<{ svg: string; height: number }> => {
  const rows = reply_markup?.inline_keyboard ?? [];
  const svg = rows.flatMap((row, line) =>
    row.map(({ text }, index) => {
      const width = (BUBBLE_WIDTH - 4 * (row.length - 1)) / row.length;
      const x = 12 + index * (width + 4);
      const y = top + 4 + line * 34;
      return `<rect x="${x}" y="${y}" width="${width}" height="30" rx="8" fill="#6d9eb5"/>
<text x="${x + width / 2}" y="${y + 20}" font-size="13" fill="#ffffff" text-anchor="middle">${escapeXml(text)}</text>`;
    }),
  );
  return { svg: svg.join("\n"), height: rows.length * 34 };
};

const drawQuestion = (question: string, top: number): string => {
  const width = textWidth(question, TEXT.size) + 2 * PADDING;
  return `<rect x="${WIDTH - 12 - width}" y="${top}" width="${width}" height="36" rx="12" fill="#e3f7d0"/>
<text x="${WIDTH - 12 - width + PADDING}" y="${top + 23}" font-size="14" fill="#111111">${escapeXml(question)}</text>`;
};

export const drawTelegram = (turns: readonly TelegramTurn[]): string => {
  const parts: string[] = [];
  let y = 14;
  for (const { question, messages } of turns) {
    parts.push(drawQuestion(question, y));
    y += 46;
    for (const message of messages) {
      const bubble = drawMessage(message, y);
      const keyboard = drawKeyboard(message, y + bubble.height);
      parts.push(bubble.svg, keyboard.svg);
      y += bubble.height + keyboard.height + 12;
    }
  }
  return picture({
    title: "Two questions on Telegram, and what the bot answers",
    width: WIDTH,
    height: y + 4,
    background: "#c6dbe5",
    parts,
  });
};
