/** Replies to what was put off: the core is asked once, however often an entry is delivered, as asking again is another question to it. */
import type { ClaimedEntry, Clock, Library } from "../../src/server.ts";
import type { ComposedReply } from "./compose-reply.ts";

export type PostponedReplies = Readonly<{
  /** The reply that was made for an entry, which is given once; undefined where it must be made. */
  take: (claimed: Pick<ClaimedEntry, "id" | "sent">) => ComposedReply | undefined;
  /** The entry will be delivered later. An apology is not kept: the next time there may be an answer. */
  keep: (id: number, composed: ComposedReply) => void;
}>;

/** Longer than a platform's pace makes an answer wait; of what a flood makes wait longer, the article may be another one by then. */
const REPLY_LIFETIME_MS = 10 * 60_000;
/** A few kilobytes each. */
const MAX_REPLIES = 1_000;

type PostponedReply = Readonly<{ composed: ComposedReply; at: number; articles: unknown }>;

/** `articles`: as they are now, where that is known: a reply that was made from others is made anew, unless part of it was sent. */
export const createPostponedReplies = (
  clock: Clock,
  articles: Pick<Library, "articles"> | undefined,
): PostponedReplies => {
  // In the order in which they were put off.
  const kept = new Map<number, PostponedReply>();
  const deleteOld = (): void => {
    for (const [id, { at }] of kept) {
      if (clock() - at < REPLY_LIFETIME_MS && kept.size <= MAX_REPLIES) break;
      kept.delete(id);
    }
  };
  return {
    take: ({ id, sent }) => {
      deleteOld();
      const found = kept.get(id);
      kept.delete(id);
      return found !== undefined && (sent.length > 0 || found.articles === articles?.articles())
        ? found.composed
        : undefined;
    },
    keep: (id, composed) => {
      if (composed.failed !== undefined) return;
      kept.set(id, { composed, at: clock(), articles: articles?.articles() });
      deleteOld();
    },
  };
};
