import type { Command, Logger } from "../../../src/server.ts";
import type { DiscordApi } from "../api.ts";
import { retryRequest } from "../retry-request.ts";
import { areRegistered } from "./are-registered.ts";
import { commandDefinitions, toGuildCommands } from "./command-definitions.ts";

/** Registers the commands when Discord has others. A failure is a line in the log: questions are answered without menus, too. */
export const registerCommands = async (
  api: DiscordApi,
  where: Readonly<{ application: string; guild?: string | undefined }>,
  commands: readonly Command[],
  log: Logger,
  signal: AbortSignal,
): Promise<void> => {
  const { application, guild } = where;
  const wanted = guild === undefined ? commandDefinitions(commands) : toGuildCommands(commandDefinitions(commands));
  const route = `/applications/${application}${guild === undefined ? "" : `/guilds/${guild}`}/commands` as const;
  try {
    const existing = await retryRequest(
      () => api.call("GET", route, { query: { with_localizations: "true" } }),
      signal,
    );
    if (areRegistered(wanted, existing, guild === undefined ? "everywhere" : "guild")) return;
    await retryRequest(() => api.call("PUT", route, { body: wanted }), signal);
    log.info({ commands: wanted.length }, "discord: commands registered");
  } catch (error) {
    if (signal.aborted) return;
    log.warn(
      { reason: error instanceof Error ? error.message : "unknown" },
      "discord: commands could not be registered",
    );
  }
};
