import type { Bot } from "../../src/server.ts";

/** The mill's answers, with other words for its engineer's name. */
export const withWords = (words: string) => ({
  change: (core: Bot): Bot => ({
    ...core,
    ask: async (query) => {
      const reply = await core.ask(query);
      if (reply.kind !== "answer") return reply;
      const [first, ...rest] = reply.excerpts;
      const text = first.text.replace("Nora Quill", words);
      return { ...reply, excerpts: [{ ...first, text, matches: [] }, ...rest] };
    },
  }),
});
