/** The log: JSON lines without secrets and without readers' words. */

import { createRequire } from "node:module";
import type { DestinationStream, Logger as PinoLogger } from "pino";
import type { LogLevel } from "./log-level.ts";

/** Structured log lines. What readers write is never given to it: count and classify instead. */
export type Logger = PinoLogger;

/** Loaded only by a program that logs: the terminal does not, and starts sooner. */
const requirePackage = createRequire(import.meta.url);

/** Shorter ones would blank out ordinary words; a token of a platform is far longer. */
const MIN_SECRET_CHARS = 6;

/** A lone surrogate has no form in a URL. */
const replaceLoneSurrogates = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");

/** The forms that a secret may have in a line: as it is, inside a JSON string, inside a URL. */
const secretForms = (secret: string): readonly string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  encodeURIComponent(replaceLoneSurrogates(secret)),
  encodeURI(replaceLoneSurrogates(secret)),
];

/** Replaces every secret by its name, by value, wherever it stands. */
export const createRedactor = (secrets: Readonly<Record<string, string>>): ((text: string) => string) => {
  const forms = Object.entries(secrets)
    .filter(([, secret]) => secret.length >= MIN_SECRET_CHARS)
    .flatMap(([name, secret]) => [...new Set(secretForms(secret))].map((form) => ({ form, shown: `[${name}]` })))
    // A secret that contains another goes first, so that nothing of it is left over.
    .sort((a, b) => b.form.length - a.form.length);
  return (text) => forms.reduce((line, { form, shown }) => line.replaceAll(form, shown), text);
};

/** Only what says where a fault is. Packages hang requests and payloads with readers' words onto their errors. */
const describeError = (error: Error, depth = 0): Record<string, unknown> => ({
  type: error.name,
  message: error.message,
  stack: error.stack,
  ...("code" in error && (typeof error.code === "string" || typeof error.code === "number") && { code: error.code }),
  ...(error.cause instanceof Error && depth < 3 && { cause: describeError(error.cause, depth + 1) }),
});

export type LoggerOptions = Readonly<{
  level: LogLevel;
  /** By the name of their setting; replaced in every line before it is written, whatever it came from. */
  secrets?: Readonly<Record<string, string>>;
  /** Takes one line of JSON with its line break. */
  write: (line: string) => void;
}>;

export const createLogger = ({ level, secrets = {}, write }: LoggerOptions): Logger => {
  const { pino, stdTimeFunctions } = requirePackage("pino") as typeof import("pino");
  const redact = createRedactor(secrets);
  const sink: DestinationStream = { write: (line) => write(redact(line)) };
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) =>
          Object.fromEntries(
            Object.entries(fields).map(([key, value]) => [key, value instanceof Error ? describeError(value) : value]),
          ),
      },
      serializers: { err: (error: unknown) => (error instanceof Error ? describeError(error) : error) },
    },
    sink,
  );
};
