import { GatewayCloseCodes } from "discord.js";
import { ConfigurationError, type Problem } from "../../src/index.ts";

const UPDATE = "speaks another version of its interface: update this program";

/** What only a person can set right, in one line for the log. */
const PROBLEMS: ReadonlyMap<number, Problem> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, { where: "DISCORD_TOKEN", reason: "Discord does not know this token" }],
  [GatewayCloseCodes.InvalidShard, { where: "SHARDS", reason: "names connections that do not exist" }],
  [GatewayCloseCodes.ShardingRequired, { where: "SHARDS", reason: "the bot is on too many servers for one: set auto" }],
  [GatewayCloseCodes.InvalidAPIVersion, { where: "Discord", reason: UPDATE }],
  [GatewayCloseCodes.InvalidIntents, { where: "Discord", reason: UPDATE }],
  [GatewayCloseCodes.DisallowedIntents, { where: "Discord", reason: "does not allow this bot to receive messages" }],
]);

/** Why the gateway is closed for good; undefined for closes after which one connects again. */
export const fatalClose = (code: number): ConfigurationError | undefined => {
  const problem = PROBLEMS.get(code);
  return problem && new ConfigurationError([{ ...problem, reason: `${problem.reason} (${code})` }]);
};

export const tokenRefused = (): ConfigurationError => fatalClose(GatewayCloseCodes.AuthenticationFailed)!;

/** What stands there knows nothing of Discord's interface. */
export const notDiscord = (status: number): ConfigurationError =>
  new ConfigurationError([
    { where: "DISCORD_API_URL", reason: `answers ${status} to /users/@me: is it the right address?` },
  ]);
