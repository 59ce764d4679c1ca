import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { seedsFolder } from "../../../src/home.ts";
import type { BenchSystem } from "./system.ts";

/** Compiled by `npm run bench:peers`, beside libraries that nothing else needs. */
const PEERS_FILE = join(dirname(seedsFolder()), "test/tools/bench/peers/dist/test/tools/bench/peers/peers.js");

/** The systems to compare with. Throws where their libraries were never installed. */
export const loadPeers = async (): Promise<readonly BenchSystem[]> => {
  if (!existsSync(PEERS_FILE))
    throw new Error("The libraries to compare with are not installed: npm run bench:peers does that, and runs this.");
  const { peers } = (await import(pathToFileURL(PEERS_FILE).href)) as { peers: readonly BenchSystem[] };
  return peers;
};
