/** What `pullquote init` writes into `.env`, so that it reads back as it was given. */
import { writeFileSync } from "node:fs";
import { ConfigurationError, errorCodeOf, messageOf } from "../../../src/server.ts";

export const ENV_FILE = ".env";

/** Why it is not written. */
export const ENV_FILE_EXISTS =
  "is there already and is left as it is. npx pullquote doctor says whether it is right; then start the bot (in a checkout: npm start). To begin anew, move it away";

const QUOTES = ['"', "'", "`"] as const;

/** A value as `.env` holds it: within quotation marks where a space, a `#` or a mark of its own would be read otherwise. */
const quoteValue = (name: string, value: string): string => {
  if (/^[^\s#"'`\\]*$/.test(value)) return value;
  const mark = QUOTES.find((one) => !value.includes(one) && !(one === '"' && value.includes("\\")));
  if (mark === undefined || /[\r\n]/.test(value)) {
    throw new ConfigurationError([{ where: name, reason: "has signs that .env cannot hold; write it there by hand" }]);
  }
  return `${mark}${value}${mark}`;
};

/** The lines of `.env` for these settings, in their order; those that are empty are left out. */
export const formatEnvironment = (settings: Readonly<Record<string, string>>): string =>
  [
    "# Made by pullquote init. .env.example names every other setting.",
    ...Object.entries(settings)
      .filter(([, value]) => value !== "")
      .map(([name, value]) => `${name}=${quoteValue(name, value)}`),
    "",
  ].join("\n");

/**
 * Writes a new `.env` that only its owner can read: there is a token in it.
 *
 * @throws ConfigurationError when there is one, which stays as it is, or when it cannot be written.
 */
export const writeEnvironment = (settings: Readonly<Record<string, string>>, file = ENV_FILE): void => {
  const text = formatEnvironment(settings);
  try {
    writeFileSync(file, text, { flag: "wx", mode: 0o600 });
  } catch (error) {
    const reason = errorCodeOf(error) === "EEXIST" ? ENV_FILE_EXISTS : `cannot be written (${messageOf(error)})`;
    throw new ConfigurationError([{ where: file, reason }]);
  }
};
