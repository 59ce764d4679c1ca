import type { UserFromGetMe } from "telegraf/types";
import { ConfigurationError } from "../../src/errors.ts";
import type { Adapter, Serve } from "../adapter.ts";
import { createCall, createTelegram } from "./api.ts";
import { meaningOf, Refused, Unreached } from "./api-errors.ts";
import { backoff, type Clock, systemClock } from "./clock.ts";
import type { TelegramConfig } from "./config.ts";
import { createDeliver } from "./deliver.ts";
import { listInline } from "./inline.ts";
import { createIntake } from "./intake.ts";
import { setMenus } from "./menu.ts";
import { createPace, NO_RATES, TELEGRAM_RATES } from "./pace.ts";
import { poll } from "./poll.ts";
import { bounded } from "./recent.ts";
import { createRights } from "./rights.ts";
import { createSender } from "./send.ts";
import { ALLOWED_UPDATES, type Inline } from "./update.ts";
import { BODY_LIMIT, createWebhook } from "./webhook.ts";

const AWAY_MS = 5_000;
/** Answers to inline queries under way; people type on, so what is beyond is out of date before it is answered. */
const INLINE_AT_ONCE = 16;
/** Messages of the bot whose conversation a reply continues. */
const REMEMBERED = 10_000;

export type Options = Readonly<{ clock?: Clock }>;

/** Connects the bot to Telegram, by long polling or, with `config.webhook`, by webhook. */
export const telegram =
  (config: TelegramConfig, { clock = systemClock }: Options = {}): Adapter =>
  async ({ bot, inbox, log, http, paced, signal }: Serve) => {
    const { call, close } = createCall(config);
    const client = createTelegram(config, call);
    const stop = new AbortController();
    const until = AbortSignal.any([signal, stop.signal]);
    let seen = new Date(clock.date());
    let fail: (reason: unknown) => void = () => undefined;
    const failed = new Promise<never>((_, reject) => {
      fail = reject;
    });
    // Whoever waits for `closed` gets it; until then it is nobody's surprise.
    failed.catch(() => undefined);

    /** Tries until it succeeds, as long as Telegram may only be away. */
    const insist = async <T>(what: string, attempt: () => Promise<T>): Promise<T> => {
      for (let failures = 1; ; failures += 1) {
        until.throwIfAborted();
        try {
          return await attempt();
        } catch (error) {
          if (error instanceof Refused && meaningOf(error) === "stranger") throw wrongToken(error);
          if (!(error instanceof Unreached || (error instanceof Refused && error.retryAfter !== undefined)))
            throw error;
          const ms = error instanceof Refused ? (error.retryAfter ?? 1) * 1000 : backoff(failures, AWAY_MS, clock);
          log.warn({ reason: error.message, ms: Math.round(ms) }, `telegram: ${what} failed; trying again`);
          await clock.sleep(ms, until);
        }
      }
    };

    const me = (await insist("getMe", () => client.getMe())) as UserFromGetMe;
    const homes = bounded<number, number>(REMEMBERED);
    const moved = (from: number, to: number) => homes.set(from, to);
    const conversations = bounded<string, string>(REMEMBERED);

    let listing = 0;
    const list = (inline: Inline): void => {
      if (listing >= INLINE_AT_ONCE) return;
      listing += 1;
      listInline(bot, inline)
        .then((answer) => call("answerInlineQuery", answer))
        // Too late, as the person typed on, or no answer at all: nobody waits for it any more.
        .catch((error: unknown) => log.debug({ err: error }, "telegram: an inline query stays unanswered"))
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
      log,
    });
    const sawTelegram = () => {
      seen = new Date(clock.date());
    };

    const deliver = createDeliver({
      call,
      remember: (message, conversation) => conversations.set(message, conversation),
      sender: createSender({
        pace: createPace(paced ? TELEGRAM_RATES : NO_RATES, clock),
        clock,
        addressOf: (chat) => homes.get(chat) ?? chat,
        moved,
        stranger: (refused) => fail(wrongToken(refused)),
      }),
    });

    const startPolling = async (): Promise<() => Promise<void>> => {
      // A webhook that another start left behind would keep every update.
      await insist("deleteWebhook", () => client.deleteWebhook({ drop_pending_updates: false }));
      const polling = poll({ call, take, seen: sawTelegram, log, clock, signal: until });
      polling.catch((error: unknown) => fail(error instanceof Refused ? wrongToken(error) : error));
      return () => polling.catch(() => undefined);
    };

    const startWebhook = async ({ url, path, secret }: NonNullable<TelegramConfig["webhook"]>) => {
      if (!http) throw new ConfigurationError([{ where: "PORT", reason: "is needed with TELEGRAM_WEBHOOK_URL" }]);
      const unmount = http.mount(path, BODY_LIMIT, createWebhook({ secret, take, seen: sawTelegram, log }));
      await insist("setWebhook", () =>
        call("setWebhook", { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: 40 }),
      );
      return async () => unmount();
    };

    const quieten = await (config.webhook ? startWebhook(config.webhook) : startPolling());
    void setMenus(call, bot.commands, log, until);
    log.info({ username: me.username, by: config.webhook ? "webhook" : "polling" }, "telegram: listening");

    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    return {
      deliver,
      closed: Promise.race([finished, failed]),
      lastSeen: () => seen,
      quiet: async () => {
        stop.abort();
        await quieten();
      },
      close: async () => {
        stop.abort();
        await quieten();
        await close();
        finish();
      },
    };
  };

const wrongToken = ({ message }: Refused): ConfigurationError =>
  new ConfigurationError([{ where: "TELEGRAM_BOT_TOKEN", reason: `Telegram does not know this token (${message})` }]);
