import type { Span } from "../../article/article.ts";
import type { Difference } from "../../chat/reply.ts";
import { markSpans, sliceWithout } from "../../language/marks.ts";
import type { Pair } from "./align.ts";
import { foldForm } from "./form.ts";
import type { Token } from "./tokens.ts";

/** What was said, or the article's words it stands for, with the tokens' offsets into `text`. */
export type Side = Readonly<{ text: string; tokens: readonly Token[] }>;

/** A stretch of both sides; what lies between the places of one difference. */
type Region = Readonly<{ said: number; saidEnd: number; article: number; articleEnd: number }>;

const WORDY = /[\p{L}\p{N}]/u;

/** The stretches that differ, in order: what stands between two equal tokens, and tokens equal in form only. */
const regions = (said: Side, article: Side, pairs: readonly Pair[]): Region[] => {
  const found: Region[] = [];
  const put = (region: Region): void => {
    const same = said.text.slice(region.said, region.saidEnd) === article.text.slice(region.article, region.articleEnd);
    if (!same) found.push(region);
  };
  let [saidAt, articleAt] = [0, 0];
  for (const pair of pairs) {
    const [one, other] = [said.tokens[pair.said], article.tokens[pair.article]];
    if (one === undefined || other === undefined) continue;
    put({ said: saidAt, saidEnd: one.start, article: articleAt, articleEnd: other.start });
    put({ said: one.start, saidEnd: one.end, article: other.start, articleEnd: other.end });
    [saidAt, articleAt] = [one.end, other.end];
  }
  put({ said: saidAt, saidEnd: said.text.length, article: articleAt, articleEnd: article.text.length });
  return found;
};

/** Without the white space that both have at either end. */
const trimmed = (said: string, article: string, region: Region): Region => {
  let { said: s, saidEnd, article: a, articleEnd } = region;
  while (s < saidEnd && a < articleEnd && said[s] === article[a] && /\s/.test(said[s] ?? "")) {
    s += 1;
    a += 1;
  }
  while (
    s < saidEnd &&
    a < articleEnd &&
    said[saidEnd - 1] === article[articleEnd - 1] &&
    /\s/.test(said[saidEnd - 1] ?? "")
  ) {
    saidEnd -= 1;
    articleEnd -= 1;
  }
  return { said: s, saidEnd, article: a, articleEnd };
};

/** A side with the marks of Markdown in it. */
type Marked = Side & Readonly<{ marks: readonly Span[] }>;
const marked = (side: Side): Marked => ({ ...side, marks: markSpans(side.text) });

const formOf = ({ text, marks }: Marked, start: number, end: number): string =>
  foldForm(sliceWithout(text, marks, { start, end }));

const isForm = (said: Marked, article: Marked, region: Region): boolean =>
  formOf(said, region.said, region.saidEnd) === formOf(article, region.article, region.articleEnd);

/** Neighbours that touch, or of which one says nothing by itself, become one. */
const merged = (said: Marked, article: Marked, all: readonly Region[]): Region[] => {
  const found: Region[] = [];
  for (const region of all) {
    const last = found.at(-1);
    if (
      last !== undefined &&
      region.said === last.saidEnd &&
      isForm(said, article, last) === isForm(said, article, region)
    ) {
      found[found.length - 1] = { ...last, saidEnd: region.saidEnd, articleEnd: region.articleEnd };
    } else found.push(region);
  }
  return found;
};

/** The end of the word (and what stands before it) from `at` on, or the start of the one before it, within `text`. */
const onward = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && !WORDY.test(text[end] ?? "")) end += 1;
  while (end < text.length && !/\s/.test(text[end] ?? "")) end += 1;
  return end;
};
const backward = (text: string, at: number): number => {
  let start = at;
  while (start > 0 && !WORDY.test(text[start - 1] ?? "")) start -= 1;
  while (start > 0 && !/\s/.test(text[start - 1] ?? "")) start -= 1;
  return start;
};

/**
 * The differences between what was said (`one`) and the article's words (`other`), in order. Replacing the first occurrence of each
 * `said` by its `article`, one after the other, turns the first text into the second, exactly; so an omission is told
 * with a word beside it, and a word that also stands earlier with words enough to be found.
 */
export const differences = (one: Side, other: Side, pairs: readonly Pair[]): Difference[] => {
  const [said, article] = [marked(one), marked(other)];
  const open = merged(
    said,
    article,
    regions(said, article, pairs).map((region) => trimmed(said.text, article.text, region)),
  );
  const told: Region[] = [];
  const isFound = (region: Region): boolean => {
    if (region.said === region.saidEnd) return false;
    const running = article.text.slice(0, region.article) + said.text.slice(region.said);
    return running.indexOf(said.text.slice(region.said, region.saidEnd)) === region.article;
  };
  for (let region = open.shift(); region !== undefined; region = open.shift()) {
    while (!isFound(region)) {
      const ahead = Math.min(onward(said.text, region.saidEnd), open[0]?.said ?? said.text.length);
      const back = Math.max(backward(said.text, region.said), told.at(-1)?.saidEnd ?? 0);
      if (ahead > region.saidEnd && (region.said === region.saidEnd || back === region.said)) {
        region = { ...region, saidEnd: ahead, articleEnd: region.articleEnd + ahead - region.saidEnd };
      } else if (back < region.said) {
        region = { ...region, said: back, article: region.article - (region.said - back) };
      } else {
        // Nothing equal is left beside it: it is told together with a neighbour.
        const next = open.shift();
        const last = next === undefined ? told.pop() : undefined;
        if (next !== undefined) region = { ...region, saidEnd: next.saidEnd, articleEnd: next.articleEnd };
        else if (last !== undefined) region = { ...region, said: last.said, article: last.article };
        else break;
      }
    }
    told.push(region);
  }
  return told.map((region) => ({
    said: said.text.slice(region.said, region.saidEnd),
    article: article.text.slice(region.article, region.articleEnd),
    kind: isForm(said, article, region) ? "form" : "words",
  }));
};
