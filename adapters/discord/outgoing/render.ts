/** A reply as Discord's messages: components, colours, buttons, limits. */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIContainerComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from "discord.js";
import {
  type Action,
  formatReply,
  type RepliedPart,
  type Reply,
  type ReplyPart,
  repliesIn,
  type SingleReply,
} from "../../../src/server.ts";
import { pressId, shareId } from "../custom-id.ts";
import { discordTextsIn } from "../discord-texts.ts";
import { escapeAddress, escapeMarkup } from "./escape-markup.ts";
import { cutBefore, quotationMarkups } from "./quotation-markup.ts";

/** One message in the form in which Discord takes it. It never pings a person. */
export type DiscordPayload = Readonly<{
  flags: number;
  allowed_mentions: Readonly<{ parse: readonly [] }>;
  components: readonly [APIContainerComponent];
}>;

/** Discord shows at most 4,000 characters of text in one message, and takes at most 40 components. */
const MAX_TEXT_CHARS = 4000;
const MAX_COMPONENTS = 40;
const MAX_BUTTONS_IN_ROW = 5;
const MAX_ROWS = 2;
/** The container, the rows of buttons and the buttons in them. */
const RESERVED_COMPONENTS = 1 + MAX_ROWS * (1 + MAX_BUTTONS_IN_ROW);
/** Text is cut into pieces of this size at most. */
const MAX_PIECE_CHARS = 3000;
/** Words with a longer address go without it. */
const MAX_LINK_CHARS = 900;

const COLOURS: Readonly<Record<"found" | "doubt" | "wrong", number>> = {
  found: 0x2e7d32,
  doubt: 0x757575,
  wrong: 0xc62828,
};

type Text = APITextDisplayComponent | APISeparatorComponent;
const textDisplay = (content: string): Text => ({ type: ComponentType.TextDisplay, content });
const separator: Text = { type: ComponentType.Separator };

const cutPieces = (words: string, markup: (piece: string) => string): string[] => {
  const out: string[] = [];
  for (let rest = words; rest !== ""; ) {
    let size = rest.length;
    // Escaping at most doubles a text.
    if (markup(rest).length > MAX_PIECE_CHARS) size = cutBefore(rest, Math.min(rest.length, MAX_PIECE_CHARS / 2 - 50));
    out.push(markup(rest.slice(0, size)));
    rest = rest.slice(size);
  }
  return out;
};

const linkMarkup = (words: string, ...addresses: readonly (string | undefined)[]): string => {
  const label = escapeMarkup(words.replace(/\s+/g, " ").trim());
  for (const address of addresses) {
    const target = address === undefined ? undefined : escapeAddress(address);
    const link = target === undefined ? undefined : `[${label}](${target})`;
    if (link !== undefined && link.length <= MAX_LINK_CHARS) return link;
  }
  return label;
};

const smallMarkup = (words: string): string[] =>
  cutPieces(words, (piece) =>
    escapeMarkup(piece)
      .split("\n")
      .map((line) => `-# ${line}`)
      .join("\n"),
  );

/** Words that are no longer the article's: quoted, and struck through line by line. */
const formerMarkup = (words: string): string[] =>
  cutPieces(words, (piece) =>
    escapeMarkup(piece)
      .split("\n")
      .map((line) => (line.trim() === "" ? "> " : `> ~~${line.trim()}~~`))
      .join("\n"),
  );

/** Where an excerpt stands; the place leads to the very words. */
const sourceMarkup = ({ text, place, excerpt }: Extract<ReplyPart, { kind: "source" }>): string[] => {
  const [before, after] = [text.slice(0, place.start), text.slice(place.end)].map((words) =>
    words.replace(/\s+/g, " "),
  );
  const link = linkMarkup(text.slice(place.start, place.end), excerpt.link, excerpt.url);
  const line = `-# ${escapeMarkup(before ?? "")}${link}${escapeMarkup(after ?? "")}`;
  return line.length <= MAX_PIECE_CHARS
    ? [line]
    : [...smallMarkup(before ?? ""), `-# ${link}`, ...smallMarkup(after ?? "")];
};

const itemMarkup = ({ text: name, note, url }: Extract<ReplyPart, { kind: "item" }>): string[] => [
  ...cutPieces(name, (piece) => `- ${linkMarkup(piece, url)}`),
  ...(note ? smallMarkup(note) : []),
];

/** A part as lines of markup. */
const layOut = (part: ReplyPart): string[] => {
  switch (part.kind) {
    case "line":
      return cutPieces(part.text, escapeMarkup);
    case "echo":
      return cutPieces(part.text, (piece) => `**${escapeMarkup(piece)}**`);
    case "excerpt":
      // What is no answer must not look like one.
      return part.role === "nearest" ? smallMarkup(part.excerpt.text) : quotationMarkups(part.excerpt, MAX_PIECE_CHARS);
    case "former":
      return formerMarkup(part.text);
    case "source":
      return sourceMarkup(part);
    case "item":
      return itemMarkup(part);
    default:
      return part satisfies never;
  }
};

/** Lines and list entries that follow each other are one text; everything else is a text of its own. */
const toDisplays = (parts: readonly ReplyPart[]): Text[] => {
  const out: Text[] = [];
  let isFirst = true;
  let open: "line" | "item" | undefined;
  for (const part of parts) {
    if (part.kind === "excerpt" && !isFirst) out.push(separator);
    for (const content of layOut(part)) {
      const last = out.at(-1);
      const joins = open !== undefined && (part.kind === "line" || part.kind === "item");
      if (joins && last?.type === ComponentType.TextDisplay && last.content.length + content.length < MAX_PIECE_CHARS) {
        out[out.length - 1] = textDisplay(`${last.content}\n${content}`);
      } else out.push(textDisplay(content));
      open = part.kind === "line" || part.kind === "item" ? part.kind : undefined;
    }
    if (part.kind === "excerpt") isFirst = false;
  }
  return out;
};

