/** What a message asks that has an address in it: of that page, where it says more; to go on with it, where it says nothing else. */

import type { Library } from "../library/index.ts";
import type { Query } from "../reply/index.ts";
import { addressesIn, findArticleByLink, linksOf } from "./find-article-by-link.ts";
import { parseMessage } from "./parse-message.ts";

/** What is asked, with "/ask" or without; undefined of all other messages. */
const askedIn = (text: string): string | undefined => {
  const intent = parseMessage(text);
  if (intent.kind === "question") return intent.text;
  return intent.kind === "command" && intent.name === "ask" ? intent.argument : undefined;
};

/**
 * "https://… What did it cost?" is put to that page, as if it replied to the address; an address alone chooses the page, where the
 * person may choose. An address of which nothing is known, and that may not be read, stays a part of the question: the words of another
 * article are no answer.
 */
export const takeAddress = (query: Query, library: Pick<Library, "linked" | "at" | "mayAdd">): Query => {
  const asked = askedIn(query.text);
  const [address, ...others] = new Set(addressesIn(asked ?? ""));
  if (asked === undefined || address === undefined || others.length > 0 || query.whole) return query;
  const rest = asked.replaceAll(address, " ").replace(/<\s*>/g, " ").replace(/\s+/g, " ").trim();
  // What an operator pastes is not meant for everybody's library: that takes the command.
  if (!/[\p{L}\p{N}]/u.test(rest))
    return query.mayConfigure ? { ...query, text: `/article ${address}`, operator: false } : query;
  const isKnown = library.mayAdd(address) || findArticleByLink([address], library) !== undefined;
  if (!isKnown || linksOf(query).length > 0 || query.article !== undefined) return query;
  return { ...query, text: `/ask ${rest}`, links: [address] };
};
