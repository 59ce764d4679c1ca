import type { Environment } from "../../src/server.ts";

/** Whether colours are wanted: NO_COLOR (no-color.org) says no, FORCE_COLOR says yes, else a terminal that can. */
export const wantsColour = (env: Environment, isTTY: boolean): boolean => {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isTTY && env.TERM !== "dumb";
};

/** The language of the terminal's user, as POSIX settings say it ("fr_FR.UTF-8" is "fr-FR"); undefined when they do not. */
export const localeOf = (env: Environment): string | undefined => {
  const locale = (env.LC_ALL || env.LC_MESSAGES || env.LANG || "").replace(/[.@].*$/, "").replaceAll("_", "-");
  return locale === "" || locale === "C" || locale === "POSIX" ? undefined : locale;
};
