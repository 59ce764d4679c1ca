import type { Report } from "../analytics/build-report.ts";
import type { QuestionOutcome } from "../analytics/question-outcome.ts";
import type { Library } from "../library/library.ts";
import type { LocalBot } from "../reply/bot.ts";
import { type Query, toQuery } from "../reply/query.ts";
import type { Reply } from "../reply/reply.ts";
import type { Vote } from "../reply/vote.ts";
import { createButtonHandler } from "./button-handler.ts";
import { commandCatalogue } from "./command-catalogue.ts";
import { createConversation } from "./conversation.ts";
import { createCommands, type QuestionRetention } from "./create-commands.ts";
import { filterArticlesByName, findNearest } from "./find-article.ts";
import { createMemory, type Memory } from "./memory.ts";
import { parseMessage } from "./parse-message.ts";
import { type ChatContext, createNotice, resolveContext } from "./resolve-context.ts";
import { chooseArticle } from "./settings.ts";
import { createSuggestions } from "./suggestions.ts";

/** What a bot answers from, and what it tells of its questions. */
export type BotOptions = Readonly<{
  library: Library;
  /** Kept in this process when absent. */
  memory?: Memory;
  /** Takes what people think of answers; without it they are not asked. Resolves with whether it is the person's first of this answer. */
  onVote?: (opinion: Vote, asker: string) => Promise<boolean>;
  /** Takes what became of each question, for those who count them. */
  onOutcome?: (outcome: QuestionOutcome) => void;
  /** What was counted; without it operators are told that nothing is. */
  readReport?: () => Promise<Report>;
  /** What is kept for that, as `/privacy` is to tell it. */
  questionRetention?: QuestionRetention;
}>;

/**
 * A bot that answers from a library. It holds nothing but what `memory` keeps, so any number may share one library.
 *
 * @example
 * ```js
 * import { createBot, openLibrary } from "pullquote";
 *
 * const library = await openLibrary({ paths: ["articles"] });
 * await library.ready;
 * const bot = createBot({ library });
 *
 * const answer = await bot.ask("Where does Sam Rainsy live?");
 * console.log(answer.kind, answer.excerpts[0].paragraph); // → answer 3
 *
 * // Each reader's questions may lean on that reader's earlier ones.
 * const refusal = await bot.ask({ text: "Who is the king of Sweden?", asker: "reader 7" });
 * console.log(refusal.kind, refusal.reason); // → abstain no-match
 * ```
 */
export const createBot = ({
  library,
  memory = createMemory(),
  onVote: onOpinion,
  onOutcome,
  readReport,
  questionRetention: counted,
}: BotOptions): LocalBot => {
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
  const conversation = createConversation({ library, memory, offerVotes: opinions, isLoaded: () => loaded, onOutcome });
  const { runCommand: obey, answerQuestion: asked } = createCommands({
    library,
    memory,
    conversation,
    suggestions,
    readReport,
    questionRetention: counted,
  });
  const pressed = createButtonHandler({ library, conversation, onVote: onOpinion, onOutcome });

  const welcome = ({ notices, scope }: ChatContext): Reply =>
    createNotice("welcome", notices.notices.welcome(scope.map(({ title }) => title)));

  const started = async (argument: string, query: Query, here: ChatContext): Promise<Reply> => {
    if (argument === "") return welcome(here);
    if (library.get(argument)) return chooseArticle(library, memory, argument, query, here);
    return asked(argument, query, here);
  };

  const answered = async (query: Query, here: ChatContext): Promise<Reply> => {
    const wish = parseMessage(query.text);
    switch (wish.kind) {
      case "question":
        return asked(wish.text, query, here);
      case "command":
        return obey(wish.name, wish.argument, query, here);
      case "start":
        return started(wish.argument, query, here);
      case "unknown": {
        const near = findNearest(wish.name, commandCatalogue, ({ name }) => name, 2).map(({ name }) => name);
        return createNotice("unknownCommand", here.notices.notices.unknownCommand(wish.name, near));
      }
    }
  };

  /** A reply carries the language of its notices; a change of language speaks the new one already. */
  const framed = (reply: Reply, { language }: ChatContext): Reply => ({
    ...reply,
    language: reply.language ?? language,
  });

  return {
    // Operators have nothing to look at where nothing is counted.
    commands: readReport ? commandCatalogue : commandCatalogue.filter(({ audience }) => audience !== "operators"),
    ask: async (input) => {
      const query = toQuery(input);
      const here = await resolveContext(library, memory, query);
      return framed(await answered(query, here), here);
    },
    press: async (token, given = {}) => {
      const query = toQuery({ text: "", ...given });
      const here = await resolveContext(library, memory, query);
      return framed(await pressed(token, query, here), here);
    },
    notice: async (occasion, query) => {
      const here = await resolveContext(library, memory, query);
      const words = here.notices.notices;
      return framed(occasion === "welcome" ? welcome(here) : createNotice(occasion, words[occasion]), here);
    },
    suggest: async (typed, query, limit) =>
      suggestions.suggestMatching(typed, (await resolveContext(library, memory, query)).scope, limit),
    titles: (typed, limit) =>
      filterArticlesByName(typed, library.articles())
        .slice(0, limit)
        .map(({ id, title, date }) => ({ id, title, ...(date !== undefined && { date }) })),
  };
};
