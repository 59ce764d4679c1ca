/** What follows `pullquote init`. */
import { ConfigurationError, type Problem } from "../../../src/server.ts";
import { isPlatformName, type PlatformName, platformNames } from "../../platforms.ts";
import { readArguments } from "../../program/index.ts";

export const initHelp = `Writes a .env: asks for what is not given, and checks the token at once.

  --platform NAME     ${platformNames.join(" or ")}
  --token TOKEN       the bot's token; better typed when it is asked for, as a shell remembers its commands
  --articles PATH     a file or folder of articles; may be given several times
  --admins IDS        the bot's operators, numeric ids with commas between
  --help

Without a terminal nothing is asked: --platform and --token are needed, the rest is left out.
`;

/** What was given; the rest is asked for. */
export type InitUsage = Readonly<{
  help: boolean;
  platform?: PlatformName;
  token?: string;
  articles?: string;
  admins?: string;
}>;

/** @throws ConfigurationError with everything that is wrong. */
export const readInitUsage = (args: readonly string[]): InitUsage => {
  const { options, words, problems } = readArguments(
    args,
    { platform: "value", token: "value", articles: "value", admins: "value", help: "flag" },
    { h: "help" },
  );
  const platform = options.platform?.at(-1);
  const all: Problem[] = [...problems, ...words.map((where) => ({ where, reason: "init takes no words" }))];
  if (platform !== undefined && !isPlatformName(platform)) {
    all.push({ where: "--platform", reason: `must be ${platformNames.join(" or ")}, not "${platform}"` });
  }
  if (all.length > 0 && options.help === undefined) throw new ConfigurationError(all);
  const token = options.token?.at(-1);
  const articles = options.articles?.join(",");
  const admins = options.admins?.at(-1);
  return {
    help: options.help !== undefined,
    ...(platform !== undefined && isPlatformName(platform) && { platform }),
    ...(token !== undefined && { token }),
    ...(articles !== undefined && { articles }),
    ...(admins !== undefined && { admins }),
  };
};
