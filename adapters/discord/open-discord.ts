import { join } from "node:path";
import type { OpenPlatform } from "../adapter.ts";
import { readConfig } from "./config.ts";
import { discordAdapter } from "./discord-adapter.ts";
import { examineDiscord } from "./examine-discord.ts";
import { createFileStorage } from "./gateway/state-storage.ts";

/** The session and the budget of one bot; they lie beside the store. */
const STATE_FILE = "discord.json";

export const openDiscord: OpenPlatform = (env) => {
  const config = readConfig(env);
  return {
    adapter: (dataDir) => discordAdapter(config, { stateStorage: createFileStorage(join(dataDir, STATE_FILE)) }),
    // Each shard is connected once; processes with different ones work side by side, and so does any number without a gateway.
    ...(config.publicKey === undefined && {
      leaseName: `discord shards ${config.shards === "auto" ? "auto" : `${config.shards.ids.join(",")}/${config.shards.count}`}`,
    }),
    hasOperators: config.admins.size > 0,
    address: config.api,
    examine: () => examineDiscord(config),
    secrets: { DISCORD_TOKEN: config.token },
  };
};
