/** Whether a program in the terminal finds by meaning, too, and where it keeps what it encoded. */
import { type Environment, type Meaning, type MeaningOptions, openMeaning, readConfig } from "../../src/server.ts";

/**
 * Meaning as the settings want it; `undefined` when it is off. Without a data folder of its own a command leaves no file
 * behind.
 *
 * @throws ConfigurationError when a setting is bad.
 */
export const openTerminalMeaning = (
  env: Environment,
  options: Pick<MeaningOptions, "waits" | "onProblem" | "onProgress">,
): Meaning | undefined => {
  const { meaning, dataDir } = readConfig({ MEANING: env.MEANING, DATA_DIR: env.DATA_DIR });
  if (meaning === "off") return undefined;
  return openMeaning({ ...options, ...(env.DATA_DIR?.trim() && { dataDir }) });
};
