import type { Excerpt } from "./excerpt.ts";
import type { Reply } from "./reply.ts";

/** The words of articles that a reply shows as what they have. */
export const excerptsIn = (reply: Reply): readonly Excerpt[] => {
  switch (reply.kind) {
    case "answer":
    case "choices":
      return reply.excerpts;
    case "verdict":
      return reply.verdict === "absent" ? [] : reply.excerpts;
    case "receipt":
      return reply.excerpt === undefined ? (reply.now ?? []) : [reply.excerpt];
    case "several":
      return reply.replies.flatMap((one) => excerptsIn(one.reply));
    case "abstain":
    case "articles":
    case "corrected":
    case "notice":
    case "outline":
      return [];
  }
};
