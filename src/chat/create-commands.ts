import type { Report } from "../analytics/build-report.ts";
import { findReceipt } from "../answer/receipt-code.ts";
import type { Article } from "../article/article.ts";
import type { Library } from "../library/library.ts";
import { checkQuotation } from "../quotation/check-quotation.ts";
import { validateQuotation } from "../quotation/validate-quotation.ts";
import { verifyReceipt } from "../quotation/verify-receipt.ts";
import type { ChatCommandName } from "../reply/command.ts";
import type { Query } from "../reply/query.ts";
import type { Reply } from "../reply/reply.ts";
import { commandCatalogue, MAX_CHECK_CHARS } from "./command-catalogue.ts";
import type { Conversation } from "./conversation.ts";
import { filterArticlesByName } from "./find-article.ts";
import { formatDigest } from "./format-digest.ts";
import type { Memory } from "./memory.ts";
import { parseContinuation } from "./parse-message.ts";
import { type ChatContext, createNotice } from "./resolve-context.ts";
import { chooseArticle, chooseLanguage } from "./settings.ts";
import type { Suggestions } from "./suggestions.ts";

/** Articles named in one reply. */
const MAX_LISTED_ARTICLES = 20;
/** Questions named in an outline. */
const MAX_OUTLINE_QUESTIONS = 6;

/** What is kept of questions for editors. */
export type QuestionRetention = Readonly<{
  days: number;
  /** Whether those that were not answered are kept as they were asked. */
  questions: boolean;
}>;

export type CommandsOptions = Readonly<{
  library: Library;
  memory: Memory;
  conversation: Conversation;
  suggestions: Suggestions;
  readReport: (() => Promise<Report>) | undefined;
  questionRetention: QuestionRetention | undefined;
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
  questionRetention: counted,
}: CommandsOptions): Commands => {
  const checked = async (text: string, here: ChatContext): Promise<Reply> => {
    const { notices } = here.notices;
    if (text.length > MAX_CHECK_CHARS) return createNotice("checkTooLong", notices.checkTooLong(MAX_CHECK_CHARS));
    const refused = await validateQuotation(library, text, here.article?.id);
    if (refused === "empty") return createNotice("nothingToCheck", notices.nothingToCheck);
    if (refused === "too-short") return createNotice("checkTooShort", notices.checkTooShort);
    return checkQuotation(library, text, here.article?.id);
  };

  const listed = (article: Article, { settings }: ChatContext) => ({
    id: article.id,
    title: article.title,
    ...(article.date !== undefined && { date: article.date }),
    ...(article.url !== undefined && { url: article.url }),
    chosen: settings.article === article.id,
  });

  const articles = (words: string, here: ChatContext): Reply => {
    const named = filterArticlesByName(words, library.articles());
    return {
      kind: "articles",
      articles: named.slice(0, MAX_LISTED_ARTICLES).map((one) => listed(one, here)),
      total: named.length,
    };
  };

  const outline = async (article: Article, here: ChatContext): Promise<Reply> => ({
    kind: "outline",
    article: listed(article, here),
    headings: article.blocks
      .filter(({ kind }) => kind === "heading")
      .map(({ start, end }) => article.text.slice(start, end)),
    paragraphs: article.blocks.reduce((most, { paragraph }) => Math.max(most, paragraph), 0),
    questions: await suggestions.suggestFor(article, MAX_OUTLINE_QUESTIONS),
  });

  const help = (query: Query, { language, notices }: ChatContext): Reply => {
    const lines = commandCatalogue
      .filter(
        ({ audience }) =>
          audience === "all" ||
          (audience === "configurers" ? query.mayConfigure : query.operator && readReport !== undefined),
      )
      .map(({ name, description, argument }) => {
        const words = notices.commands[name].argument ?? argument?.name;
        const shown = argument?.required ? ` ${words}` : words && ` [${words}]`;
        return `/${name}${shown ?? ""} – ${description[language]}`;
      });
    return createNotice("help", [notices.notices.help, ...lines].join("\n"));
  };

  const privacyIn = ({ notices }: ChatContext): string =>
    [notices.notices.privacy, ...(counted ? [notices.report.kept(counted.days, counted.questions)] : [])].join("\n\n");

  const misses = async (query: Query, { notices }: ChatContext): Promise<Reply> => {
    if (!query.operator) return createNotice("operatorsOnly", notices.notices.operatorsOnly);
    if (readReport === undefined) return createNotice("notCounted", notices.notices.notCounted);
    return createNotice("misses", formatDigest(await readReport(), notices).join("\n"));
  };

  const asked = async (text: string, query: Query, here: ChatContext): Promise<Reply> => {
    const wish = parseContinuation(text);
    if (wish && (await conversation.canContinue(query))) return conversation[wish](query, here);
    return conversation.ask(text, query, here);
  };

  const obey = async (name: ChatCommandName, argument: string, query: Query, here: ChatContext): Promise<Reply> => {
    const words = argument === "" ? (query.quoted ?? "") : argument;
    switch (name) {
      case "ask":
        return asked(words, query, here);
      case "check":
        return checked(words, here);
      case "verify":
        if (words === "") return createNotice("nothingToVerify", here.notices.notices.nothingToVerify);
        return verifyReceipt(library.articles(), findReceipt(words) ?? words.slice(0, 200));
      case "more":
      case "context":
        return conversation[name](query, here);
      case "articles":
        return articles(argument, here);
      case "outline":
        return here.article ? outline(here.article, here) : articles("", here);
      case "article":
        return chooseArticle(library, memory, argument, query, here);
      case "language":
        return chooseLanguage(memory, argument, query, here);
      case "help":
        return help(query, here);
      case "privacy":
        return createNotice("privacy", privacyIn(here));
      case "forget":
        await memory.forget(query.asker);
        return createNotice("forgotten", here.notices.notices.forgotten);
      case "misses":
        return misses(query, here);
    }
  };

  return { runCommand: obey, answerQuestion: asked };
};