/** As many messages as the limits need, in order; nothing is left out. */
const packDisplays = (all: readonly Text[]): Text[][] => {
  const messages: Text[][] = [[]];
  let size = 0;
  for (const one of all) {
    const length = one.type === ComponentType.TextDisplay ? one.content.length : 0;
    const current = messages.at(-1)!;
    if (
      current.length > 0 &&
      (size + length > MAX_TEXT_CHARS || current.length >= MAX_COMPONENTS - RESERVED_COMPONENTS)
    ) {
      if (one.type === ComponentType.Separator) continue;
      if (current.at(-1)?.type === ComponentType.Separator) current.pop();
      messages.push([one]);
      size = length;
    } else {
      current.push(one);
      size += length;
    }
  }
  return messages;
};

/** Discord takes at most 80 characters; half a surrogate pair it takes for no text at all, and refuses the message. */
const MAX_LABEL_CHARS = 80;
const shortenLabel = (label: string): string =>
  label.length <= MAX_LABEL_CHARS ? label : `${label.slice(0, MAX_LABEL_CHARS - 1).replace(/[\ud800-\udbff]$/, "")}…`;

const button = (id: string, label: string, style: APIButtonComponentWithCustomId["style"] = ButtonStyle.Secondary) => ({
  type: ComponentType.Button as const,
  style,
  label: shortenLabel(label),
  custom_id: id,
});

const buttonRows = (
  buttons: readonly APIButtonComponentWithCustomId[],
): APIActionRowComponent<APIButtonComponentWithCustomId>[] =>
  Array.from({ length: Math.min(MAX_ROWS, Math.ceil(buttons.length / MAX_BUTTONS_IN_ROW)) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * MAX_BUTTONS_IN_ROW, (row + 1) * MAX_BUTTONS_IN_ROW),
  }));

const actionsOf = (reply: SingleReply): readonly Action[] => ("actions" in reply ? (reply.actions ?? []) : []);

const colourOf = (reply: SingleReply): number | undefined => {
  switch (reply.kind) {
    case "answer":
      return COLOURS.found;
    case "choices":
    case "abstain":
      return COLOURS.doubt;
    case "verdict":
      return reply.verdict === "verbatim" || reply.verdict === "marked"
        ? COLOURS.found
        : reply.verdict === "absent"
          ? COLOURS.doubt
          : COLOURS.wrong;
    case "corrected":
      return COLOURS.wrong;
    case "receipt":
      return reply.status === "stands" || reply.status === "moved" ? COLOURS.found : COLOURS.doubt;
    case "articles":
    case "outline":
    case "notice":
      return undefined;
    default:
      return reply satisfies never;
  }
};

const isSharable = (reply: SingleReply): boolean =>
  reply.kind === "answer" || reply.kind === "choices" || reply.kind === "verdict" || reply.kind === "receipt";

export type RenderOptions = Readonly<{
  /** Discord's id of the person who is answered. */
  asker: string;
  /** Only the asker sees it. */
  private: boolean;
  /** What was asked, where others see the answer and not the question. */
  question?: string;
  /** A line before the reply. */
  preface?: string;
}>;

const isAnswer = ({ kind }: Reply): boolean => kind === "answer" || kind === "choices" || kind === "abstain";

const withFullSource = (reply: SingleReply): SingleReply =>
  reply.kind === "answer"
    ? { ...reply, sources: "full", actions: reply.actions.filter(({ kind }) => kind !== "receipt") }
    : { ...reply, sources: "full" };

/** One reply and what stands before it. */
const renderOne = ({ before, reply }: RepliedPart, { asker, private: hidden }: RenderOptions): DiscordPayload[] => {
  // What may be shared keeps all of its source, and needs no button for it.
  const isShared = hidden && isSharable(reply);
  const shown = isShared ? withFullSource(reply) : reply;
  const messages = packDisplays(toDisplays([...before, ...formatReply(shown)]));
  const colour = colourOf(reply);
  return messages.map((displays, index) => {
    const actions = index === messages.length - 1 ? actionsOf(shown) : [];
    const share = isShared ? [button(shareId(asker), discordTextsIn(reply.language).share, ButtonStyle.Primary)] : [];
    const buttons = [...actions.map(({ kind, label, token }) => button(pressId(kind, asker, token), label)), ...share];
    return {
      flags: MessageFlags.IsComponentsV2 | (hidden ? MessageFlags.Ephemeral : 0),
      allowed_mentions: { parse: [] },
      components: [
        {
          type: ComponentType.Container,
          ...(colour !== undefined && { accent_color: colour }),
          components: [...displays, ...buttonRows(buttons)],
        },
      ],
    };
  });
};

/** The reply as messages, each within Discord's limits; together they show every word of it. */
export const render = (reply: Reply, options: RenderOptions): DiscordPayload[] => {
  const { question, preface } = options;
  const [first, ...rest] = repliesIn(reply, preface);
  const echo = question !== undefined && isAnswer(reply) ? [{ kind: "echo" as const, text: question }] : [];
  return [{ ...first, before: [...echo, ...first.before] }, ...rest].flatMap((one) => renderOne(one, options));
};
