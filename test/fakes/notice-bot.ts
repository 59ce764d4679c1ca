import type { Bot } from "../../src/reply/bot.ts";
import type { Reply } from "../../src/reply/reply.ts";

/** A core that says one line to everything: for tests of what stands around it. */
export const createNoticeBot = (over: Partial<Bot> = {}): Bot => {
  const say = async (notice: string): Promise<Reply> => ({ kind: "notice", notice, text: notice });
  return {
    ask: ({ text }) => say(text),
    press: (token) => say(token),
    notice: say,
    suggest: async () => [],
    titles: async () => ({ titles: [], total: 0, isWhole: false }),
    mayRead: () => false,
    recognise: async () => undefined,
    commands: [],
    ...over,
  };
};
