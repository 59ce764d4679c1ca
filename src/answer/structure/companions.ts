/** What must be seen with an excerpt, each as words of its own: what introduces it, whose it is, what takes it back, what its notes say. */

import type { Article } from "../../article/index.ts";
import { contains, type Span } from "../../span.ts";
import { correctionOf } from "../corrections/correction-of.ts";
import { authorLineOf } from "../speech/author-line.ts";
import { introducedBy, leadInOf } from "./lead-in.ts";
import { notesOf } from "./notes.ts";

/** Spans of the article to be shown before an excerpt, and behind it. */
export type Companions = Readonly<{ before: readonly Span[]; behind: readonly Span[] }>;

/** What an excerpt lacks that a reader needs; nothing that it has itself. */
export const companionsOf = (article: Article, span: Span, focus: Span): Companions => {
  const lacking = (spans: readonly (Span | undefined)[]): readonly Span[] =>
    spans.filter((one) => one !== undefined).filter((one) => !contains(span, one));
  return {
    before: lacking([leadInOf(article, focus)]),
    behind: lacking([
      correctionOf(article, focus)?.note,
      authorLineOf(article, focus)?.line,
      ...introducedBy(article, span),
      ...notesOf(article, span),
    ]),
  };
};
