/** What the doctor finds out about Telegram: token, inline mode, webhook. */
import { z } from "zod";
import { type DoctorFinding, reportGood, reportNote, reportWrong } from "../program/index.ts";
import { type Call, createCall } from "./api.ts";
import { Refused, reasonOf, refusalMeaning } from "./api-errors.ts";
import { DEFAULT_API_ROOT, type TelegramConfig } from "./config.ts";

/** https://core.telegram.org/bots/api#setwebhook */
const WEBHOOK_PORTS: ReadonlySet<string> = new Set(["", "443", "80", "88", "8443"]);
/** An older error is over. */
const RECENT_ERROR_SECONDS = 3_600;
const MAX_PENDING_UPDATES = 100;
const CALL_TIMEOUT_MS = 10_000;

const meSchema = z.object({
  username: z.string(),
  supports_inline_queries: z.boolean().optional(),
  /** Absent on a server from before Bot API 10.0. */
  supports_guest_queries: z.boolean().optional(),
});
const webhookInfoSchema = z.object({
  url: z.string(),
  pending_update_count: z.number().optional(),
  last_error_date: z.number().optional(),
  last_error_message: z.string().optional(),
});

/** What a failed question to Telegram means, and what to do. */
export const explainTelegramFailure = (error: unknown, { apiRoot }: Pick<TelegramConfig, "apiRoot">): DoctorFinding => {
  if (error instanceof Refused && refusalMeaning(error) === "invalid-token") {
    return apiRoot !== DEFAULT_API_ROOT && error.code === 404
      ? reportWrong(
          "TELEGRAM_API_ROOT",
          "answers, but knows no such bot (404)",
          "check the address and its path; a self-hosted server wants the bot logged out of Telegram's own first (logOut)",
        )
      : reportWrong(
          "TELEGRAM_BOT_TOKEN",
          `Telegram does not know it (${error.code})`,
          "copy the token again from @BotFather (/mybots, API Token); a revoked one never comes back",
        );
  }
  const isOwn = apiRoot !== DEFAULT_API_ROOT;
  return reportWrong(
    isOwn ? "TELEGRAM_API_ROOT" : "Telegram",
    `cannot be reached (${reasonOf(error)})`,
    `is this machine on a network? If so, check name service, firewall and proxy between it and ${isOwn ? "that address" : DEFAULT_API_ROOT}`,
  );
};

const examineWebhook = async (
  call: Call,
  { webhook, apiRoot }: TelegramConfig,
  now: number,
): Promise<DoctorFinding[]> => {
  const info = webhookInfoSchema.parse(await call("getWebhookInfo", {}, { deadlineMs: CALL_TIMEOUT_MS }));
  const { url, pending_update_count: pending = 0, last_error_date: failed = 0, last_error_message: error = "" } = info;
  const findings: DoctorFinding[] = [];
  if (webhook === undefined && url !== "") {
    findings.push(
      reportWrong(
        "TELEGRAM_WEBHOOK_URL",
        `is not set, but Telegram sends updates to ${new URL(url).host}`,
        "stop the bot that serves there, or set the same address here; the next start without one takes the webhook away",
      ),
    );
  }
  if (webhook && url === "") {
    findings.push(
      reportWrong(
        "TELEGRAM_WEBHOOK_URL",
        "is not known to Telegram",
        "start the bot: it tells Telegram when it starts",
      ),
    );
  }
  if (webhook && url !== "" && url !== webhook.url) {
    findings.push(
      reportWrong(
        "TELEGRAM_WEBHOOK_URL",
        `is not where Telegram sends updates: that is ${new URL(url).host}`,
        "stop the bot that serves there, then start this one: it tells Telegram its own address",
      ),
    );
  }
  if (webhook && apiRoot === DEFAULT_API_ROOT && !WEBHOOK_PORTS.has(new URL(webhook.url).port)) {
    findings.push(
      reportWrong("TELEGRAM_WEBHOOK_URL", "has a port that Telegram does not call", "use 443, 80, 88 or 8443, or none"),
    );
  }
  if (webhook && error !== "" && now / 1_000 - failed < RECENT_ERROR_SECONDS) {
    findings.push(
      reportWrong(
        "TELEGRAM_WEBHOOK_URL",
        `could not be reached by Telegram within the last hour: ${error}`,
        "open the address from outside: it must be https with a valid certificate, and lead to PORT of a running bot",
      ),
    );
  }
  if (pending > MAX_PENDING_UPDATES) {
    findings.push(
      reportNote(
        "Telegram",
        `${pending} updates wait to be fetched`,
        "start the bot; what is older than a day is gone",
      ),
    );
  }
  return findings.length > 0
    ? findings
    : [reportGood("Telegram", webhook ? "sends to the webhook" : "waits to be polled")];
};

/** Asks Telegram what its settings lead to. Changes nothing. */
export const examineTelegram = async (config: TelegramConfig, now = Date.now()): Promise<readonly DoctorFinding[]> => {
  const { call, close } = createCall(config);
  try {
    const bot = meSchema.parse(await call("getMe", {}, { deadlineMs: CALL_TIMEOUT_MS }));
    return [
      reportGood("TELEGRAM_BOT_TOKEN", `is @${bot.username}'s`),
      reportGood("invitation", `https://t.me/${bot.username}?startgroup=pullquote adds it to a group`),
      ...(bot.supports_inline_queries === false
        ? [
            reportNote(
              "Telegram",
              "inline mode is off",
              "send /setinline to @BotFather if people are to quote in any chat",
            ),
          ]
        : []),
      ...(bot.supports_guest_queries === false
        ? [
            reportNote(
              "Telegram",
              "guest mode is off",
              "switch it on in @BotFather if people are to call the bot in chats that it is not in",
            ),
          ]
        : []),
      ...(config.admins.size === 0
        ? [reportNote("TELEGRAM_ADMINS", "names nobody", "list the ids of those who may see /misses")]
        : []),
      ...(await examineWebhook(call, config, now)),
    ];
  } catch (error) {
    if (error instanceof z.ZodError) {
      return [
        reportWrong(
          "TELEGRAM_API_ROOT",
          "answers otherwise than a Bot API server",
          `set the address of one, or leave it empty for ${DEFAULT_API_ROOT}`,
        ),
      ];
    }
    return [explainTelegramFailure(error, config)];
  } finally {
    await close();
  }
};
