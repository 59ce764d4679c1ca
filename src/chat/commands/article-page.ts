/** Articles that some words may mean, some at a time, each with a button that chooses it. */

import type { Article } from "../../article/index.ts";
import type { Action, NoticeReply, Query } from "../../reply/index.ts";
import { encodeButtonToken } from "../buttons/button-token.ts";
import { type ArticlePage, encodePageToken, fitsIntoToken, type PageToken, searchOf } from "../buttons/page-token.ts";
import type { Memory } from "../memory.ts";
import { placesAround } from "../places.ts";
import type { ChatContext } from "../resolve-context.ts";
import { createNotice, explainArticle, truncateEcho } from "../resolve-context.ts";

/** With the button that goes on they are five: as many as fit into one row of every platform. Those that go back have a second row. */
const ARTICLES_ON_PAGE = 4;
/** The least that platforms show of a button. */
const MAX_LABEL_CHARS = 60;
/** Of a date; a longer one tells more than the day. */
const MAX_DATE_CHARS = 30;

const labelOf = ({ title, date: written }: Article): string => {
  const date = written !== undefined && written.length <= MAX_DATE_CHARS ? written : undefined;
  const letters = Array.from(title.replace(/\s+/g, " "));
  const most = MAX_LABEL_CHARS - (date === undefined ? 0 : date.length + 3);
  const shown =
    letters.length <= most
      ? letters.join("")
      : `${letters
          .slice(0, most - 1)
          .join("")
          .trimEnd()}…`;
  return date === undefined ? shown : `${shown} · ${date}`;
};

const chooseActions = (articles: readonly Article[]): readonly Action[] =>
  articles.map((article) => ({
    kind: "choose",
    label: labelOf(article),
    token: encodeButtonToken("choose", article, [0]),
  }));

/** Under what the words are kept that no button has room for, as questions are: for as long, and to be forgotten with them. */
const searchesIn = (place: string): string => `articles in ${placesAround(place)[0] ?? place}`;

/** The page of a button; undefined when its words are no longer known. */
export const readArticlePage = async (
  token: PageToken,
  memory: Pick<Memory, "turns">,
  { place }: Pick<Query, "place">,
): Promise<ArticlePage | undefined> => {
  if ("typed" in token) return token;
  const kept = (await memory.turns(searchesIn(place))).find(({ question }) => searchOf(question) === token.search);
  return kept && { offset: token.offset, typed: kept.question };
};

/** A notice with the articles of a page, and a button for the next one. */
export const showArticlePage = async (
  { typed, offset }: ArticlePage,
  memory: Pick<Memory, "addTurn">,
  { place, asker }: Pick<Query, "place" | "asker">,
  { library, notices, today }: Pick<ChatContext, "library" | "notices" | "today">,
): Promise<NoticeReply> => {
  const { ids, total, isWhole } = await library.search.byName({ typed, today, offset, limit: ARTICLES_ON_PAGE });
  const articles = ids.flatMap((id) => library.get(id) ?? []);
  // There are fewer than there were when the button was made.
  if (articles.length === 0 && offset > 0)
    return showArticlePage({ typed, offset: 0 }, memory, { place, asker }, { library, notices, today });
  const said = explainArticle(
    truncateEcho(typed),
    isWhole && articles.length > 0 ? { kind: "several", articles, total } : { kind: "none", near: articles },
    notices,
  );
  const next = offset + ARTICLES_ON_PAGE;
  const isMore = next < total;
  if (isMore && offset === 0 && !fitsIntoToken(typed))
    await memory.addTurn(searchesIn(place), asker, { question: typed });
  const turnTo = (label: string, to: number): Action => ({
    kind: "page",
    label,
    token: encodePageToken({ typed, offset: to }),
  });
  const actions = [
    ...chooseActions(articles),
    ...(offset > 0 ? [turnTo(notices.labels.previous, Math.max(0, offset - ARTICLES_ON_PAGE))] : []),
    ...(isMore ? [turnTo(notices.labels.more, next)] : []),
  ];
  return actions.length === 0 ? createNotice("articleUnknown", said.text) : { ...said, actions };
};
