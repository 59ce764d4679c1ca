import type { Entry } from "../../src/store/inbox.ts";
import type { Claimed, Held } from "../../src/store/store.ts";

/** An entry of which only what matters to a test is said. */
export const entry = (
  key: string,
  {
    asker = "ann",
    lane = "room",
    text = `question ${key}`,
    ...rest
  }: Partial<Entry> & { asker?: string; text?: string } = {},
): Entry => ({
  key,
  lane,
  at: Date.now(),
  query: { text, conversation: `${lane}/${asker}`, place: lane, asker, mayConfigure: false, operator: false },
  where: { chat: lane },
  ...rest,
});

export const unlimited = { limit: undefined };

export const keys = (claimed: readonly Claimed[]) => claimed.map(({ entry }) => entry?.key);

/** Answers a claimed entry with one message. */
export const answer = async (held: Held, claimed: Claimed, message?: string): Promise<void> => {
  await held.begin(claimed.id);
  held.confirm(claimed.id, 0, message);
  await held.finish(claimed, "sent");
};
