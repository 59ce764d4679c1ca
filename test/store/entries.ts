import type { Entry } from "../../src/store/inbox.ts";

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
