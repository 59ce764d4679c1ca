/** The platforms there are, one row each: all that run, the command line, the doctor and the tests know of them. */

import { type Environment, settingNames } from "../src/server.ts";
import type { PlatformEntry } from "./adapter.ts";
import { discord } from "./discord/index.ts";
import { findMisspelt, type MisspeltSetting, readEnvironmentFile } from "./program/index.ts";
import { telegram } from "./telegram/index.ts";

/** By the name of their folder, which is their command, too. */
export const platforms = { telegram, discord } as const satisfies Readonly<Record<string, PlatformEntry>>;

export type PlatformName = keyof typeof platforms;

export const platformNames = Object.keys(platforms) as PlatformName[];

export const isPlatformName = (name: string): name is PlatformName => Object.hasOwn(platforms, name);

/** The platforms whose token is set. */
export const configuredPlatforms = (env: Environment): readonly PlatformName[] =>
  platformNames.filter((name) => (env[platforms[name].token] ?? "").trim() !== "");

/** The tokens, any of which turns a platform on, as a person reads them. */
export const tokenNames = platformNames.map((name) => platforms[name].token).join(" or ");

/** What of the environment and of `.env` was meant to be a setting and is none. */
export const listMisspelt = (env: Environment): readonly MisspeltSetting[] =>
  findMisspelt(env, readEnvironmentFile(), {
    names: [...settingNames, ...platformNames.flatMap((name) => platforms[name].settingNames)],
    prefixes: platformNames.map((name) => name.toUpperCase()),
  });
