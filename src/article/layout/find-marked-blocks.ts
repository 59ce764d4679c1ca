/** Decides what the paragraphs of a file with marks are: its marks say so, and where they do not, their form and place. */

import type { Block, BlockForm, BlockKind } from "../article.ts";
import type { MarkedParagraph, ParagraphMark } from "../formats/format.ts";
import { classifyBlocks } from "./blocks.ts";

const FORMS: ReadonlySet<ParagraphMark> = new Set(["list", "table", "quotation", "code"] satisfies BlockForm[]);
const isForm = (mark: ParagraphMark): mark is BlockForm => FORMS.has(mark);

const kindOf = (mark: ParagraphMark, guessed: BlockKind, isHeadlined: boolean): BlockKind => {
  // Lines of the site stand between paragraphs whatever they are marked as.
  if (guessed === "dateline" || guessed === "boilerplate") return guessed;
  switch (mark) {
    case "headline":
    case "standfirst":
    case "heading":
    case "caption":
    case "note":
      return mark;
    case "list":
    case "table":
    case "quotation":
    case "code":
      return "body";
    case "line":
      return guessed;
    case "paragraph":
      // What is marked as a paragraph is no heading; without a marked headline the first line may be one.
      return guessed === "heading" || (guessed === "headline" && isHeadlined) ? "body" : guessed;
  }
};

const levelOf = ({ mark, level }: MarkedParagraph): number =>
  mark === "headline" ? 1 : mark === "heading" ? (level ?? 2) : 0;

/** Numbers the paragraphs of the body, and says which are no plain ones. */
const toBlocks = (guessed: readonly Block[], marked: readonly MarkedParagraph[]): Block[] => {
  const isHeadlined = marked.some(({ mark }) => mark === "headline");
  let at = 0;
  let paragraph = 0;
  return guessed.map(({ kind: guess, start, end }) => {
    while ((marked[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const { mark = "paragraph", seams } = marked[at] ?? {};
    const kind = kindOf(mark, guess, isHeadlined);
    if (kind === "body") paragraph += 1;
    return {
      kind,
      paragraph: kind === "body" ? paragraph : 0,
      start,
      end,
      ...(kind === "body" && isForm(mark) && { form: mark }),
      ...(seams && { seams: seams.filter((seam) => start < seam && seam < end) }),
    };
  });
};

/** Finds the blocks of a text whose paragraphs are marked. Yields `undefined` from time to time, for the caller to let others run. */
export function* findMarkedBlocks(
  text: string,
  marked: readonly MarkedParagraph[],
  title: string | undefined,
): Generator<undefined, Block[]> {
  const paragraphs = marked.map((one) => ({
    start: one.start,
    end: one.end,
    lines: text.slice(one.start, one.end).split("\n").length,
    level: levelOf(one),
  }));
  const guessed = yield* classifyBlocks(text, paragraphs, { title });
  return toBlocks(guessed, marked);
}
