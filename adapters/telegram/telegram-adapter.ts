/** Connects the bot to Telegram: by webhook where the settings say so, else by long polling. */
import type { UserFromGetMe } from "telegraf/types";
import type { Adapter, AdapterContext, PlatformConnection } from "../adapter.ts";
import { settleLater } from "../program/index.ts";
import { createCall, createTelegrafClient } from "./api.ts";
import { Refused, reasonOf } from "./api-errors.ts";
import { createBoundedMap } from "./bounded-map.ts";
import { createChatMoves } from "./chat-moves.ts";
import { systemClock, type TelegramClock } from "./clock.ts";
import { setMenus } from "./command-menus.ts";
import type { TelegramConfig } from "./config.ts";
import { createAdminCheck } from "./incoming/admin-check.ts";
import { createReceiveUpdates } from "./incoming/receive-updates.ts";
import { startReceiving } from "./incoming/start-receiving.ts";
import { createAnswerInline } from "./outgoing/answer-inline.ts";
import { createDeliver } from "./outgoing/deliver.ts";
import { createPace, TELEGRAM_RATES, UNLIMITED_RATES } from "./outgoing/pace.ts";
import { createSender } from "./outgoing/sender.ts";
import { createRetryCall, telegramTokenError } from "./retry-call.ts";

/** Messages of the bot whose conversation a reply continues. */
const MAX_REMEMBERED_MESSAGES = 10_000;

const startBot = async (
  config: TelegramConfig,
  clock: TelegramClock,
  { bot, inbox, onLeft, onMoved, log, http, paced, signal: ending }: AdapterContext,
): Promise<PlatformConnection> => {
  const { call, close } = createCall(config);
  const client = createTelegrafClient(config, call);
  const stop = new AbortController();
  const signal = AbortSignal.any([ending, stop.signal]);
  const retryCall = createRetryCall(log, clock, signal);
  const { settled: closed, resolve: finish, reject: fail } = settleLater();
  let lastSeen = new Date(clock.date());

  const me = (await retryCall("getMe", () => client.getMe())) as UserFromGetMe;
  const conversations = createBoundedMap<string, string>(MAX_REMEMBERED_MESSAGES);
  const chats = createChatMoves({ onLeft, onMoved, log });

  const take = createReceiveUpdates({
    inbox,
    telegram: client,
    me,
    decodeContext: () => ({
      me,
      commands: bot.commands,
      admins: config.admins,
      conversationOf: (message) => conversations.get(message),
      now: clock.date(),
    }),
    rights: createAdminCheck(call, clock, log),
    list: createAnswerInline(bot, call, log),
    onMoved: chats.move,
    onRemoved: chats.leave,
    log,
  });
  const sender = createSender({
    pace: createPace(paced ? TELEGRAM_RATES : UNLIMITED_RATES, clock),
    clock,
    addressOf: chats.addressOf,
    onMoved: (from, to) => {
      chats.move(from, to).catch((error: unknown) => {
        log.warn({ reason: reasonOf(error) }, "telegram: the settings of a group that moved stay behind");
      });
    },
    onInvalidToken: (refused) => fail(telegramTokenError(refused)),
  });
  const deliver = createDeliver({ call, sender, remember: conversations.set, onRemoved: chats.leave });

  const endReceiving = await startReceiving(config.webhook, {
    call,
    retryCall,
    take,
    onSeen: () => {
      lastSeen = new Date(clock.date());
    },
    onEnded: (error) => fail(error instanceof Refused ? telegramTokenError(error) : error),
    http,
    log,
    clock,
    signal,
  });
  void setMenus(call, bot.commands, log, signal);
  log.info({ bot: me.username, by: config.webhook ? "webhook" : "polling" }, "telegram: listening");

  const stopReceiving = async (): Promise<void> => {
    stop.abort();
    await endReceiving();
  };
  return {
    deliver,
    closed,
    lastSeen: () => lastSeen,
    stopReceiving,
    close: async () => {
      await stopReceiving();
      await close();
      finish();
    },
  };
};

export const telegramAdapter =
  (config: TelegramConfig, clock: TelegramClock = systemClock): Adapter =>
  (context) =>
    startBot(config, clock, context);
