import { GatewayCloseCodes } from "discord.js";

/** What only a person can set right, in one line for the log and for health. */
const ADVICE: ReadonlyMap<number, string> = new Map([
  [
    GatewayCloseCodes.AuthenticationFailed,
    "Discord does not know this token: set DISCORD_TOKEN to the bot's present one",
  ],
  [GatewayCloseCodes.InvalidShard, "SHARDS names connections that do not exist"],
  [GatewayCloseCodes.ShardingRequired, "the bot is on too many servers for one connection: set SHARDS=auto"],
  [GatewayCloseCodes.InvalidAPIVersion, "Discord no longer speaks this version of its interface: update this program"],
  [GatewayCloseCodes.InvalidIntents, "Discord does not accept what this program wants to receive: update this program"],
  [GatewayCloseCodes.DisallowedIntents, "Discord does not allow this bot to receive messages: see its settings there"],
]);

/** Why the gateway is closed for good; undefined for closes after which one connects again. */
export const fatalClose = (code: number): Error | undefined => {
  const advice = ADVICE.get(code);
  return advice === undefined ? undefined : new Error(`Discord closed the connection for good (${code}): ${advice}`);
};

export const tokenRefused = (): Error => fatalClose(GatewayCloseCodes.AuthenticationFailed)!;
