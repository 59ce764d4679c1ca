/** Reads a section of Markdown into the paragraphs that a page shows. */

import { parse, postprocess, preprocess } from "micromark";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import type { ParagraphMark } from "../formats/format.ts";
import { foldLabel, type MarkdownLabels } from "./labels.ts";
import { readHtmlBlock } from "./read-html-block.ts";
import { createInlineReader } from "./read-inline.ts";
import type { TextWriter } from "./text-writer.ts";

/** Markdown in the units of the file but for what is hidden, and where in the file it begins. `goesOn`: with the next section. */
export type SectionSource = Readonly<{ markdown: string; start: number; goesOn: boolean; isCaption: boolean }>;

/** Nothing of these is running text: addresses, labels, pictures, what is struck out. */
const UNREAD_TOKENS: ReadonlySet<string> = new Set([
  "resource",
  "reference",
  "definition",
  "image",
  "strikethrough",
  "codeFencedFence",
  "tableDelimiterRow",
  "gfmFootnoteDefinitionLabel",
]);
/** Read as a whole, whatever is within. */
const WHOLE_TOKENS: ReadonlySet<string> = new Set(["htmlFlow", "htmlText", "gfmFootnoteCall"]);
const CONTAINERS: ReadonlyMap<string, ParagraphMark> = new Map([
  ["listOrdered", "list"],
  ["listUnordered", "list"],
  ["blockQuote", "quotation"],
  ["gfmFootnoteDefinition", "note"],
]);
const BLOCK_TOKENS: ReadonlySet<string> = new Set([
  "paragraph",
  "atxHeading",
  "setextHeading",
  "table",
  "codeFenced",
  "codeIndented",
]);
/** Between these and their ends a line's end is one of running text. */
const TEXT_TOKENS: ReadonlySet<string> = new Set(["paragraph", "atxHeadingText", "setextHeadingText", "tableContent"]);

/** "*The quay in May*": all of a paragraph in one emphasis. */
const EMPHASISED = /^(?<mark>[*_])(?![*_])[^*_]+\k<mark>$/u;
const PICTURE = "!\\[[^\\]\\n]*\\](?:\\([^)\\n]*\\)|\\[[^\\]\\n]*\\])";
const PICTURES = new RegExp(`^(?:\\[?${PICTURE}(?:\\]\\([^)\\n]*\\))?\\s*)+$`, "u");
const PICTURE_ABOVE = new RegExp(`^${PICTURE}[ \\t]*(?:\\\\?\\n|<br ?/?>\\n?)\\s*`, "u");

/** Longer lines are no headings, whatever rule stands below them. In UTF-16 units. */
const MAX_RULED_HEADING_CHARS = 200;

/** What a block is, by its token and by what it stands in. */
const markOf = (type: string, words: string, around: ParagraphMark | undefined): ParagraphMark => {
  if (type === "table") return "table";
  if (type.startsWith("code")) return "code";
  const isHeading = type === "atxHeading" || (type === "setextHeading" && words.length <= MAX_RULED_HEADING_CHARS);
  return around ?? (isHeading ? "heading" : "line");
};

const levelOf = (mark: ParagraphMark, words: string, containers: readonly ParagraphMark[]): number | undefined => {
  if (mark === "list") return containers.filter((one) => one === "list").length;
  if (mark !== "heading") return undefined;
  return /^#+/.exec(words)?.[0].length ?? (words.trimEnd().endsWith("=") ? 1 : 2);
};

/** Reads sections, one after the other; what stands right below a picture may be its caption. */
export const createSectionReader = (writer: TextWriter, labels: MarkdownLabels) => {
  // Made once: putting the constructs together takes longer than reading a paragraph.
  const parser = parse({ extensions: [gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false })] });
  const numberOf = (label: string): number => labels.notes.indexOf(foldLabel(label)) + 1;
  let isBelowPicture = false;

  const openBlock = (type: string, words: string, containers: readonly ParagraphMark[], isCaption: boolean): void => {
    const mark = markOf(type, words, containers.at(-1));
    const below = words.replace(PICTURE_ABOVE, "");
    const isPictured = isCaption || ((isBelowPicture || below !== words) && EMPHASISED.test(below));
    writer.open(isPictured && mark === "line" ? "caption" : mark, levelOf(mark, words, containers));
    isBelowPicture = PICTURES.test(words);
  };
  /** What is in a block and not in running text: the ends of rows and of lines of code. */
  const endBlockLine = (from: number, to: number): void => {
    const written = writer.written();
    if (written !== "" && !written.endsWith("\n")) writer.put("\n", from, to);
  };

  return ({ markdown, start, goesOn, isCaption }: SectionSource): void => {
    Object.assign(parser, { defined: [...labels.addresses], gfmFootnotes: [...labels.notes], lazy: {} });
    const readInline = createInlineReader(writer, numberOf);
    const containers: ParagraphMark[] = [];
    let skipped: object | undefined;
    let textDepth = 0;
    let noteMark: Readonly<{ words: string; from: number; to: number }> | undefined;
    let cells = 0;
    let isCell = false;
    for (const [step, token] of postprocess(parser.document().write(preprocess()(markdown, undefined, true)))) {
      const type: string = token.type;
      const [from, to] = [start + token.start.offset, start + token.end.offset];
      const words = markdown.slice(token.start.offset, token.end.offset);
      const container = CONTAINERS.get(type);
      if (skipped !== undefined) {
        if (token === skipped && step === "exit") skipped = undefined;
        continue;
      }
      if (step === "exit") {
        if (container !== undefined) containers.pop();
        if (TEXT_TOKENS.has(type)) textDepth -= 1;
        if (BLOCK_TOKENS.has(type)) writer.close(goesOn);
        continue;
      }
      if (UNREAD_TOKENS.has(type) || WHOLE_TOKENS.has(type)) skipped = token;
      if (type === "gfmFootnoteDefinitionLabel") noteMark = { words: `[${numberOf(words.slice(2, -1))}] `, from, to };
      if (UNREAD_TOKENS.has(type)) continue;
      if (container !== undefined) containers.push(container);
      if (BLOCK_TOKENS.has(type)) {
        openBlock(type, words, containers, isCaption);
        if (noteMark !== undefined) writer.put(noteMark.words, noteMark.from, noteMark.to);
        noteMark = undefined;
      }
      if (TEXT_TOKENS.has(type)) {
        textDepth += 1;
        isCell = type === "tableContent";
      } else if (textDepth > 0)
        readInline({ type, words, from, to, isCell, rest: () => markdown.slice(token.end.offset) });
      else if (type === "htmlFlow") readHtmlBlock(writer, words, from);
      else if (type === "codeFlowValue") writer.copy(from, to);
      else if (type === "lineEnding") endBlockLine(from, to);
      else if (type === "tableRow") cells = 0;
      else if (type === "tableHeader" || type === "tableData") {
        if (cells > 0) writer.put("\t", from, from + 1);
        cells += 1;
      }
    }
  };
};
