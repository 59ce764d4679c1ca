/** What a person sees on Discord: their question, and the message that answers it, drawn from what is sent. */

import { ComponentType } from "discord.js";
import type { DiscordPayload } from "../../../adapters/discord/outgoing/render.ts";
import { drawLines, escapeXml, picture, type Run, type TextStyle, textWidth, wrapRuns } from "./draw-text.ts";

export type DiscordTurn = Readonly<{ question: string; messages: readonly DiscordPayload[] }>;

const WIDTH = 520;
const LEFT = 60;
const CARD_WIDTH = 444;
const TEXT: TextStyle = { size: 14, colour: "#dbdee1", width: CARD_WIDTH - 36 };
const HEADING: TextStyle = { ...TEXT, size: 15 };
const SMALL: TextStyle = { ...TEXT, size: 12, colour: "#949ba4" };
const QUOTE: TextStyle = { ...TEXT, width: TEXT.width - 14 };
const LINK_COLOUR = "#00a8fc";

/** The inline markup that the bot writes: bold, underlined, italic, links, and what is escaped. */
const INLINE = /\*\*(.+?)\*\*|__(.+?)__|\*(.+?)\*|\[((?:\\.|[^\]\\])+)\]\([^)\s]+\)/g;

const plain = (markup: string): string => markup.replace(/\\([^\w\s])/g, "$1");

const runsOf = (markup: string, looks: Omit<Run, "text"> = {}): readonly Run[] => {
  const runs: Run[] = [];
  let at = 0;
  for (const found of markup.matchAll(INLINE)) {
    const [whole, bold, underline, italic, link] = found;
    if (found.index > at) runs.push({ ...looks, text: plain(markup.slice(at, found.index)) });
    if (bold !== undefined) runs.push(...runsOf(bold, { ...looks, bold: true }));
    else if (underline !== undefined) runs.push(...runsOf(underline, { ...looks, underline: true }));
    else if (italic !== undefined) runs.push(...runsOf(italic, { ...looks, italic: true }));
    else runs.push({ ...looks, text: plain(link ?? ""), colour: LINK_COLOUR });
    at = found.index + whole.length;
  }
  if (at < markup.length) runs.push({ ...looks, text: plain(markup.slice(at)) });
  return runs;
};

type Line = Readonly<{ runs: readonly Run[]; style: TextStyle; quoted: boolean }>;

const lineOf = (markup: string): Line => {
  const [, mark = "", rest = markup] = /^(### |-# |> |- )?(.*)$/s.exec(markup) ?? [];
  switch (mark) {
    case "### ":
      return { runs: runsOf(rest, { bold: true }), style: HEADING, quoted: false };
    case "-# ":
      return { runs: runsOf(rest), style: SMALL, quoted: false };
    case "> ":
      return { runs: runsOf(rest), style: QUOTE, quoted: true };
    default:
      return { runs: runsOf(mark === "- " ? `• ${rest}` : rest), style: TEXT, quoted: false };
  }
};

type Drawn = Readonly<{ svg: string; height: number }>;

const drawMarkup = (content: string, top: number): Drawn => {
  const parts: string[] = [];
  let y = top;
  for (const { runs, style, quoted } of content.split("\n").map(lineOf)) {
    const drawn = drawLines(wrapRuns(runs, style), LEFT + 18 + (quoted ? 12 : 0), y, style);
    if (quoted)
      parts.push(`<rect x="${LEFT + 18}" y="${y - 2}" width="4" height="${drawn.height + 2}" rx="2" fill="#4e5058"/>`);
    parts.push(drawn.svg);
    y += drawn.height;
  }
  return { svg: parts.join("\n"), height: y - top + 6 };
};

const drawButtons = (labels: readonly string[], top: number): Drawn => {
  let x = LEFT + 18;
  const svg = labels.map((label) => {
    const width = textWidth(label, 13) + 28;
    const button = `<rect x="${x}" y="${top}" width="${width}" height="30" rx="6" fill="#4e5058"/>
<text x="${x + width / 2}" y="${top + 20}" font-size="13" fill="#ffffff" text-anchor="middle">${escapeXml(label)}</text>`;
    x += width + 8;
    return button;
  });
  return { svg: svg.join("\n"), height: 38 };
};

const drawMessage = ({ components: [container] }: DiscordPayload, top: number): Drawn => {
  const parts: string[] = [];
  let y = top + 12;
  for (const component of container.components) {
    let drawn: Drawn = { svg: "", height: 10 };
    if (component.type === ComponentType.TextDisplay) drawn = drawMarkup(component.content, y);
    if (component.type === ComponentType.ActionRow) {
      drawn = drawButtons(
        component.components.map((one) => ("label" in one ? (one.label ?? "") : "")),
        y,
      );
    }
    parts.push(drawn.svg);
    y += drawn.height;
  }
  const height = y - top + 6;
  const accent = `#${(container.accent_color ?? 0x4e5058).toString(16).padStart(6, "0")}`;
  const card = `<rect x="${LEFT}" y="${top}" width="${CARD_WIDTH}" height="${height}" rx="8" fill="#2b2d31"/>
<rect x="${LEFT}" y="${top}" width="4" height="${height}" rx="2" fill="${accent}"/>`;
  return { svg: [card, ...parts].join("\n"), height };
};

const drawName = (name: string, colour: string, top: number): string =>
  `<circle cx="32" cy="${top + 16}" r="17" fill="${colour}"/>
<text x="${LEFT}" y="${top + 13}" font-size="14" font-weight="bold" fill="#f2f3f5">${escapeXml(name)}</text>`;

export const drawDiscord = (turns: readonly DiscordTurn[]): string => {
  const parts: string[] = [];
  let y = 14;
  for (const { question, messages } of turns) {
    parts.push(drawName("reader", "#5865f2", y));
    const asked = drawLines(
      wrapRuns([{ text: "@Pullquote", colour: "#c9cdfb" }, { text: ` ${question}` }], TEXT),
      LEFT,
      y + 19,
      TEXT,
    );
    parts.push(asked.svg);
    y += asked.height + 30;
    parts.push(drawName("Pullquote", "#2e7d32", y));
    y += 22;
    for (const message of messages) {
      const drawn = drawMessage(message, y);
      parts.push(drawn.svg);
      y += drawn.height + 10;
    }
    y += 8;
  }
  return picture({
    title: "Two questions on Discord, and what the bot answers",
    width: WIDTH,
    height: y + 4,
    background: "#313338",
    parts,
  });
};
