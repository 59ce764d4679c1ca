import { GatewayCloseCodes } from "discord.js";
import { ConfigurationError, type Problem } from "../../../src/server.ts";

const OUTDATED_REASON = "speaks another version of its interface: update this program";

/** What only a change of the configuration helps, in one line for the log. */
const CLOSE_CODE_PROBLEMS: ReadonlyMap<number, Problem> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, { where: "DISCORD_TOKEN", reason: "Discord does not know this token" }],
  [GatewayCloseCodes.InvalidShard, { where: "SHARDS", reason: "names connections that do not exist" }],
  [GatewayCloseCodes.ShardingRequired, { where: "SHARDS", reason: "the bot is on too many servers for one: set auto" }],
  [GatewayCloseCodes.InvalidAPIVersion, { where: "Discord", reason: OUTDATED_REASON }],
  [GatewayCloseCodes.InvalidIntents, { where: "Discord", reason: OUTDATED_REASON }],
  [GatewayCloseCodes.DisallowedIntents, { where: "Discord", reason: "does not allow this bot to receive messages" }],
]);

/** Why the gateway is closed for good; undefined for closes after which one connects again. */
export const fatalCloseError = (code: number): ConfigurationError | undefined => {
  const problem = CLOSE_CODE_PROBLEMS.get(code);
  return problem && new ConfigurationError([{ ...problem, reason: `${problem.reason} (${code})` }]);
};

export const discordTokenError = (): ConfigurationError => fatalCloseError(GatewayCloseCodes.AuthenticationFailed)!;

/** The server there does not know Discord's interface. */
export const wrongAddressError = (status: number): ConfigurationError =>
  new ConfigurationError([
    { where: "DISCORD_API_URL", reason: `answers ${status} to /users/@me: is it the right address?` },
  ]);
