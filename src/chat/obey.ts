import { refusedCheck } from "../answer/check/refused.ts";
import { check } from "../answer/check.ts";
import { findReceipt } from "../answer/receipt-code.ts";
import { verify } from "../answer/verify.ts";
import type { Article } from "../article/article.ts";
import type { Report } from "../editor/report.ts";
import type { Library } from "../library.ts";
import { CHECK_LIMIT, commands } from "./catalogue.ts";
import { chooseArticle, chooseLanguage } from "./choose.ts";
import type { CommandName } from "./commands.ts";
import type { Conversation } from "./conversation.ts";
import { digestOf } from "./digest.ts";
import { articlesNamed } from "./find-article.ts";
import { type Here, say } from "./here.ts";
import type { Memory } from "./memory.ts";
import type { Query } from "./query.ts";
import type { Reply } from "./reply.ts";
import type { Suggestions } from "./suggestions.ts";
import { continues } from "./understand.ts";

/** Articles named in one reply. */
const LISTED = 20;
/** Questions named in an outline. */
const QUESTIONS = 6;

/** What is kept of questions for editors. */
export type Kept = Readonly<{
  days: number;
  /** Whether those that were not answered are kept as they were asked. */
  questions: boolean;
}>;

export type Parts = Readonly<{
  library: Library;
  memory: Memory;
  conversation: Conversation;
  suggestions: Suggestions;
  readReport: (() => Promise<Report>) | undefined;
  counted: Kept | undefined;
}>;

/** What each command of the catalogue does, and what a message without a command does. */
export type Obedience = Readonly<{
  obey: (name: CommandName, argument: string, query: Query, here: Here) => Promise<Reply>;
  /** A question, or a word that continues the conversation. */
  asked: (text: string, query: Query, here: Here) => Promise<Reply>;
}>;

export const createObedience = ({
  library,
  memory,
  conversation,
  suggestions,
  readReport,
  counted,
}: Parts): Obedience => {
  const checked = async (text: string, here: Here): Promise<Reply> => {
    const { notices } = here.notices;
    if (text.length > CHECK_LIMIT) return say("checkTooLong", notices.checkTooLong(CHECK_LIMIT));
    const refused = await refusedCheck(library, text, here.article?.id);
    if (refused === "empty") return say("nothingToCheck", notices.nothingToCheck);
    if (refused === "too-short") return say("checkTooShort", notices.checkTooShort);
    return check(library, text, here.article?.id);
  };

  const listed = (article: Article, { settings }: Here) => ({
    id: article.id,
    title: article.title,
    ...(article.date !== undefined && { date: article.date }),
    ...(article.url !== undefined && { url: article.url }),
    chosen: settings.article === article.id,
  });

  const articles = (words: string, here: Here): Reply => {
    const named = articlesNamed(words, library.articles());
    return { kind: "articles", articles: named.slice(0, LISTED).map((one) => listed(one, here)), total: named.length };
  };

  const outline = async (article: Article, here: Here): Promise<Reply> => ({
    kind: "outline",
    article: listed(article, here),
    headings: article.blocks
      .filter(({ kind }) => kind === "heading")
      .map(({ start, end }) => article.text.slice(start, end)),
    paragraphs: article.blocks.reduce((most, { paragraph }) => Math.max(most, paragraph), 0),
    questions: await suggestions.of(article, QUESTIONS),
  });

  const help = (query: Query, { language, notices }: Here): Reply => {
    const lines = commands
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
    return say("help", [notices.notices.help, ...lines].join("\n"));
  };

  const privacyIn = ({ notices }: Here): string =>
    [notices.notices.privacy, ...(counted ? [notices.report.kept(counted.days, counted.questions)] : [])].join("\n\n");

  const misses = async (query: Query, { notices }: Here): Promise<Reply> => {
    if (!query.operator) return say("operatorsOnly", notices.notices.operatorsOnly);
    if (readReport === undefined) return say("notCounted", notices.notices.notCounted);
    return say("misses", digestOf(await readReport(), notices).join("\n"));
  };

  const asked = async (text: string, query: Query, here: Here): Promise<Reply> => {
    const wish = continues(text);
    if (wish && (await conversation.open(query))) return conversation[wish](query, here);
    return conversation.ask(text, query, here);
  };

  const obey = async (name: CommandName, argument: string, query: Query, here: Here): Promise<Reply> => {
    const words = argument === "" ? (query.quoted ?? "") : argument;
    switch (name) {
      case "ask":
        return asked(words, query, here);
      case "check":
        return checked(words, here);
      case "verify":
        if (words === "") return say("nothingToVerify", here.notices.notices.nothingToVerify);
        return verify(library.articles(), findReceipt(words) ?? words.slice(0, 200));
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
        return say("privacy", privacyIn(here));
      case "forget":
        await memory.forget(query.asker);
        return say("forgotten", here.notices.notices.forgotten);
      case "misses":
        return misses(query, here);
    }
  };

  return { obey, asked };
};
