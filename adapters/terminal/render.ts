/** A reply as the lines of a terminal. */
import { type Excerpt, formatReply, type Reply, type ReplyPart, type Span } from "../../src/server.ts";
import { availableColumns, type Layout, layOutText, type StyledSpan, stylesOf } from "./layout.ts";
import { offeredActions } from "./offered-actions.ts";
import { toVisibleLine, toVisibleText } from "./visible-text.ts";
import { wrapText } from "./wrap-text.ts";

const MARGIN = { first: "  ", rest: "  ", columns: 2 };

const styledSpansOf = (excerpt: Excerpt, layout: Layout): StyledSpan[] => {
  const { match, answer } = stylesOf(layout);
  const within = ({ start, end }: Span): Span => ({ start: start - excerpt.start, end: end - excerpt.start });
  return [
    ...excerpt.matches.map((span) => ({ ...within(span), style: match })),
    ...(excerpt.answer ? [{ ...within(excerpt.answer), style: answer }] : []),
  ];
};

const excerptLines = (
  excerpt: Excerpt,
  role: Extract<ReplyPart, { kind: "excerpt" }>["role"],
  layout: Layout,
): string => {
  const { aside, careful, good } = stylesOf(layout);
  const bar = role === "nearest" ? aside("┆") : role === "answer" ? good("│") : careful("│");
  const margin = { first: `  ${bar} `, rest: `  ${bar} `, columns: 4 };
  return layOutText(toVisibleText(excerpt.text), layout, margin, styledSpansOf(excerpt, layout));
};

/** Lines of as many units as fit, parted at the separator. */
const joinUnits = (text: string, separator: string, layout: Layout): readonly string[] => {
  const lines: string[] = [];
  for (const unit of text.split(separator)) {
    const longer = lines.length > 0 ? `${lines.at(-1)}${separator}${unit}` : unit;
    if (lines.length > 0 && wrapText(longer, availableColumns(layout, MARGIN)).length > 1) lines.push(unit);
    else lines.splice(-1, 1, longer);
  }
  return lines;
};

const asideLines = (text: string, layout: Layout): string => {
  const safe = toVisibleLine(text);
  return layOutText(safe, layout, MARGIN, [{ start: 0, end: safe.length, style: stylesOf(layout).aside }]);
};

const LONE_ADDRESS = /^https?:\/\/\S+$/;

const hasLinks = ({ emphasis, colour }: Layout): boolean => emphasis ?? colour;

/** OSC 8, which terminals that do not know it leave out: a click on what is shown leads to the target. */
const withLink = (shown: string, target: string): string => {
  const address = toVisibleLine(target).replace(/[^\w.~:/?#@!$&'()*+,;=%-]/gu, encodeURIComponent);
  return `\x1b]8;;${address}\x07${shown}\x1b]8;;\x07`;
};

/** A link on a line of its own, however long: a terminal opens what was not cut. */
const formatLink = (shown: string, target: string, layout: Layout): string =>
  hasLinks(layout) ? withLink(stylesOf(layout).aside(toVisibleLine(shown)), target) : toVisibleLine(target);

/** Title, date, place and receipt, none of them cut where they need more than one line; then the address, where it belongs. */
const sourceLines = (
  { text, place, address, excerpt }: Extract<ReplyPart, { kind: "source" }>,
  layout: Layout,
): string => {
  const { link } = excerpt;
  const { aside } = stylesOf(layout);
  const safe = toVisibleLine(text);
  let at = 0;
  const lines = joinUnits(safe, " · ", layout).map((line) => {
    const start = safe.indexOf(line, at);
    at = start + line.length;
    const within = { start: place.start - start, end: place.end - start };
    const isLinked = hasLinks(layout) && link !== undefined && within.start >= 0 && within.end <= line.length;
    return layOutText(line, layout, MARGIN, [
      { start: 0, end: line.length, style: aside },
      ...(isLinked ? [{ ...within, style: (words: string) => withLink(words, link) }] : []),
    ]);
  });
  return [...lines, ...(address ? [MARGIN.rest + formatLink(address, link ?? address, layout)] : [])].join("\n");
};

/** `number`: which of a list it is; absent where nothing is chosen by number. */
const partLines = (part: ReplyPart, layout: Layout, number?: number): string => {
  switch (part.kind) {
    case "line":
      return LONE_ADDRESS.test(part.text)
        ? MARGIN.rest + formatLink(part.text, part.text, layout)
        : layOutText(toVisibleText(part.text), layout, MARGIN);
    case "echo":
      return asideLines(`“${part.text}”`, layout);
    case "excerpt":
      return excerptLines(part.excerpt, part.role, layout);
    case "former":
      return asideLines(part.text, layout);
    case "source":
      return sourceLines(part, layout);
    case "item": {
      const text = toVisibleLine(part.note ? `${part.text} · ${part.note}` : part.text);
      const note = { start: part.text.length, end: text.length, style: stylesOf(layout).aside };
      const mark = number === undefined ? "•" : `${number}`;
      const margin = {
        first: `  ${mark} `,
        rest: " ".repeat(mark.length + 3),
        columns: mark.length + 3,
      };
      const lines = layOutText(text, layout, margin, [note]);
      return part.url ? `${lines}\n${margin.rest}${formatLink(part.url, part.url, layout)}` : lines;
    }
  }
};

/** A source closes its excerpt, a sentence after it begins something new: an empty line parts them. */
const needsGapBefore = (part: ReplyPart, before: ReplyPart | undefined): boolean =>
  before !== undefined && (part.kind === "excerpt" || part.kind === "echo" || before.kind === "source");

/** What a reply offers: the number before one asks the question, or shows what stands around the passage. */
const offeredLines = (reply: Reply, layout: Layout): readonly string[] =>
  offeredActions(reply).map(({ label }, index) => {
    const text = `${index + 1}  ${toVisibleLine(label)}`;
    const margin = { first: "  ", rest: "     ", columns: 5 };
    return layOutText(text, layout, margin, [{ start: 0, end: text.length, style: stylesOf(layout).command }]);
  });

/** A reply as the terminal shows it, without a line break at its end. */
export const render = (reply: Reply, layout: Layout): string => {
  const parts = formatReply(reply);
  let items = 0;
  const shown = parts.map((part, index) => {
    if (reply.kind === "articles" && part.kind === "item") items += 1;
    return (needsGapBefore(part, parts[index - 1]) ? "\n" : "") + partLines(part, layout, items || undefined);
  });
  return [...shown, ...offeredLines(reply, layout)].join("\n");
};
