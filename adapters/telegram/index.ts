import type { UserFromGetMe } from "telegraf/types";
import type { Adapter, Serve } from "../adapter.ts";
import { createCall, createTelegram } from "./api.ts";
import { Refused, reasonOf } from "./api-errors.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { TelegramConfig } from "./config.ts";
import { createDeliver } from "./deliver.ts";
import { listInline } from "./inline.ts";
import { createInsist, wrongToken } from "./insist.ts";
import { createIntake } from "./intake.ts";
import { setMenus } from "./menu.ts";
import { createPace, NO_RATES, TELEGRAM_RATES } from "./pace.ts";
import { startReceiving } from "./receive.ts";
import { bounded } from "./recent.ts";
import { createRights } from "./rights.ts";
import { createSender } from "./send.ts";
import type { Inline } from "./update.ts";
import { placeOf } from "./where.ts";

/** Answers to inline queries under way; people type on, so what is beyond is out of date before it is answered. */
const INLINE_AT_ONCE = 16;
/** Messages of the bot whose conversation a reply continues, and groups that moved. */
const REMEMBERED = 10_000;

const promise = <T>() => {
  let settle: { resolve: (value: T) => void; reject: (reason: unknown) => void } | undefined;
  const settled = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { settled, ...settle! };
};

/** Connects the bot to Telegram: by webhook where `config.webhook` says so, else by long polling. */
export const telegram =
  (config: TelegramConfig, clock: Clock = systemClock): Adapter =>
  async ({ bot, inbox, left, moved: placeMoved, log, http, paced, signal }: Serve) => {
    const { call, close } = createCall(config);
    const client = createTelegram(config, call);
    const stop = new AbortController();
    const until = AbortSignal.any([signal, stop.signal]);
    const insist = createInsist(log, clock, until);
    const closed = promise<void>();
    // Whoever waits for it is told; until somebody does, it is no unhandled rejection.
    closed.settled.catch(() => undefined);
    let lastSeen = new Date(clock.date());

    const me = (await insist("getMe", () => client.getMe())) as UserFromGetMe;
    const homes = bounded<number, number>(REMEMBERED);
    const conversations = bounded<string, string>(REMEMBERED);
    const moved = (from: number, to: number): Promise<void> => {
      homes.set(from, to);
      return placeMoved(placeOf(from, undefined), placeOf(to, undefined));
    };
    const gone = (chat: number): void => {
      left(placeOf(chat, undefined)).catch((error: unknown) => {
        log.warn({ reason: reasonOf(error) }, "telegram: the settings of a chat that was left could not be deleted");
      });
    };

    let listing = 0;
    const list = (inline: Inline): void => {
      if (listing >= INLINE_AT_ONCE) return;
      listing += 1;
      listInline(bot, inline)
        .then((answer) => call("answerInlineQuery", answer))
        // Too late, as the person typed on, or no answer at all: nobody waits for it any more.
        .catch((error: unknown) => log.debug({ reason: reasonOf(error) }, "telegram: an inline query stays unanswered"))
        .finally(() => {
          listing -= 1;
        });
    };

    const take = createIntake({
      inbox,
      telegram: client,
      me,
      around: () => ({
        me,
        commands: bot.commands,
        admins: config.admins,
        conversationOf: (message) => conversations.get(message),
        now: clock.date(),
      }),
      rights: createRights(call, clock, log),
      list,
      moved,
      gone,
      log,
    });

    const deliver = createDeliver({
      call,
      remember: (message, conversation) => conversations.set(message, conversation),
      gone,
      sender: createSender({
        pace: createPace(paced ? TELEGRAM_RATES : NO_RATES, clock),
        clock,
        addressOf: (chat) => homes.get(chat) ?? chat,
        moved: (from, to) => {
          moved(from, to).catch((error: unknown) => {
            log.warn({ reason: reasonOf(error) }, "telegram: the settings of a group that moved stay behind");
          });
        },
        stranger: (refused) => closed.reject(wrongToken(refused)),
      }),
    });

    const quieten = await startReceiving(config.webhook, {
      call,
      insist,
      take,
      seen: () => {
        lastSeen = new Date(clock.date());
      },
      ended: (error) => closed.reject(error instanceof Refused ? wrongToken(error) : error),
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
      quiet,
      close: async () => {
        await quiet();
        await close();
        closed.resolve();
      },
    };
  };
