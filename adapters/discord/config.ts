/** The settings of Discord: what each may be, and what is wrong with those given. */
import { z } from "zod";
import { ConfigurationError } from "../../src/server.ts";
import { PUBLIC_KEY_FORM } from "./incoming/verify-signature.ts";

/** Which of the bot's connections this process holds: as many as Discord recommends, or some of a fixed number. */
export type ShardSelection = "auto" | Readonly<{ ids: readonly number[]; count: number }>;

export type DiscordConfig = Readonly<{
  token: string;
  /** The root of Discord's REST interface: Discord's own, or a proxy's. */
  api: string;
  /** False behind a proxy, which keeps Discord's limits for all its clients. */
  limited: boolean;
  /** Register the commands in this one server, where changes show at once, instead of everywhere. */
  guild?: string;
  shards: ShardSelection;
  /** The application's public key, in lower case: interactions come by HTTP, signed with it, and there is no gateway. */
  publicKey?: string;
  /** The people who operate the bot, by id. */
  admins: ReadonlySet<string>;
}>;

/** Discord's own interface. */
export const DEFAULT_API_URL = "https://discord.com/api";

const snowflake = z.string().regex(/^\d{15,20}$/, "must be an id of 15 to 20 digits");

/** A setting that is there but empty counts as not set, as in `.env` files that list every name. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? undefined : value), schema);

const token = z
  .string("is not set: copy the bot's token from https://discord.com/developers/applications")
  .trim()
  .transform((value) => value.replace(/^Bot\s+/i, ""))
  .pipe(
    z
      .string()
      // Never echoes what it refuses: it may be a real secret with a quotation mark around it.
      .regex(
        /^[\w-]{10,}\.[\w-]+\.[\w-]{10,}$/,
        "is not a bot token: three parts with dots between, without quotation marks",
      ),
  );

const api = z
  .string()
  .trim()
  .refine((value) => {
    if (!URL.canParse(value)) return false;
    const { protocol, search, hash } = new URL(value);
    return /^https?:$/.test(protocol) && search === "" && hash === "";
  }, "must be an http or https address such as http://localhost:3000/api")
  .transform((value) => value.replace(/\/+$/, ""));

const shards = z
  .string()
  .trim()
  .transform((value, context): ShardSelection => {
    if (value === "auto") return "auto";
    const [, first, last, total] = /^(\d+)(?:-(\d+))?\/(\d+)$/.exec(value) ?? [];
    const from = Number(first);
    const to = Number(last ?? first);
    const count = Number(total);
    if (first === undefined || !(from <= to && to < count && count <= 10_000)) {
      context.addIssue('must be "auto" or the numbers that run here of how many in all, such as 0-3/8');
      return z.NEVER;
    }
    return { ids: Array.from({ length: to - from + 1 }, (_, index) => from + index), count };
  });

const admins = z.string().transform((value, context) => {
  const ids = value.split(/[\s,]+/).filter((id) => id !== "");
  for (const id of ids)
    if (!snowflake.safeParse(id).success) context.addIssue(`"${id}" is not an id of 15 to 20 digits`);
  return new Set(ids);
});

const environment = z.object({
  DISCORD_TOKEN: optional(token),
  DISCORD_API_URL: optional(api.default(DEFAULT_API_URL)),
  DISCORD_GUILD_ID: optional(z.string().trim().pipe(snowflake).optional()),
  SHARDS: optional(shards.default("auto")),
  DISCORD_PUBLIC_KEY: optional(
    z
      .string()
      .trim()
      .regex(PUBLIC_KEY_FORM, "must be the 64 letters and digits that the application's General Information shows")
      .toLowerCase()
      .optional(),
  ),
  PORT: optional(z.string().trim().optional()),
  DISCORD_ADMINS: optional(admins.default(new Set())),
});

/** The names of these settings, as in `.env.example` and docs/operate.md. */
export const settingNames: readonly string[] = Object.keys(environment.shape);

/** Reads this platform's settings; a `ConfigurationError` names everything that is wrong with them. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): DiscordConfig => {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map((issue) => ({ where: String(issue.path[0] ?? ""), reason: issue.message })),
    );
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, DISCORD_GUILD_ID, SHARDS, DISCORD_PUBLIC_KEY, DISCORD_ADMINS } = parsed.data;
  if (DISCORD_PUBLIC_KEY !== undefined && parsed.data.PORT === undefined) {
    throw new ConfigurationError([{ where: "PORT", reason: "is needed with DISCORD_PUBLIC_KEY" }]);
  }
  return {
    token: DISCORD_TOKEN,
    api: DISCORD_API_URL,
    limited: DISCORD_API_URL === DEFAULT_API_URL,
    ...(DISCORD_GUILD_ID !== undefined && { guild: DISCORD_GUILD_ID }),
    shards: SHARDS,
    ...(DISCORD_PUBLIC_KEY !== undefined && { publicKey: DISCORD_PUBLIC_KEY }),
    admins: DISCORD_ADMINS,
  };
};
