/** What the doctor finds out about Discord: token, shards and sessions left or the address that interactions come to, server. */
import { z } from "zod";
import { type DoctorFinding, reportGood, reportNote, reportWrong } from "../program/index.ts";
import { apiFaultOf, CURRENT_USER_ROUTE, createDiscordApi, type DiscordApi, isRefusal } from "./api.ts";
import { DEFAULT_API_URL, type DiscordConfig } from "./config.ts";
import { INTERACTIONS_PATH } from "./incoming/receive-by-http.ts";
import { inviteLink } from "./invite-link.ts";

/** Discord resets a token after 1,000 new sessions a day; so few left means that something restarts again and again. */
const MIN_REMAINING_SESSIONS = 50;

const userSchema = z.object({ id: z.string(), username: z.string() });
const applicationSchema = z.object({
  id: z.string(),
  verify_key: z.string().optional(),
  interactions_endpoint_url: z.string().nullish(),
});
const gatewaySchema = z.object({
  shards: z.number(),
  session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }),
});

/** What a failed question to Discord means, and what to do. */
export const explainDiscordFailure = (error: unknown, { api }: Pick<DiscordConfig, "api">): DoctorFinding => {
  const fault = apiFaultOf(error);
  if (fault?.kind === "refused" && fault.status === 401) {
    return reportWrong(
      "DISCORD_TOKEN",
      "Discord does not know it (401)",
      "make a new one: discord.com/developers/applications, your application, Bot, Reset Token",
    );
  }
  if (fault?.kind === "refused") {
    return reportWrong(
      "DISCORD_API_URL",
      `answers ${fault.status} to ${CURRENT_USER_ROUTE}`,
      `set the root of Discord's interface or of a proxy of it, such as ${DEFAULT_API_URL}, not ${new URL(api).pathname}`,
    );
  }
  if (fault?.kind === "wait") {
    return reportNote("Discord", "asks to wait before the next question", "look again in a minute");
  }
  const isOwn = api !== DEFAULT_API_URL;
  return reportWrong(
    isOwn ? "DISCORD_API_URL" : "Discord",
    `cannot be reached${fault?.kind === "perhaps" && fault.status > 0 ? ` (it answers ${fault.status})` : ""}`,
    `is this machine on a network? If so, check name service, firewall and proxy between it and ${isOwn ? "that address" : DEFAULT_API_URL}`,
  );
};

const examineGateway = async (api: DiscordApi, { shards }: DiscordConfig): Promise<DoctorFinding[]> => {
  const { shards: wanted, session_start_limit: limit } = gatewaySchema.parse(await api.call("GET", "/gateway/bot"));
  const minutes = Math.ceil(limit.reset_after / 60_000);
  return [
    shards !== "auto" && shards.count < wanted
      ? reportNote("SHARDS", `are ${shards.count}; Discord recommends ${wanted}`, `use auto, or numbers of ${wanted}`)
      : reportGood("SHARDS", `${shards === "auto" ? wanted : shards.ids.length} here`),
    ...(limit.remaining < MIN_REMAINING_SESSIONS
      ? [
          reportWrong(
            "Discord",
            `only ${limit.remaining} new sessions are left for the next ${minutes} minutes`,
            "find out what restarts the bot again and again; at 0 it can connect no more, and Discord resets tokens",
          ),
        ]
      : []),
  ];
};

/** With a public key, where Discord brings interactions; without one, that it brings them nowhere. */
const examineEndpoint = (
  { publicKey }: DiscordConfig,
  application: z.infer<typeof applicationSchema>,
): DoctorFinding[] => {
  const { verify_key: key, interactions_endpoint_url: endpoint } = application;
  if (publicKey === undefined) {
    if (!endpoint) return [];
    return [
      reportWrong(
        "DISCORD_PUBLIC_KEY",
        `is not set, but Discord brings commands and buttons to ${new URL(endpoint).host}`,
        "set it and PORT, or take the Interactions Endpoint URL away from the application's General Information",
      ),
    ];
  }
  if (key !== undefined && key.toLowerCase() !== publicKey) {
    return [
      reportWrong(
        "DISCORD_PUBLIC_KEY",
        "is not this application's",
        "copy the Public Key from the application's General Information",
      ),
    ];
  }
  if (!endpoint) {
    return [
      reportWrong(
        "DISCORD_PUBLIC_KEY",
        "is set, but Discord brings commands and buttons nowhere",
        `start the bot, then enter https://YOUR-HOST${INTERACTIONS_PATH} as the Interactions Endpoint URL in the application's General Information`,
      ),
    ];
  }
  const { host, pathname } = new URL(endpoint);
  return [
    pathname === INTERACTIONS_PATH
      ? reportGood("DISCORD_PUBLIC_KEY", `commands and buttons come to ${host}; mentions and direct messages do not`)
      : reportNote(
          "DISCORD_PUBLIC_KEY",
          `commands and buttons come to ${host}${pathname}`,
          `the bot answers at ${INTERACTIONS_PATH}: enter that path, unless what ends TLS changes it`,
        ),
  ];
};

const examineGuild = async (api: DiscordApi, id: string, guild: string): Promise<DoctorFinding[]> => {
  try {
    await api.call("GET", `/guilds/${guild}`);
    return [reportGood("DISCORD_GUILD_ID", "the bot is on this server")];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [reportWrong("DISCORD_GUILD_ID", "the bot is not on this server", `invite it: ${inviteLink(id)}`)];
  }
};

/** Asks Discord what its settings lead to. Changes nothing. */
export const examineDiscord = async (config: DiscordConfig): Promise<readonly DoctorFinding[]> => {
  const api = createDiscordApi(config, { onUnauthorised: () => undefined, onInvalid: () => undefined });
  try {
    const { username } = userSchema.parse(await api.call("GET", CURRENT_USER_ROUTE));
    const application = applicationSchema.parse(await api.call("GET", "/applications/@me"));
    const { id } = application;
    return [
      reportGood("DISCORD_TOKEN", `is ${username}'s`),
      reportGood("invitation", `${inviteLink(id)} adds it to a server`),
      reportGood(
        "intents",
        "none that Discord would have to grant: the bot reads direct messages and those that mention it",
      ),
      ...(config.admins.size === 0
        ? [reportNote("DISCORD_ADMINS", "names nobody", "list the ids of those who may see /misses")]
        : []),
      ...examineEndpoint(config, application),
      ...(config.publicKey === undefined ? await examineGateway(api, config) : []),
      ...(config.guild === undefined ? [] : await examineGuild(api, id, config.guild)),
    ];
  } catch (error) {
    if (error instanceof z.ZodError) {
      return [
        reportWrong(
          "DISCORD_API_URL",
          "answers otherwise than Discord",
          "set the root of Discord's interface or of a proxy of it, or leave it empty",
        ),
      ];
    }
    return [explainDiscordFailure(error, config)];
  } finally {
    api.close();
  }
};
