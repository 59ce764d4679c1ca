/** The settings of Telegram: what each may be, and what is wrong with those given. */
import { z } from "zod";
import { ConfigurationError } from "../../src/server.ts";

export type TelegramConfig = Readonly<{
  token: string;
  /** The Bot API server, without a slash at its end: Telegram's own, or a self-hosted one. */
  apiRoot: string;
  /** Absent: long polling. */
  webhook?: Readonly<{ url: string; path: string; secret: string }>;
  /** The people who operate the bot, by id. */
  admins: ReadonlySet<number>;
}>;

/** Telegram's own server. */
export const DEFAULT_API_ROOT = "https://api.telegram.org";

const urlSchema = (schemes: RegExp, hint: string) =>
  z
    .string()
    .trim()
    .refine((value) => {
      if (!URL.canParse(value)) return false;
      const url = new URL(value);
      return schemes.test(url.protocol) && url.search === "" && url.hash === "" && url.username === "";
    }, hint);

/** A setting that is there but empty counts as not set, as in `.env` files that list every name. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? undefined : value), schema);

const environment = z.object({
  TELEGRAM_BOT_TOKEN: optional(
    z
      .string("is not set: ask @BotFather for a bot's token")
      .trim()
      // Never echoes what it refuses: it may be a real secret with a quotation mark around it.
      .regex(/^\d+:[\w-]+$/, "is not a bot token: digits, a colon, letters; without quotation marks"),
  ),
  TELEGRAM_API_ROOT: optional(
    urlSchema(/^https?:$/, "must be an http or https address such as http://localhost:8081").default(DEFAULT_API_ROOT),
  ),
  TELEGRAM_WEBHOOK_URL: optional(
    urlSchema(
      /^https?:$/,
      "must be an https address that reaches this process, such as https://bot.example.org/telegram",
    ).optional(),
  ),
  // The alphabet and the greatest length are Telegram's. The address is public, so that a short secret could be guessed.
  TELEGRAM_WEBHOOK_SECRET: optional(
    z
      .string()
      .trim()
      .regex(/^[\w-]{32,256}$/, "must be 32 to 256 of A-Z, a-z, 0-9, _ and -, such as from openssl rand -hex 32")
      .optional(),
  ),
  PORT: optional(z.string().trim().optional()),
  TELEGRAM_ADMINS: optional(
    z
      .string()
      .default("")
      .transform((value, context) => {
        const ids = value.split(/[\s,]+/).filter((id) => id !== "");
        for (const id of ids) {
          if (!/^\d{1,15}$/.test(id)) context.addIssue(`"${id}" is not a numeric id (usernames can change hands)`);
        }
        return new Set(ids.map(Number));
      }),
  ),
});

/** The names of these settings, as in `.env.example` and docs/operate.md. */
export const settingNames: readonly string[] = Object.keys(environment.shape);

const webhookOf = (
  url: string | undefined,
  secret: string | undefined,
  ownServer: boolean,
  port: string | undefined,
): { webhook?: NonNullable<TelegramConfig["webhook"]>; problems: { where: string; reason: string }[] } => {
  if (url === undefined) return { problems: [] };
  const problems = [];
  const { protocol, pathname } = new URL(url);
  // Only a self-hosted Bot API server calls plain http.
  if (protocol !== "https:" && !ownServer) problems.push({ where: "TELEGRAM_WEBHOOK_URL", reason: "must be https" });
  if (secret === undefined) {
    problems.push({ where: "TELEGRAM_WEBHOOK_SECRET", reason: "is needed with TELEGRAM_WEBHOOK_URL" });
  }
  if (port === undefined) problems.push({ where: "PORT", reason: "is needed with TELEGRAM_WEBHOOK_URL" });
  return { problems, webhook: { url, path: pathname, secret: secret ?? "" } };
};

/** Reads this platform's settings; a `ConfigurationError` names everything that is wrong with them. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): TelegramConfig => {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map((issue) => ({ where: String(issue.path[0] ?? ""), reason: issue.message })),
    );
  }
  const { TELEGRAM_BOT_TOKEN, TELEGRAM_API_ROOT, TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_SECRET, PORT } = parsed.data;
  const ownServer = TELEGRAM_API_ROOT !== DEFAULT_API_ROOT;
  const { webhook, problems } = webhookOf(TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_SECRET, ownServer, PORT);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    token: TELEGRAM_BOT_TOKEN,
    apiRoot: TELEGRAM_API_ROOT.replace(/\/+$/, ""),
    ...(webhook && { webhook }),
    admins: parsed.data.TELEGRAM_ADMINS,
  };
};
