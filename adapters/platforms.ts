/** The platforms there are, one row each: all that run, the command line, the doctor and the tests know of them. */

import type { Environment } from "../src/server.ts";
import type { PlatformEntry } from "./adapter.ts";
import { discord } from "./discord/index.ts";
import { telegram } from "./telegram/index.ts";

/** By the name of their folder, which is their command, too. */
export const platforms = { telegram, discord } as const satisfies Readonly<Record<string, PlatformEntry>>;

export type PlatformName = keyof typeof platforms;

export const platformNames = Object.keys(platforms) as PlatformName[];

export const isPlatformName = (name: string): name is PlatformName => Object.hasOwn(platforms, name);

/** The platforms whose token is set. */
export const configuredPlatforms = (env: Environment): readonly PlatformName[] =>
  platformNames.filter((name) => (env[platforms[name].token] ?? "").trim() !== "");
