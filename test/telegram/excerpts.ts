import type { Excerpt } from "../../src/reply/excerpt.ts";
import type { Reply } from "../../src/reply/reply.ts";

type Span = Readonly<{ start: number; end: number }>;

/** An excerpt of any text, as the core makes it: `text` is a slice, and all spans are absolute. */
export const excerptOf = (
  article: string,
  span: Span,
  more: Partial<Pick<Excerpt, "matches" | "answer" | "url" | "link" | "title" | "date" | "block">> = {},
): Excerpt => ({
  text: article.slice(span.start, span.end),
  article: "rivers",
  version: "0".repeat(64),
  title: "The river rises",
  date: "2024-05-01",
  receipt: "rivers-1a2b",
  block: "body",
  paragraph: 2,
  start: span.start,
  end: span.end,
  focus: span,
  score: 0.9,
  matches: [],
  ...more,
});

export const answerOf = (excerpts: readonly [Excerpt, ...Excerpt[]]): Extract<Reply, { kind: "answer" }> => ({
  kind: "answer",
  language: "en",
  confidence: 0.9,
  excerpts,
  corrections: [],
  missing: [],
  actions: [
    { kind: "more", label: "More", token: "m:AAAA" },
    { kind: "context", label: "In context", token: "c:AAAA" },
    { kind: "good", label: "Helpful", token: "g:AAAA" },
    { kind: "bad", label: "Not helpful", token: "b:AAAA" },
  ],
});
