import type { UserFromGetMe } from "telegraf/types";
import type { Adapter, AdapterContext } from "../adapter.ts";
import { createCall, createTelegrafClient } from "./api.ts";
import { Refused, reasonOf } from "./api-errors.ts";
import { createBoundedMap } from "./bounded-map.ts";
import { systemClock, type TelegramClock } from "./clock.ts";
import { setMenus } from "./command-menus.ts";
import type { TelegramConfig } from "./config.ts";
import { createAdminCheck } from "./incoming/admin-check.ts";
import { createReceiveUpdates } from "./incoming/receive-updates.ts";
import { startReceiving } from "./incoming/start-receiving.ts";
import type { InlineQuery } from "./incoming/update.ts";
import { createDeliver } from "./outgoing/deliver.ts";
import { listInline } from "./outgoing/list-inline.ts";
import { createPace, TELEGRAM_RATES, UNLIMITED_RATES } from "./outgoing/pace.ts";
import { createSender } from "./outgoing/sender.ts";
import { chatPlace } from "./reply-target.ts";
import { createRetryCall, telegramTokenError } from "./retry-call.ts";

/** Answers to inline queries under way; people type on, so what is beyond is out of date before it is answered. */
const MAX_INLINE_ANSWERS = 16;
/** Messages of the bot whose conversation a reply continues, and groups that moved. */
const MAX_REMEMBERED_MESSAGES = 10_000;

const promise = <T>() => {
  let settle: { resolve: (value: T) => void; reject: (reason: unknown) => void } | undefined;
  const settled = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { settled, ...settle! };
};

/** Connects the bot to Telegram: by webhook where `config.webhook` says so, else by long polling. */
export const telegramAdapter =
  (config: TelegramConfig, clock: TelegramClock = systemClock): Adapter =>
  async ({ bot, inbox, onLeft: left, onMoved: placeMoved, log, http, paced, signal }: AdapterContext) => {
    const { call, close } = createCall(config);
    const client = createTelegrafClient(config, call);
    const stop = new AbortController();
    const until = AbortSignal.any([signal, stop.signal]);
    const insist = createRetryCall(log, clock, until);
    const closed = promise<void>();
    // Whoever waits for it is told; until somebody does, it is no unhandled rejection.
    closed.settled.catch(() => undefined);
    let lastSeen = new Date(clock.date());

    const me = (await insist("getMe", () => client.getMe())) as UserFromGetMe;
    const homes = createBoundedMap<number, number>(MAX_REMEMBERED_MESSAGES);
    const conversations = createBoundedMap<string, string>(MAX_REMEMBERED_MESSAGES);
    const moved = (from: number, to: number): Promise<void> => {
      homes.set(from, to);
      return placeMoved(chatPlace(from, undefined), chatPlace(to, undefined));
    };
    const gone = (chat: number): void => {
      left(chatPlace(chat, undefined)).catch((error: unknown) => {
        log.warn({ reason: reasonOf(error) }, "telegram: the settings of a chat that was left could not be deleted");
      });
    };

    let listing = 0;
    const list = (inline: InlineQuery): void => {
      if (listing >= MAX_INLINE_ANSWERS) return;
      listing += 1;
      listInline(bot, inline)
        .then((answer) => call("answerInlineQuery", answer))
        // Too late, as the person typed on, or no answer at all: nobody waits for it any more.
        .catch((error: unknown) => log.debug({ reason: reasonOf(error) }, "telegram: an inline query stays unanswered"))
        .finally(() => {
          listing -= 1;
        });
    };

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
      list,
      onMoved: moved,
      onRemoved: gone,
      log,
    });

    const deliver = createDeliver({
      call,
      remember: (message, conversation) => conversations.set(message, conversation),
      onRemoved: gone,
      sender: createSender({
        pace: createPace(paced ? TELEGRAM_RATES : UNLIMITED_RATES, clock),
        clock,
        addressOf: (chat) => homes.get(chat) ?? chat,
        onMoved: (from, to) => {
          moved(from, to).catch((error: unknown) => {
            log.warn({ reason: reasonOf(error) }, "telegram: the settings of a group that moved stay behind");
          });
        },
        onInvalidToken: (refused) => closed.reject(telegramTokenError(refused)),
      }),
    });

    const quieten = await startReceiving(config.webhook, {
      call,
      retryCall: insist,
      take,
      onSeen: () => {
        lastSeen = new Date(clock.date());
      },
      onEnded: (error) => closed.reject(error instanceof Refused ? telegramTokenError(error) : error),
      http,
      log,
      clock,
      signal: until,
    });
    void setMenus(call, bot.commands, log, until);
    log.info({ bot: me.username, by: config.webhook ? "webhook" : "polling" }, "telegram: listening");

    const quiet = async (): Promise<void> => {
      stop.abort();
      await quieten();
    };
    return {
      deliver,
      closed: closed.settled,
      lastSeen: () => lastSeen,
      stopReceiving: quiet,
      close: async () => {
        await quiet();
        await close();
        closed.resolve();
      },
    };
  };
