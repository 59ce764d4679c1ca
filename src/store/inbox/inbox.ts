/** What an adapter puts into the inbox, and what may become of it. */

import { z } from "zod";
import { correctedReplySchema, noticeEventSchema, querySchema } from "../../reply/index.ts";

export const entrySchema = z
  .object({
    /** The platform's own id of the update. A second entry of the same key within 48 hours is known and is not answered again. */
    key: z.string(),
    /** Entries of one lane (a chat, a channel, a person in a group) are answered one at a time, in the order they were accepted; lanes never wait for each other. */
    lane: z.string(),
    /** When it was said, by our own clock; milliseconds since 1970. */
    at: z.number(),
    query: querySchema,
    /** The token of a pressed button; the core is asked by `press` instead of `ask`. */
    press: z.string().exactOptional(),
    /** Not a question: the core is to say this ("welcome" when added to a group, "unsupported" for a sticker). */
    occasion: noticeEventSchema.exactOptional(),
    /** The person's message that is answered. An edited message has a new key and the same `question`, and is shown the answer that it had. */
    question: z.string().exactOptional(),
    /** Answering twice shows one answer (an edit in place, a nonce that the platform enforces): repeated after a crash instead of listed as ambiguous. */
    repeatable: z.boolean().exactOptional(),
    /** The group in which it was said, where one person may ask less, so that others come to their turn. */
    crowd: z.string().exactOptional(),
    /** What answers it stands where its messages can still be changed two days later: no one else's, none that only one person sees. */
    lasting: z.boolean().exactOptional(),
    /** Not a question: these messages, which answered one, are to show this instead. */
    correction: z
      .object({ messages: z.array(z.string()).readonly(), reply: correctedReplySchema.readonly() })
      .readonly()
      .exactOptional(),
    /** What the adapter needs to answer: chat, topic, message, interaction. JSON; checked by the adapter when read back, as an older release may have written it. */
    where: z.unknown(),
  })
  .readonly();

/** One update or message of a platform that is to be answered, as the adapter decoded it. All of it survives a restart. */
export type InboxEntry = z.infer<typeof entrySchema>;

/** Where adapters put what they received. Bound to one platform. */
export type Inbox = Readonly<{
  /**
   * Commits the entries, in order, all or none. Only when it has resolved may the platform be told "received"; the core is
   * asked and `Connection.deliver` called at once. True for each that will be answered; false when it was known, or
   * when its asker is over the limit and was told so already.
   * Rejects when the store cannot write: pause and accept again, or answer 503.
   */
  accept: (entries: readonly InboxEntry[]) => Promise<readonly boolean[]>;
}>;

/**
 * `accepted`: waits for its answer; no send is under way. `answering`: a send may be under way.
 * `sent`, `failed` (with a reason) and `ambiguous` (perhaps sent, perhaps not; never repeated) are final, and hold no text.
 */
export type EntryState = "accepted" | "answering" | "sent" | "failed" | "ambiguous";

/**
 * Why an entry stays unanswered. `refused`: by the platform, for good. `unreachable`: the platform could not be reached in time.
 * `deadline`: the core or the adapter took too long. `fault`: an error of ours. `limit`: the person asked too much.
 * `crashes`: the process died over it again and again. `forgotten`: its asker had everything deleted. `unreadable`: its row was not understood.
 * `needless`: it was thanks or the like, said where several people talk.
 */
export type FailureReason =
  | "refused"
  | "unreachable"
  | "deadline"
  | "fault"
  | "limit"
  | "crashes"
  | "forgotten"
  | "unreadable"
  | "needless";
