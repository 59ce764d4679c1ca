import type { Article, Span } from "../../article/article.ts";
import type { Breath } from "../../search/breath.ts";
import { foldForm, foldFormWithOffsets } from "./form.ts";
import { isWhole, isWord } from "./whole.ts";

/** A stretch of an article's text, and where its folded form starts. */
type Piece = Span & Readonly<{ at: number }>;

/** An article's quotable words in folded form, block after block with a line break between: what quotations are looked up in. */
export type Folded = Readonly<{ text: string; pieces: readonly Piece[] }>;

/** UTF-16 units that are folded at a time; a few milliseconds. */
const STEP = 32_768;
/** Between two plain letters nothing folds across. */
const SEAM = /[a-z\p{Lo}](?=[a-z\p{Lo}])/gu;

const remembered = new WeakMap<Article, Folded>();

const cuts = (text: string, block: Span): Span[] => {
  const found: Span[] = [];
  let start = block.start;
  while (block.end - start > STEP) {
    SEAM.lastIndex = start + STEP;
    const seam = SEAM.exec(text);
    if (seam === null || seam.index + 1 >= block.end) break;
    found.push({ start, end: seam.index + seam[0].length });
    start = seam.index + seam[0].length;
  }
  return [...found, { start, end: block.end }];
};

/** The folded form of an article, made once for each version of it, letting others run meanwhile. */
export const foldedArticle = async (article: Article, breath: Breath): Promise<Folded> => {
  const known = remembered.get(article);
  if (known !== undefined) return known;
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const [index, block] of article.blocks.entries()) {
    if (block.kind === "boilerplate") continue;
    // Who copies the first paragraph copies its dateline too.
    const next = block.kind === "dateline" ? article.blocks[index + 1]?.start : undefined;
    for (const span of cuts(article.text, { start: block.start, end: next ?? block.end })) {
      const part = foldForm(article.text.slice(span.start, span.end));
      pieces.push({ ...span, at: length });
      parts.push(part);
      length += part.length;
      await breath();
    }
    if (next !== undefined) continue;
    parts.push("\n");
    length += 1;
  }
  const folded = { text: parts.join(""), pieces };
  remembered.set(article, folded);
  return folded;
};

/** Finds the offset in the article's text of an offset in its folded form; `undefined` within what folded from one character. */
const offsetFinder = (article: Article, folded: Folded) => {
  let last: Readonly<{ piece: Piece; starts: readonly number[] }> | undefined;
  return (at: number, side: "start" | "end"): number | undefined => {
    const piece = folded.pieces.findLast((one) => (side === "start" ? one.at <= at : one.at < at));
    if (piece === undefined) return undefined;
    if (last?.piece !== piece) {
      last = { piece, starts: foldFormWithOffsets(article.text.slice(piece.start, piece.end)).starts };
    }
    const { starts } = last;
    const unit = at - piece.at;
    const offset = starts[unit];
    const within = unit > 0 && unit < starts.length - 1 && starts[unit - 1] === offset;
    return offset === undefined || within ? undefined : piece.start + offset;
  };
};

const trimmed = (text: string, span: Span): Span => {
  const words = text.slice(span.start, span.end);
  const start = span.start + words.length - words.trimStart().length;
  return { start, end: Math.max(start, span.end - (words.length - words.trimEnd().length)) };
};

/** The first `limit` places where folded words stand in an article as whole words, as spans of its text. */
export const placesOf = async (
  article: Article,
  folded: Folded,
  words: string,
  limit: number,
  breath: Breath,
): Promise<Span[]> => {
  const found: Span[] = [];
  if (words === "" || words.includes("\n")) return found;
  const offsetOf = offsetFinder(article, folded);
  for (let at = folded.text.indexOf(words); at >= 0 && found.length < limit; at = folded.text.indexOf(words, at + 1)) {
    // Most places of a short word are within longer ones: they are passed over before anything is mapped back.
    const behind = at + words.length;
    if (isWord(folded.text[at]) && isWord(folded.text[at - 1])) continue;
    if (isWord(folded.text[behind - 1]) && isWord(folded.text[behind])) continue;
    const start = offsetOf(at, "start");
    const end = offsetOf(behind, "end");
    if (start === undefined || end === undefined || end <= start) continue;
    const span = trimmed(article.text, { start, end });
    if (isWhole(article.text, span)) found.push(span);
    await breath();
  }
  return found;
};
