import { graphemesOf } from "../../src/server.ts";
import { textWidth } from "../terminal/index.ts";

/** Eighths of a column, so that small counts differ. */
const EIGHTH_BLOCKS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** A bar of at most `columns` columns; what is not nothing is seen. */
export const drawBar = (share: number, columns: number): string => {
  if (!(share > 0)) return "";
  const eighths = Math.max(1, Math.round(Math.min(1, share) * columns * 8));
  return "█".repeat(Math.floor(eighths / 8)) + (EIGHTH_BLOCKS[eighths % 8] ?? "");
};

/** The bar, and the rest of its columns in a lighter tone: a share of a whole. */
export const drawGauge = (share: number, columns: number): string => {
  const full = Math.round(Math.min(1, Math.max(0, share)) * columns);
  return "█".repeat(full) + "░".repeat(columns - full);
};

export const padEnd = (text: string, columns: number): string =>
  text + " ".repeat(Math.max(0, columns - textWidth(text)));
export const padStart = (text: string, columns: number): string =>
  " ".repeat(Math.max(0, columns - textWidth(text))) + text;

/** As much of a line as fits, with a sign that there is more of it. */
export const clipText = (text: string, columns: number): string => {
  if (textWidth(text) <= columns) return text;
  let shown = "";
  let used = 0;
  for (const { segment } of graphemesOf(text)) {
    used += textWidth(segment);
    if (used > columns - 1) break;
    shown += segment;
  }
  return `${shown.trimEnd()}…`;
};
