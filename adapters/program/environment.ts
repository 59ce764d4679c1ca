import { existsSync } from "node:fs";
import { ConfigurationError, type Environment } from "../../src/server.ts";

/**
 * The settings: the process's environment, and what `.env` in the working folder adds to it.
 *
 * @throws ConfigurationError when there is a `.env` that cannot be read.
 */
export const readEnvironment = (running: NodeJS.Process): Environment => {
  try {
    if (existsSync(".env")) running.loadEnvFile(".env");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown fault";
    throw new ConfigurationError([{ where: ".env", reason: `cannot be read (${code})` }]);
  }
  return running.env;
};
