import type { Opinion } from "../editor/opinion.ts";
import type { Outcome } from "../editor/outcome.ts";
import type { Report } from "../editor/report.ts";
import type { Library } from "../library.ts";
import type { Bot } from "./bot.ts";
import { commands } from "./catalogue.ts";
import { chooseArticle } from "./choose.ts";
import { createConversation } from "./conversation.ts";
import { articlesNamed, nearest } from "./find-article.ts";
import { type Here, lookAround, say } from "./here.ts";
import { createMemory, type Memory } from "./memory.ts";
import { createObedience, type Kept } from "./obey.ts";
import { createPress } from "./press.ts";
import type { Query } from "./query.ts";
import type { Reply } from "./reply.ts";
import { createSuggestions } from "./suggestions.ts";
import { understand } from "./understand.ts";

export type BotOptions = Readonly<{
  library: Library;
  /** Kept in this process when absent. */
  memory?: Memory;
  /** Takes what people think of answers; without it they are not asked. Resolves with whether it is the person's first of this answer. */
  onOpinion?: (opinion: Opinion, asker: string) => Promise<boolean>;
  /** Takes what became of each question, for those who count them. */
  onOutcome?: (outcome: Outcome) => void;
  /** What was counted; without it operators are told that nothing is. */
  readReport?: () => Promise<Report>;
  /** What is kept for that, as `/privacy` is to tell it. */
  counted?: Kept;
}>;

/** A bot that answers from a library. It holds nothing but what `memory` keeps, so any number may share one library. */
export const createBot = ({
  library,
  memory = createMemory(),
  onOpinion,
  onOutcome,
  readReport,
  counted,
}: BotOptions): Bot => {
  let loaded = false;
  void library.ready.then(
    () => {
      loaded = true;
    },
    () => {
      loaded = true;
    },
  );
  const suggestions = createSuggestions(library);
  const opinions = onOpinion !== undefined;
  const conversation = createConversation({ library, memory, opinions, loaded: () => loaded, onOutcome });
  const { obey, asked } = createObedience({ library, memory, conversation, suggestions, readReport, counted });
  const pressed = createPress({ library, conversation, onOpinion, onOutcome });

  const welcome = ({ notices, scope }: Here): Reply =>
    say("welcome", notices.notices.welcome(scope.map(({ title }) => title)));

  const started = async (argument: string, query: Query, here: Here): Promise<Reply> => {
    if (argument === "") return welcome(here);
    if (library.get(argument)) return chooseArticle(library, memory, argument, query, here);
    return asked(argument, query, here);
  };

  const answered = async (query: Query, here: Here): Promise<Reply> => {
    const wish = understand(query.text);
    switch (wish.kind) {
      case "question":
        return asked(wish.text, query, here);
      case "command":
        return obey(wish.name, wish.argument, query, here);
      case "start":
        return started(wish.argument, query, here);
      case "unknown": {
        const near = nearest(wish.name, commands, ({ name }) => name, 2).map(({ name }) => name);
        return say("unknownCommand", here.notices.notices.unknownCommand(wish.name, near));
      }
    }
  };

  /** A reply carries the language of its notices; a change of language speaks the new one already. */
  const framed = (reply: Reply, { language }: Here): Reply => ({ ...reply, language: reply.language ?? language });

  return {
    // Operators have nothing to look at where nothing is counted.
    commands: readReport ? commands : commands.filter(({ audience }) => audience !== "operators"),
    ask: async (query) => {
      const here = await lookAround(library, memory, query);
      return framed(await answered(query, here), here);
    },
    press: async (token, query) => {
      const here = await lookAround(library, memory, query);
      return framed(await pressed(token, query, here), here);
    },
    notice: async (occasion, query) => {
      const here = await lookAround(library, memory, query);
      const words = here.notices.notices;
      return framed(occasion === "welcome" ? welcome(here) : say(occasion, words[occasion]), here);
    },
    suggest: async (typed, query, limit) =>
      suggestions.like(typed, (await lookAround(library, memory, query)).scope, limit),
    titles: (typed, limit) =>
      articlesNamed(typed, library.articles())
        .slice(0, limit)
        .map(({ id, title, date }) => ({ id, title, ...(date !== undefined && { date }) })),
  };
};
