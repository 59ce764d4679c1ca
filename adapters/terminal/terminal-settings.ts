/** What the environment and a stream say of the terminal: colours, columns, language. */
import type { Environment } from "../../src/server.ts";
import type { Layout } from "./layout.ts";

/** A terminal that does not say how wide it is, or says 0, as some do when they are opened by a program. */
const DEFAULT_COLUMNS = 80;

/** Whether colours are wanted: NO_COLOR (no-color.org) says no, FORCE_COLOR says yes, else a terminal that can. */
export const wantsColour = (env: Environment, isTTY: boolean): boolean => {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isTTY && env.TERM !== "dumb";
};

/** What may be written there: colours; without them, at a terminal, still bold and underlined, which NO_COLOR does not mean. */
export const stylingOf = (env: Environment, isTTY: boolean): Pick<Layout, "colour" | "emphasis"> => {
  const colour = wantsColour(env, isTTY);
  return { colour, emphasis: colour || (isTTY && env.TERM !== "dumb" && env.FORCE_COLOR === undefined) };
};

/** The columns of a stream; `otherwise` where it is no terminal. */
export const columnsOf = ({ columns }: Readonly<{ columns?: number }>, otherwise: number = DEFAULT_COLUMNS): number =>
  columns === undefined ? otherwise : columns > 0 ? columns : DEFAULT_COLUMNS;

/** The language of the terminal's user, as POSIX settings say it ("fr_FR.UTF-8" is "fr-FR"); undefined when they do not. */
export const localeOf = (env: Environment): string | undefined => {
  const locale = (env.LC_ALL || env.LC_MESSAGES || env.LANG || "").replace(/[.@].*$/, "").replaceAll("_", "-");
  return locale === "" || locale === "C" || locale === "POSIX" ? undefined : locale;
};
