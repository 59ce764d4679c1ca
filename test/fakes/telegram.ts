import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createFakeEphemeral } from "./telegram-ephemeral.ts";
import { inlineFault, resultFault } from "./telegram-inline-fault.ts";
import { richWords } from "./telegram-rich.ts";
import {
  type FakeTelegramFault,
  type FakeTelegramOptions,
  type Json,
  quoteFault,
  type RecordedCall,
  type ReplyParameters,
  type SentMessage,
} from "./telegram-types.ts";

const TOKEN = "4242:AAfake-token-of-no-bot-at-all";

/**
 * A Bot API server as the adapter meets it, over real HTTP on a free port: it plays the few methods that the adapter calls,
 * as core.telegram.org/bots/api describes them, and fails as it is told to.
 */
export const startFakeTelegram = async ({
  port = 0,
  delay = () => 0,
  rich = true,
  profile = {},
  ephemeral: knowsEphemeral = false,
}: FakeTelegramOptions = {}) => {
  const calls: RecordedCall[] = [];
  const messages = new Map<string, SentMessage>();
  const menus = new Map<string, unknown>();
  const admins = new Set<string>();
  const deleted = new Set<string>();
  const ephemeral = createFakeEphemeral((chat, user) => admins.has(`${chat}:${user}`), 4242);
  const reactions = new Map<string, unknown>();
  /** Which channel a group belongs to. */
  const linked = new Map<number, number>();
  let updates: Json[] = [];
  let nextUpdate = 1;
  let nextMessage = 1000;
  let webhook = "";
  let flooded = 0;
  let waiting: (() => void) | undefined;
  let conflict: (() => void) | undefined;
  let fault: (called: RecordedCall) => FakeTelegramFault | undefined = () => undefined;
  let onCall: (called: RecordedCall) => void = () => undefined;

  const refuse = (code: number, description: string, parameters?: Json): FakeTelegramFault => ({
    kind: "refuse",
    code,
    description,
    ...(parameters && { parameters }),
  });

  /** https://core.telegram.org/bots/api#answerguestquery: one message for each query. */
  const guests = new Map<string, Json>();
  const answerGuest = ({ guest_query_id, result, ...rest }: Json): Json | FakeTelegramFault => {
    if (profile.supports_guest_queries !== true) return refuse(404, "Not Found: method not found");
    const fault = Object.keys(rest).length > 0 ? `unknown fields: ${Object.keys(rest)}` : resultFault(result);
    if (fault !== undefined) return refuse(400, `Bad Request: ${fault}`);
    if (guests.has(String(guest_query_id))) return refuse(400, "Bad Request: query is already answered");
    guests.set(String(guest_query_id), result as Json);
    return { inline_message_id: `guest-${guest_query_id}` };
  };

  const getUpdates = async ({ offset = 0, limit = 100, timeout = 0 }: Json, response: ServerResponse) => {
    if (webhook !== "") return refuse(409, "Conflict: can't use getUpdates method while webhook is active");
    conflict?.();
    updates = updates.filter(({ update_id }) => Number(update_id) >= Number(offset));
    let stolen = false;
    if (updates.length === 0 && Number(timeout) > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Number(timeout) * 1000);
        waiting = () => {
          clearTimeout(timer);
          resolve();
        };
        conflict = () => {
          stolen = true;
          waiting?.();
        };
        response.once("close", waiting);
      });
      conflict = undefined;
    }
    if (stolen) return refuse(409, "Conflict: terminated by other getUpdates request");
    return updates.slice(0, Number(limit));
  };

  const play = async ({ method, params }: RecordedCall, response: ServerResponse): Promise<unknown> => {
    const key = `${params.chat_id}:${params.message_id}`;
    const standing = messages.get(params.inline_message_id ? String(params.inline_message_id) : key);
    switch (method) {
      case "getMe":
        return { id: 4242, is_bot: true, first_name: "Quote", username: "quote_bot", ...profile };
      case "answerGuestQuery":
        return answerGuest(params);
      case "getUpdates":
        return getUpdates(params, response);
      case "deleteWebhook":
        webhook = "";
        return true;
      case "setWebhook":
        webhook = String(params.url);
        conflict?.();
        return true;
      case "getMyCommands":
        return menus.get(JSON.stringify([params.scope, params.language_code])) ?? [];
      case "setMyCommands":
        menus.set(JSON.stringify([params.scope, params.language_code]), params.commands);
        return true;
      case "getChatMember":
        return { status: admins.has(`${params.chat_id}:${params.user_id}`) ? "administrator" : "member" };
      case "getChat":
        return { id: params.chat_id, type: "supergroup", linked_chat_id: linked.get(Number(params.chat_id)) };
      case "setMessageReaction":
        reactions.set(key, params.reaction);
        return true;
      case "answerInlineQuery":
        return inlineFault(params) === undefined || refuse(400, `Bad Request: ${inlineFault(params)}`);
      case "answerCallbackQuery":
      case "getWebhookInfo":
        return method === "getWebhookInfo" ? { url: webhook } : true;
      case "deleteMessage":
        return messages.delete(key) || refuse(400, "Bad Request: message to delete not found");
      case "editMessageText":
      case "editMessageReplyMarkup": {
        if (!standing) return refuse(400, "Bad Request: message to edit not found");
        const text = params.rich_message ? richWords(params.rich_message) : (params.text ?? standing.text);
        if (text === undefined) return refuse(400, "Bad Request: rich message must be non-empty");
        if (String(text).trim() === "") return refuse(400, "Bad Request: message text is empty");
        // Buttons that an edit does not name are gone.
        const edited = { ...standing, reply_markup: undefined, ...params, text: String(text) };
        const shownBy = ({ text, entities, reply_markup }: SentMessage) =>
          JSON.stringify([text, entities, reply_markup]);
        if (shownBy(edited) === shownBy(standing)) return refuse(400, "Bad Request: message is not modified");
        messages.set(key, edited);
        return edited;
      }
      case "sendRichMessage":
        if (!rich) return refuse(404, "Not Found: method not found");
        if (richWords(params.rich_message) === undefined)
          return refuse(400, "Bad Request: rich message must be non-empty");
        return play({ method: "sendMessage", params: { ...params, text: richWords(params.rich_message) } }, response);
      case "sendMessage": {
        const text = String(params.text ?? "");
        if (text.trim() === "") return refuse(400, "Bad Request: message text is empty");
        if (text.length > 4096) return refuse(400, "Bad Request: message is too long");
        const replied = params.reply_parameters as ReplyParameters | undefined;
        const post = messages.get(`${replied?.chat_id ?? params.chat_id}:${replied?.message_id}`);
        const quoted = replied?.quote === undefined ? undefined : quoteFault(post, replied.quote);
        if (quoted !== undefined) return refuse(400, `Bad Request: ${quoted}`);
        if (knowsEphemeral === true && params.receiver_user_id !== undefined) {
          return ephemeral.send(params, (message) => !deleted.has(`${params.chat_id}:${message}`));
        }
        if (replied && deleted.has(`${params.chat_id}:${replied.message_id}`) && !replied.allow_sending_without_reply) {
          return refuse(400, "Bad Request: message to be replied not found");
        }
        nextMessage += 1;
        const message = { ...params, chat_id: Number(params.chat_id), message_id: nextMessage, text };
        messages.set(`${params.chat_id}:${nextMessage}`, message);
        return { message_id: nextMessage, date: 1, chat: { id: params.chat_id, type: "private" }, text };
      }
      default:
        return (knowsEphemeral && ephemeral.play(method, params)) || refuse(404, "Not Found: method not found");
    }
  };

  const write = (
    response: ServerResponse,
    status: number,
    body: string | Buffer,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(body);
  };

  const fail = (response: ServerResponse, how: FakeTelegramFault): void => {
    switch (how.kind) {
      case "answer":
        write(response, how.status ?? 200, how.body, how.headers);
        break;
      case "garbage":
        write(response, how.status ?? 200, how.body);
        break;
      case "refuse": {
        const { code, description, parameters } = how;
        const body = { ok: false, error_code: code, description, ...(parameters && { parameters }) };
        write(response, code, JSON.stringify(body));
        break;
      }
      case "reset":
        response.socket?.resetAndDestroy();
        break;
      case "stall":
        break;
      case "truncate":
        response.writeHead(200, { "content-length": "1000" });
        response.write('{"ok":true,"result":[');
        break;
      case "trickle": {
        const timer = setInterval(() => response.write(" "), how.ms);
        response.once("close", () => clearInterval(timer));
        break;
      }
      case "flood": {
        const block = Buffer.alloc(2 ** 16, " ");
        const more = () => {
          while (!response.destroyed && response.write(block)) flooded += block.length;
        };
        response.on("drain", more);
        more();
      }
    }
  };

  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const [, token, method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(decodeURIComponent(request.url ?? "")) ?? [];
    const params = JSON.parse(Buffer.concat(parts).toString("utf8") || "{}") as Json;
    const called = { method, params };
    calls.push(called);
    onCall(called);
    if (token !== TOKEN) return fail(response, refuse(401, "Unauthorized"));
    const failing = fault(called);
    if (failing && !((failing.kind === "reset" && failing.done) || failing.kind === "garbage"))
      return fail(response, failing);
    const result = await play(called, response);
    const late = method === "sendMessage" ? delay() : 0;
    if (late > 0) await new Promise((resolve) => setTimeout(resolve, late));
    if (failing) return fail(response, failing);
    const refused = result as FakeTelegramFault | undefined;
    if (typeof refused === "object" && refused !== null && "kind" in refused) return fail(response, refused);
    write(response, 200, JSON.stringify({ ok: true, result }));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: bound } = server.address() as AddressInfo;

  return {
    token: TOKEN,
    apiRoot: `http://127.0.0.1:${bound}`,
    port: bound,
    calls,
    messages,
    menus,
    admins,
    /** Messages that people deleted, as "chat:message". */
    deleted,
    /** The message that answers each guest query. */
    guests,
    linked,
    ephemeral,
    /** A message that is none of the bot's, as it stands in its chat; the update is given back. */
    post: (message: Json): Json => {
      const { chat, message_id } = message as { chat: { id: number }; message_id: number };
      const text = String(message.text ?? message.caption ?? "");
      messages.set(`${chat.id}:${message_id}`, { ...message, chat_id: chat.id, message_id, text, posted: true });
      return message;
    },
    /** What the bot put on messages, by "chat:message". */
    reactions,
    /** The bytes that a `flood` sent. */
    flooded: () => flooded,
    webhook: () => webhook,
    pending: () => updates.length,
    called: (method: string) => calls.filter((call) => call.method === method).map(({ params }) => params),
    sent: (chat?: number) =>
      [...messages.values()].filter(({ chat_id, posted }) => !posted && (chat === undefined || chat_id === chat)),
    /** Hands an update to the bot that polls. Its id is the next one, unless it has one. */
    push: (...more: readonly Json[]) => {
      for (const update of more) {
        const update_id = update.update_id ?? nextUpdate;
        nextUpdate = Number(update_id) + 1;
        updates.push({ ...update, update_id });
      }
      waiting?.();
    },
    fail: (when: typeof fault) => {
      fault = when;
    },
    onCall: (listener: typeof onCall) => {
      onCall = listener;
    },
    /** Resolves when the condition holds; looked at after every call. */
    until: async (holds: () => boolean): Promise<void> => {
      while (!holds()) await new Promise<void>((resolve) => setTimeout(resolve, 5));
    },
    stop: async () => {
      waiting?.();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export type FakeTelegram = Awaited<ReturnType<typeof startFakeTelegram>>;
