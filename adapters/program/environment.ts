import { existsSync } from "node:fs";
import { ConfigurationError, type Environment } from "../../src/server.ts";
import { codeOf } from "./error-code.ts";

/**
 * The settings: the process's environment, and what `.env` in the working folder adds to it.
 *
 * @throws ConfigurationError when there is a `.env` that cannot be read.
 */
export const readEnvironment = (running: NodeJS.Process): Environment => {
  try {
    if (existsSync(".env")) running.loadEnvFile(".env");
  } catch (error) {
    throw new ConfigurationError([{ where: ".env", reason: `cannot be read (${codeOf(error) ?? "unknown fault"})` }]);
  }
  return running.env;
};
