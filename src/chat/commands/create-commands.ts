/** Which command does what. */

import type { Report } from "../../analytics/index.ts";
import { findReceipt } from "../../answer/index.ts";
import type { Library } from "../../library/index.ts";
import { verifyReceipt } from "../../quotation/index.ts";
import type { ChatCommandName, Query, Reply, SingleReply } from "../../reply/index.ts";
import type { Suggestions } from "../buttons/suggestions.ts";
import { answerSeveral } from "../conversation/answer-several.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { parseManner, stripGreeting } from "../manners/parse-manner.ts";
import { replyToManner } from "../manners/reply-to-manner.ts";
import type { Memory } from "../memory.ts";
import { isNumberAlone, parseContinuation } from "../parse-message.ts";
import { type ChatContext, createNotice } from "../resolve-context.ts";
import {
  checkText,
  digestMisses,
  listArticles,
  type QuestionRetention,
  showHelp,
  showOutline,
  showPrivacy,
} from "./command-replies.ts";
import { chooseArticle, chooseLanguage, choosePrivacy } from "./settings.ts";

/** A receipt is far shorter; more of what is no receipt is not given back. */
const MAX_CODE_CHARS = 200;

export type CommandsOptions = Readonly<{
  library: Library;
  memory: Memory;
  conversation: Conversation;
  suggestions: Suggestions;
  readReport: (() => Promise<Report>) | undefined;
  questionRetention: QuestionRetention | undefined;
  hasNewsroom: boolean;
  hasCluster: boolean;
}>;

/** What each command of the catalogue does, and what a message without a command does. */
export type Commands = Readonly<{
  runCommand: (name: ChatCommandName, argument: string, query: Query, here: ChatContext) => Promise<Reply>;
  /** A question, or a word that continues the conversation. */
  answerQuestion: (text: string, query: Query, here: ChatContext) => Promise<Reply>;
}>;

export const createCommands = ({
  library,
  memory,
  conversation,
  suggestions,
  readReport,
  questionRetention,
  hasNewsroom,
  hasCluster,
}: CommandsOptions): Commands => {
  const answerOne = async (text: string, query: Query, here: ChatContext): Promise<SingleReply> => {
    const manner = parseManner(text);
    if (manner === "help") return showHelp(query, here, readReport !== undefined);
    if (manner !== undefined) {
      const isFirst = (await memory.turns(query.conversation)).length === 0;
      return replyToManner(manner, suggestions, query, here, isFirst);
    }
    const continuation = parseContinuation(text);
    // Of a script, and of what is still being typed, every line may be a question.
    const isSaid = !query.whole && !query.preview;
    if (continuation && (isSaid || (await conversation.canContinue(query))))
      return conversation[continuation](query, here);
    if (isSaid && isNumberAlone(text)) return createNotice("numberAlone", here.notices.notices.numberAlone);
    return conversation.ask(stripGreeting(text), query, here);
  };
  const answerQuestion: Commands["answerQuestion"] = (text, query, here) =>
    answerSeveral(text, query, async (question) => ({
      language: here.language,
      ...(await answerOne(question, query, here)),
    }));

  const runCommand: Commands["runCommand"] = async (name, argument, query, here) => {
    const words = argument === "" ? (query.quoted ?? "") : argument;
    switch (name) {
      case "ask":
        return answerQuestion(words, query, here);
      case "check":
        return checkText(words, here);
      case "verify":
        if (words === "") return createNotice("nothingToVerify", here.notices.notices.nothingToVerify);
        return verifyReceipt(here.library, findReceipt(words) ?? words.slice(0, MAX_CODE_CHARS));
      case "more":
      case "context":
      case "receipt":
        return conversation[name](query, here);
      case "articles":
        return listArticles(argument, here);
      case "outline":
        return here.article ? showOutline(suggestions, here.article, here) : listArticles("", here);
      case "article":
        return chooseArticle(library, memory, argument, query, here);
      case "language":
        return chooseLanguage(memory, argument, query, here);
      case "private":
        return choosePrivacy(memory, argument, query, here);
      case "help":
        return showHelp(query, here, readReport !== undefined);
      case "privacy":
        return showPrivacy(here, questionRetention, hasNewsroom, hasCluster);
      case "forget":
        await memory.forget(query.asker);
        // The place of a private chat is named after its person.
        await library.letGo(query.asker);
        return createNotice("forgotten", here.notices.notices.forgotten);
      case "misses":
        return digestMisses(query, here, readReport, library);
    }
  };

  return { runCommand, answerQuestion };
};
