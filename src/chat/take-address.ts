/** What a message asks that has an address in it: of that page, where it says more; to go on with it, where it says nothing else. */

import type { Library, LibraryView } from "../library/index.ts";
import type { Query } from "../reply/index.ts";
import { addressesIn, findArticleByLink, trimEndMarks } from "./find-article-by-link.ts";
import { parseMessage } from "./parse-message.ts";

/** Words that are put to an article, by this command or without any. */
type Asked = Readonly<{ words: string; command?: "ask" | "check" }>;

/** What is asked or checked; undefined of all other messages. */
const askedIn = (text: string): Asked | undefined => {
  const intent = parseMessage(text);
  if (intent.kind === "question") return { words: intent.text };
  if (intent.kind !== "command" || !text.trimStart().startsWith("/")) return undefined;
  const { name, argument } = intent;
  return name === "ask" || name === "check" ? { words: argument, command: name } : undefined;
};

const OPENING_MARK = /[\s([<{（【「:|–—-]/u;

/** The words around an address, without the marks that only it needed; lines stay lines. */
const withoutAddress = (words: string, address: string): string =>
  words
    .split(address)
    .reduce((before, after) => {
      const left = trimEndMarks(before, OPENING_MARK);
      const right = after.replace(/^[\s)\]>}）】」.,;:។៕،؛。，|–—-]+/u, "");
      const isNewLine = before.slice(left.length).includes("\n") || /^\s*\n/.test(after);
      return `${left}${isNewLine ? "\n" : " "}${right}`;
    })
    .trim();

/** A quotation beside an address is checked as it would be alone. */
const toCommand = ({ command }: Asked, rest: string): string => {
  const intent = command === undefined ? parseMessage(rest) : undefined;
  return intent?.kind === "command" && intent.name === "check"
    ? `/check ${intent.argument}`
    : `/${command ?? "ask"} ${rest}`;
};

/** What an address alone asks of a page that may be asked, but not chosen. */
const ABOUT = "/ask What is this about?";

/**
 * "https://… What did it cost?" is put to that page, as if it replied to the address; an address alone, without a command, chooses the page,
 * where the person may choose, and asks what it is about elsewhere. An address of which nothing can be asked here, and that may not be
 * read, stays a part of the question: the words of another article are no answer. What a message itself links to is meant rather than
 * what it replies to.
 */
export const takeAddress = (
  query: Query,
  library: Pick<LibraryView, "linked" | "at"> & Pick<Library, "mayAdd">,
): Query => {
  const asked = askedIn(query.text);
  const [address, ...others] = new Set(addressesIn(asked?.words ?? ""));
  if (asked === undefined || address === undefined || others.length > 0 || query.whole) return query;
  const rest = withoutAddress(asked.words, address);
  const isKnown = findArticleByLink([address], library) !== undefined;
  const { quoted, article, ...bare } = query;
  if (!/[\p{L}\p{N}]/u.test(rest)) {
    if (asked.command !== undefined || query.preview) return query;
    // Who may not choose it here is shown what it is about.
    if (!query.mayConfigure && isKnown) return { ...bare, text: ABOUT, links: [address] };
    // What an operator pastes is not meant for everybody's library: that takes the command.
    return { ...query, text: `/article ${address}`, operator: false };
  }
  const mayRead = query.mayConfigure && !query.preview && library.mayAdd(address);
  if (article !== undefined || !(mayRead || isKnown)) return query;
  // An address within words that are to be checked is one of them.
  if (asked.command === "check" && !asked.words.includes(rest)) return query;
  const isKept = quoted !== undefined && addressesIn(quoted).length === 0;
  return { ...bare, ...(isKept && { quoted }), text: toCommand(asked, rest), links: [address] };
};
