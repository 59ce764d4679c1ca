/** An excerpt as Discord's block quotation, cut into pieces where it is too long. */
import type { Excerpt, Span } from "../../../src/server.ts";
import { escapeMarkup } from "./escape-markup.ts";

/** In order, without overlaps; those that touch are one, as `**a****b**` would show its asterisks. */
const mergeSpans = (spans: readonly Span[]): Span[] => {
  const ordered = spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  const out: Span[] = [];
  for (const span of ordered) {
    const last = out.at(-1);
    if (last && span.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
};

const isWithin = (span: Span, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => start <= span.start && span.end <= end);

/** Cuts `[0, length)` at every bound of the spans. */
const cutAtBounds = (length: number, spans: readonly Span[]): Span[] => {
  const bounds = new Set([0, length]);
  for (const { start, end } of spans) {
    if (start > 0 && start < length) bounds.add(start);
    if (end > 0 && end < length) bounds.add(end);
  }
  const cuts = [...bounds].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => ({ start: cuts[index]!, end }));
};

/** Emphasis around white space alone is no emphasis to Discord: it would show as asterisks. */
const wrapMarkup = (mark: string, inner: string, words: string): string =>
  words.trim() === "" ? inner : `${mark}${inner}${mark}`;

/** One line of the words, escaped, with the matched words bold and the answer underlined. */
const lineMarkup = (text: string, bold: readonly Span[], underlined: readonly Span[]): string =>
  cutAtBounds(text.length, underlined)
    .map((outer) => {
      const words = text.slice(outer.start, outer.end);
      const inner = cutAtBounds(
        words.length,
        bold.map(({ start, end }) => ({ start: start - outer.start, end: end - outer.start })),
      )
        .map((span) => {
          const piece = words.slice(span.start, span.end);
          const at = { start: span.start + outer.start, end: span.end + outer.start };
          return isWithin(at, bold) ? wrapMarkup("**", escapeMarkup(piece), piece) : escapeMarkup(piece);
        })
        .join("");
      return isWithin(outer, underlined) ? wrapMarkup("__", inner, words) : inner;
    })
    .join("");

/**
 * Part of an excerpt as Discord's block quotation: every character of `text.slice(from, to)` (into the excerpt's text) is shown,
 * and none besides; matched words are bold, the answer is underlined.
 */
export const quotationMarkup = (excerpt: Excerpt, from = 0, to = excerpt.text.length): string => {
  const { text, start, matches, answer } = excerpt;
  const lines: string[] = [];
  let at = from;
  for (const words of text.slice(from, to).split("\n")) {
    const offset = start + at;
    const local = (spans: readonly Span[]) =>
      mergeSpans(
        spans
          .map((span) => ({ start: Math.max(span.start - offset, 0), end: Math.min(span.end - offset, words.length) }))
          .filter((span) => span.start < span.end),
      );
    lines.push(`> ${lineMarkup(words, local(matches), local(answer ? [answer] : []))}`);
    at += words.length + 1;
  }
  return lines.join("\n");
};

/** The end of the last match of `pattern` in `text`; 0 when there is none. */
const lastEnd = (text: string, pattern: RegExp): number => {
  let end = 0;
  for (const found of text.matchAll(pattern)) end = found.index + found[0].length;
  return end;
};

/** A place to cut `text` at or before `limit`: after a line break, a sentence, a word; never within a character. */
export const cutBefore = (text: string, limit: number): number => {
  const head = text.slice(0, limit);
  for (const pattern of [/\n/g, /[.!?។。！？]["'”’)\]]*\s/g, /\s/g]) {
    const end = lastEnd(head, pattern);
    if (end > limit / 2) return end;
  }
  const splitsPair = /[\ud800-\udbff]$/.test(head);
  return splitsPair && limit > 1 ? limit - 1 : limit;
};

/** The excerpt as one quotation or, when it is longer than `limit` characters of markup, as several that follow each other. */
export const quotationMarkups = (excerpt: Excerpt, limit: number): string[] => {
  const out: string[] = [];
  let at = 0;
  while (at < excerpt.text.length) {
    let to = excerpt.text.length;
    let shown = quotationMarkup(excerpt, at, to);
    while (shown.length > limit) {
      // Markup lengthens evenly enough that a proportional cut is close; 1 character always fits.
      const size = Math.max(1, Math.floor(((to - at) * limit) / shown.length) - 1);
      to = at + Math.max(1, cutBefore(excerpt.text.slice(at, to), size));
      shown = quotationMarkup(excerpt, at, to);
    }
    out.push(shown);
    at = to;
  }
  return out;
};
