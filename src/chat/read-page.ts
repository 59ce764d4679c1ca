/** Has a page read that somebody names, or that a message links to; and what is said when it cannot be. */

import type { Article } from "../article/index.ts";
import type { Library } from "../library/index.ts";
import type { NoticeReply, Query } from "../reply/index.ts";
import { linksOf } from "./find-article-by-link.ts";
import { pageReason } from "./notices/page-reason.ts";
import { type ChatContext, createNotice, truncateEcho } from "./resolve-context.ts";

/** The article of a page, or why there is none. `isForAll`: everybody may ask it, not only this chat. */
export const readPage = async (
  library: Library,
  address: string,
  { place, isForAll }: Readonly<{ place: string; isForAll: boolean }>,
  { notices: { notices }, language, onReading }: ChatContext,
): Promise<Article | NoticeReply> => {
  const reading = createNotice("reading", notices.reading(truncateEcho(address)));
  const read = await library.add(address, {
    ...(!isForAll && { place }),
    begin: async () => (await onReading?.(reading)) ?? true,
  });
  if (read.article !== undefined) return read.article;
  return read.declined
    ? createNotice("limited", notices.limited)
    : createNotice("addressUnread", notices.addressUnread(truncateEcho(address), pageReason(read.reason, language)));
};

export const isNotice = (read: Article | NoticeReply): read is NoticeReply => "notice" in read;

/**
 * A question that replies to a link is put to what the link leads to: where nothing of it can be asked here, it is read now
 * for those who may choose articles. Resolves with "read", or with what is to be said instead of another article's answer.
 */
export const readLinked = async (
  library: Library,
  query: Query,
  here: ChatContext,
): Promise<"read" | NoticeReply | undefined> => {
  if (here.isLinked || query.article !== undefined || query.preview || !query.mayConfigure) return undefined;
  const [address, ...others] = linksOf(query).filter(library.mayAdd);
  if (address === undefined || others.length > 0) return undefined;
  const read = await readPage(library, address, { place: query.place, isForAll: false }, here);
  return isNotice(read) ? read : "read";
};
