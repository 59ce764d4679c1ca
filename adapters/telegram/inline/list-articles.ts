/** Which articles inline mode lists for what has been typed so far, and what choosing one of them sends. */
import { type ArticleTitle, type Bot, type NoticeLanguage, noticesIn } from "../../../src/server.ts";
import { articleStart } from "../deep-link.ts";
import { type Button, toWebAddress } from "../outgoing/keyboard.ts";
import { render } from "../outgoing/render.ts";
import { telegramTextsIn } from "../telegram-texts.ts";
import { type InlineChoice, toInlineChoice } from "./inline-choice.ts";

/** Where the list is shown, and to whom. */
export type InlineReader = Readonly<{
  /** The bot's own name, for links that lead to it. */
  username: string;
  language: NoticeLanguage | undefined;
  /** In the chat with the bot itself. */
  isWithBot: boolean;
}>;

export type ListedArticles = Readonly<{ choices: readonly InlineChoice[]; next_offset: string }>;

/** https://core.telegram.org/bots/api#answerinlinequery: at most 50 results. */
const ARTICLES_ON_PAGE = 50;
/** Nobody looks through more. */
const MAX_ARTICLES = 1_000;
const OFFSET_PREFIX = "articles:";

/** Of words that ask for articles: which ones. A slash says that nothing else is meant. */
export type ArticleSearch = Readonly<{ words: string; isCommand: boolean }>;

/** "/article bridge", "article bridge"; undefined for all else. */
export const readArticleSearch = (typed: string): ArticleSearch | undefined => {
  const [found, slash = "", words = ""] = /^\s*(\/?)(?:articles?(?:\s+|$)|អត្ថបទ\s*)(.*)$/isu.exec(typed) ?? [];
  return found === undefined ? undefined : { words: words.trim(), isCommand: slash !== "" };
};

/** From which of them on an offset goes on; undefined for that of another list. */
export const readArticlesOffset = (offset: string): number | undefined =>
  offset.startsWith(OFFSET_PREFIX) && /^\d{1,4}$/.test(offset.slice(OFFSET_PREFIX.length))
    ? Number(offset.slice(OFFSET_PREFIX.length))
    : undefined;

const buttonsFor = ({ id, url }: ArticleTitle, { username, language }: InlineReader): Button[] => {
  const address = toWebAddress(url);
  const start = articleStart(id, username);
  return [
    ...(address === undefined ? [] : [{ text: noticesIn(language).labels.open, url: address }]),
    ...(start === undefined ? [] : [{ text: telegramTextsIn(language).askAbout, url: start }]),
  ];
};

/**
 * With the bot itself, choosing an article sends the command that chooses it there. Anywhere else it shows the article: a question that
 * replies to it is put to it, a button leads to the bot, and nothing is set for people who did not ask for that.
 */
const toChoice = (article: ArticleTitle, reader: InlineReader): InlineChoice => {
  const { id, title, date, url } = article;
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : undefined;
  const text = reader.isWithBot ? `/article ${id}` : [title, date, url].filter(Boolean).join("\n");
  const [sent] = render({ kind: "notice", notice: "article", text });
  // What is known by neither is told apart by its name.
  const description = [date, host].filter(Boolean).join(" · ") || id;
  const buttons = reader.isWithBot ? [] : buttonsFor(article, reader);
  return toInlineChoice(`article\n${id}`, { title, description, article: id }, sent, buttons);
};

/** A page of the articles that some words may mean. `isWhole`: their names have all of the words. */
export const listInlineArticles = async (
  bot: Pick<Bot, "titles">,
  words: string,
  offset: number,
  reader: InlineReader,
  limit = ARTICLES_ON_PAGE,
): Promise<ListedArticles & Readonly<{ isWhole: boolean }>> => {
  const { titles, total, isWhole } = await bot.titles(words, { limit, offset });
  const next = offset + limit;
  return {
    choices: titles.map((title) => toChoice(title, reader)),
    next_offset: next < Math.min(total, MAX_ARTICLES) ? `${OFFSET_PREFIX}${next}` : "",
    isWhole: isWhole && titles.length > 0,
  };
};
