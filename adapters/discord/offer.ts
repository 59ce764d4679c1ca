import { join } from "node:path";
import type { Offer } from "../host.ts";
import { readConfig } from "./config.ts";
import { discord } from "./index.ts";
import { keepInFile } from "./keep.ts";

/** Discord, as the composition roots serve it. */
export const offer: Offer = (env) => {
  const config = readConfig(env);
  return {
    adapter: (dataDir) => discord(config, { keep: keepInFile(join(dataDir, "discord.json")) }),
    secrets: { DISCORD_TOKEN: config.token },
  };
};
