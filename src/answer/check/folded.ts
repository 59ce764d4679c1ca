import type { Article, Span } from "../../article/article.ts";
import type { Breath } from "../../search/breath.ts";
import { foldForm, foldFormWithOffsets } from "./form.ts";

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

/** Scripts that put spaces between words. */
const SPACED =
  /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}\p{M}]/u;
/** Marks that hold two parts of one word or number together: "non-violent", "can’t", "1,200", "12.5". */
const JOINING = /[-'.,:/]/;

const isWord = (char: string | undefined): boolean => char !== undefined && SPACED.test(char);

/** True when no word is cut in two between these offsets' left and right: half a word may say the opposite of the whole. */
const bounded = (text: string, at: number, side: "start" | "end"): boolean => {
  const [inner, next, beyond] =
    side === "start" ? [text[at], text[at - 1], text[at - 2]] : [text[at - 1], text[at], text[at + 1]];
  if (!isWord(inner)) return true;
  if (isWord(next)) return false;
  if (next === undefined || !JOINING.test(next) || !isWord(beyond)) return true;
  // A comma or a point joins digits only.
  return /[.,:/]/.test(next) && !(/\d/.test(inner ?? "") && /\d/.test(beyond ?? ""));
};

/** The offset in the article's text of an offset in its folded form; `undefined` within what folded from one character. */
const offsetIn = (article: Article, folded: Folded, at: number, side: "start" | "end"): number | undefined => {
  const index = folded.pieces.findLastIndex((piece) => (side === "start" ? piece.at <= at : piece.at < at));
  const piece = folded.pieces[index];
  if (piece === undefined) return undefined;
  const { starts } = foldFormWithOffsets(article.text.slice(piece.start, piece.end));
  const unit = at - piece.at;
  const offset = starts[unit];
  if (offset === undefined || (unit > 0 && unit < starts.length - 1 && starts[unit - 1] === offset)) return undefined;
  return piece.start + offset;
};

const trimmed = (text: string, span: Span): Span => {
  const words = text.slice(span.start, span.end);
  const start = span.start + words.length - words.trimStart().length;
  return { start, end: Math.max(start, span.end - (words.length - words.trimEnd().length)) };
};

/** The first `limit` places where folded words stand in an article as whole words, as spans of its text. */
export const placesOf = (article: Article, folded: Folded, words: string, limit: number): Span[] => {
  const found: Span[] = [];
  if (words === "" || words.includes("\n")) return found;
  for (let at = folded.text.indexOf(words); at >= 0 && found.length < limit; at = folded.text.indexOf(words, at + 1)) {
    const behind = at + words.length;
    if (!bounded(folded.text, at, "start") || !bounded(folded.text, behind, "end")) continue;
    const start = offsetIn(article, folded, at, "start");
    const end = offsetIn(article, folded, behind, "end");
    if (start === undefined || end === undefined || end <= start) continue;
    found.push(trimmed(article.text, { start, end }));
  }
  return found;
};
