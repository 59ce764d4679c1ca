import { join } from "node:path";
import type { Offer } from "../host.ts";
import { readConfig } from "./config.ts";
import { discord } from "./index.ts";
import { keepInFile } from "./keep.ts";

/** The session and the budget of one bot; they lie beside the store. */
const FILE = "discord.json";

/** Discord, for those who serve several platforms. */
export const offer: Offer = (env) => {
  const config = readConfig(env);
  return {
    adapter: (dataDir) => discord(config, { keep: keepInFile(join(dataDir, FILE)) }),
    // Each shard is connected once; processes with different ones work side by side.
    sole: `discord shards ${config.shards === "auto" ? "auto" : `${config.shards.ids.join(",")}/${config.shards.count}`}`,
    secrets: { DISCORD_TOKEN: config.token },
  };
};
