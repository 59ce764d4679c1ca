/** The buttons under a message: which there are, in which rows. */
import {
  type Action,
  bestExcerpt,
  type Excerpt,
  type NoticeLanguage,
  noticesIn,
  type SingleReply,
} from "../../../src/server.ts";

/** A button has exactly one of the last three. `copy_text` is newer than telegraf's types. */
export type Button = Readonly<{
  text: string;
  callback_data?: string;
  url?: string;
  copy_text?: Readonly<{ text: string }>;
}>;

/** https://core.telegram.org/bots/api#copytextbutton: 1-256 characters. */
const MAX_COPY_CHARS = 256;

/** An address that Telegram takes for a link or a button: it refuses hosts without a dot, and the whole message with them. */
export const toWebAddress = (address: string | undefined): string | undefined => {
  if (address === undefined || address.length > 2000 || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && /[^.]\.[^.]/.test(url.hostname) ? url.href : undefined;
};

/** Buttons that need no answer: copy the quotation where it fits, open the article. */
export const excerptButtons = (excerpt: Excerpt, language: NoticeLanguage | undefined): Button[] => {
  const { labels } = noticesIn(language);
  const address = toWebAddress(excerpt.link) ?? toWebAddress(excerpt.url);
  return [
    ...(excerpt.text.length <= MAX_COPY_CHARS ? [{ text: labels.copy, copy_text: { text: excerpt.text } }] : []),
    ...(address === undefined ? [] : [{ text: labels.open, url: address }]),
  ];
};

const actionButtons = (actions: readonly Action[], ...kinds: Action["kind"][]): Button[] =>
  actions.filter(({ kind }) => kinds.includes(kind)).map(({ label, token }) => ({ text: label, callback_data: token }));

/** A question is long: each has a row of its own. */
const noticeRows = (actions: readonly Action[]): Button[][] => [
  actionButtons(actions, "more", "context", "receipt"),
  ...actions.map((action) => actionButtons([action], "ask", "tell", "choose", "page")),
];

/** The buttons under a reply, in rows; none when there is nothing to press. */
export const keyboardOf = (reply: SingleReply): Button[][] => {
  const rows = (): Button[][] => {
    switch (reply.kind) {
      case "answer":
        return [
          actionButtons(reply.actions, "more", "context", "receipt"),
          excerptButtons(bestExcerpt(reply.excerpts), reply.language),
          actionButtons(reply.actions, "good", "bad"),
        ];
      case "choices":
        return reply.actions.map((action) => actionButtons([action], "context"));
      case "abstain":
        return noticeRows(reply.actions);
      case "verdict":
      case "receipt":
      case "articles":
      case "corrected":
      case "outline":
        return [];
      case "notice":
        return noticeRows(reply.actions ?? []);
    }
  };
  return rows().filter((row) => row.length > 0);
};
