/** What the fake Telegram sends and takes, and how it fails. */
export type Json = Readonly<Record<string, unknown>>;

/** One request that reached the server. */
export type RecordedCall = Readonly<{ method: string; params: Json }>;

/** What the server does instead of answering, or after having done what was asked (`done`). */
export type FakeTelegramFault =
  | Readonly<{ kind: "answer"; status?: number; body: string | Buffer; headers?: Readonly<Record<string, string>> }>
  | Readonly<{ kind: "refuse"; code: number; description: string; parameters?: Json }>
  /** Closes the connection, before or after the call had its effect. */
  | Readonly<{ kind: "reset"; done: boolean }>
  /** Never answers. */
  | Readonly<{ kind: "stall" }>
  /** Promises more than it sends, and leaves the connection open. */
  | Readonly<{ kind: "truncate" }>
  /** One byte every `ms` milliseconds. */
  | Readonly<{ kind: "trickle"; ms: number }>
  /** Sends without end until the connection is closed. */
  | Readonly<{ kind: "flood" }>
  /** Does it, and answers what cannot be read. */
  | Readonly<{ kind: "garbage"; status?: number; body: string }>;

export type SentMessage = { chat_id: number; message_id: number; text: string; [field: string]: unknown };

export type FakeTelegramOptions = Readonly<{
  port?: number;
  /** How long a message takes, in milliseconds: it is there at once, and the answer comes so much later. */
  delay?: () => number;
  /** False: a server from before Bot API 10.1, which knows no rich messages. */
  rich?: boolean;
  /** Whether the server knows messages that one person sees (Bot API 10.2); "forgets": it knows their methods, and posts them for all. */
  ephemeral?: boolean | "forgets";
  /** What `getMe` says beside name and number. */
  profile?: Json;
}>;

export type ReplyParameters = Readonly<{
  message_id: number;
  chat_id?: number;
  quote?: string;
  allow_sending_without_reply?: boolean;
}>;

/** https://core.telegram.org/bots/api#replyparameters: the quote is an exact part of the message, its formatting included. */
export const quoteFault = (post: SentMessage | undefined, quote: string): string | undefined => {
  if (!post) return "message to be replied not found";
  const at = post.text.indexOf(quote);
  const formatted = (post.entities ?? []) as { type: string; offset: number; length: number }[];
  const isPlain = !formatted.some(
    ({ type, offset, length }) =>
      ["bold", "italic"].includes(type) && offset < at + quote.length && at < offset + length,
  );
  return quote.length > 0 && quote.length <= 1024 && at >= 0 && isPlain ? undefined : "QUOTE_TEXT_INVALID";
};
