/** Connects the bot to Telegram: by webhook where the settings say so, else by long polling. */
import type { UserFromGetMe } from "telegraf/types";
import type { Adapter, AdapterContext, PlatformConnection } from "../adapter.ts";
import { createBoundedMap, createPlatformClock, dateByOurs, settleLater } from "../program/index.ts";
import { createCall, createTelegrafClient } from "./api.ts";
import { Refused } from "./api-errors.ts";
import { createChatMoves } from "./chat-moves.ts";
import { systemClock, type TelegramClock } from "./clock.ts";
import { setMenus } from "./command-menus.ts";
import type { TelegramConfig } from "./config.ts";
import { createAdminCheck } from "./incoming/admin-check.ts";
import { createNotePost } from "./incoming/note-posts.ts";
import { createReceiveUpdates } from "./incoming/receive-updates.ts";
import { startReceiving } from "./incoming/start-receiving.ts";
import { createAnswerInline } from "./inline/answer-inline.ts";
import { createDeliver } from "./outgoing/deliver.ts";
import { findEphemeralSupport } from "./outgoing/ephemeral-support.ts";
import { createQuoteFinder } from "./outgoing/find-quote.ts";
import { createPace, TELEGRAM_RATES, UNLIMITED_RATES } from "./outgoing/pace.ts";
import { createSender } from "./outgoing/sender.ts";
import { createTellUnknown } from "./outgoing/tell-unknown.ts";
import { createRetryCall, telegramTokenError } from "./retry-call.ts";
import { ALLOWED_UPDATES, GUEST_UPDATES } from "./update.ts";

/** Messages of the bot whose conversation a reply continues. */
const MAX_REMEMBERED_MESSAGES = 10_000;

/** Newer than telegraf's types (Bot API 10.0): @BotFather lets the bot be called in chats that it is not in. */
const hasGuests = (me: UserFromGetMe): boolean => Reflect.get(me, "supports_guest_queries") === true;

const startBot = async (
  config: TelegramConfig,
  given: TelegramClock,
  { bot, inbox, onLeft, onMoved, posts, log, clock: ours, http, paced, signal: ending }: AdapterContext,
): Promise<PlatformConnection> => {
  const clock: TelegramClock = { ...given, date: ours };
  const platformClock = createPlatformClock(ours);
  const { call, close } = createCall({ ...config, onDate: platformClock.note });
  const client = createTelegrafClient(config, call);
  const stop = new AbortController();
  const signal = AbortSignal.any([ending, stop.signal]);
  const retryCall = createRetryCall(log, clock, signal);
  const { settled: closed, resolve: finish, reject: fail } = settleLater();
  let lastSeen = new Date();

  const me = (await retryCall("getMe", () => client.getMe())) as UserFromGetMe;
  const support = await findEphemeralSupport(call, me.id, log);
  const conversations = createBoundedMap<string, string>(MAX_REMEMBERED_MESSAGES);
  const { commands, mayRead } = bot;
  const self = { me, commands, mayRead, admins: config.admins, conversationOf: conversations.get };
  const chats = createChatMoves({ onLeft, onMoved, log });

  const take = createReceiveUpdates({
    inbox: dateByOurs(inbox, platformClock),
    telegram: client,
    me,
    decodeContext: () => ({ ...self, now: platformClock.now(), canHide: support.isOn() }),
    rights: createAdminCheck(call, clock, log),
    list: createAnswerInline(bot, call, log, me.username),
    linksOf: posts.linksOf,
    notePost: createNotePost({ bot, posts, log }),
    chats,
    log,
  });
  const pace = createPace(paced ? TELEGRAM_RATES : UNLIMITED_RATES, clock);
  const onInvalidToken = (refused: Refused) => fail(telegramTokenError(refused));
  const sender = createSender({ pace, clock, addressOf: chats.addressOf, onMoved: chats.moveLater, onInvalidToken });
  const deliver = createDeliver({
    call,
    sender,
    tellUnknown: createTellUnknown({ call, sender, signal }),
    support,
    clock,
    recognise: bot.recognise,
    quotes: createQuoteFinder(posts, call, clock),
    remember: conversations.set,
    onRemoved: chats.leave,
  });

  const endReceiving = await startReceiving(config.webhook, {
    call,
    retryCall,
    take,
    onSeen: () => {
      lastSeen = new Date();
    },
    onEnded: (error) => fail(error instanceof Refused ? telegramTokenError(error) : error),
    http,
    log,
    clock,
    kinds: hasGuests(me) ? GUEST_UPDATES : ALLOWED_UPDATES,
    signal,
  });
  void setMenus(call, bot.commands, log, signal);
  log.info({ bot: me.username, by: config.webhook ? "webhook" : "polling" }, "telegram: listening");

  const stopReceiving = async (): Promise<void> => {
    stop.abort();
    await endReceiving();
  };
  const end = async (): Promise<void> => {
    await stopReceiving();
    await close();
    finish();
  };
  return { deliver, closed, lastSeen: () => lastSeen, clockSkewMs: platformClock.skewMs, stopReceiving, close: end };
};

export const telegramAdapter =
  (config: TelegramConfig, clock: TelegramClock = systemClock): Adapter =>
  (context) =>
    startBot(config, clock, context);
