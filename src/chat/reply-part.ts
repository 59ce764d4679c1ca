/** The parts that a reply in words is made of. */

import type { Excerpt, SourceDetail } from "../reply/index.ts";
import { formatSource, type SourcePart } from "./format-source.ts";
import type { Notices } from "./notices/notices.ts";

/**
 * One part of a reply in words, without markup; an adapter only lays it out. Whatever an article has in it, what is no excerpt and no
 * echo stays on its line. In the order in which it is to be shown:
 *
 * - `line`: a sentence of the bot's own.
 * - `echo`: words of the person who asked, given back.
 * - `excerpt`: words of an article, shown as a quotation. A `choice` is one of several of which one may answer. `nearest` is no answer, and must not look like one.
 * - `former`: words that an article had, and has no more.
 * - `source`: where the excerpt before it stands. The `place` in its text leads to `excerpt.link`; the address is absent where it stands elsewhere.
 * - `item`: one entry of a list; `note` says something of it.
 */
export type ReplyPart =
  | Readonly<{ kind: "line"; text: string }>
  | Readonly<{ kind: "echo"; text: string }>
  | Readonly<{ kind: "excerpt"; excerpt: Excerpt; role: "answer" | "choice" | "nearest" | "evidence" }>
  | Readonly<{ kind: "former"; text: string }>
  | SourcePart
  | Readonly<{ kind: "item"; text: string; note?: string; url?: string }>;

export const linePart = (text: string): ReplyPart => ({ kind: "line", text });

export const excerptParts = (
  excerpt: Excerpt,
  role: Extract<ReplyPart, { kind: "excerpt" }>["role"],
  notices: Notices,
  detail?: SourceDetail,
): ReplyPart[] => [
  { kind: "excerpt", excerpt, role },
  formatSource(excerpt, notices, detail),
  ...(excerpt.withdrawnBy === undefined ? [] : [linePart(notices.withdrawn)]),
];
