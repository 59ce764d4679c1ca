import type { InboxEntry } from "../../../src/store/inbox/inbox.ts";
import type { ClaimedEntry, PlatformInbox } from "../../../src/store/inbox/platform-inbox.ts";

/** An entry of which only what matters to a test is said. */
export const createEntry = (
  key: string,
  {
    asker = "ann",
    lane = "room",
    text = `question ${key}`,
    ...rest
  }: Partial<InboxEntry> & { asker?: string; text?: string } = {},
): InboxEntry => ({
  key,
  lane,
  at: Date.now(),
  query: { text, conversation: `${lane}/${asker}`, place: lane, asker, mayConfigure: false, operator: false },
  where: { chat: lane },
  ...rest,
});

export const unlimited = { limit: undefined };

export const entryKeys = (claimed: readonly ClaimedEntry[]) => claimed.map(({ entry }) => entry?.key);

/** Answers a claimed entry with one message. */
export const answerEntry = async (held: PlatformInbox, claimed: ClaimedEntry, message?: string): Promise<void> => {
  await held.markSending(claimed.id);
  held.confirm(claimed.id, 0, message);
  await held.finish(claimed, "sent");
};
