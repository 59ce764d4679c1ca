/** Who may configure a server: messages say which roles their writer has, and the server what these may do. */
import { PermissionFlagsBits } from "discord.js";
import { z } from "zod";
import { createBoundedMap } from "../../program/index.ts";
import type { DiscordApi } from "../api.ts";
import { MANAGE_SERVER_PERMISSION } from "../commands/command-definitions.ts";

/** Rights that were taken away are gone within a minute. */
const RIGHTS_LIFETIME_MS = 60_000;
const LOOKUP_TIMEOUT_MS = 3_000;
const MAX_KNOWN_GUILDS = 1_000;

const guildSchema = z.object({
  owner_id: z.string(),
  roles: z.array(z.object({ id: z.string(), permissions: z.string().regex(/^\d+$/) })),
});
type Guild = z.infer<typeof guildSchema>;

/** Whether permissions, as Discord writes them, are those of somebody who may configure a server. */
export const isConfigurer = (permissions: string): boolean =>
  (BigInt(permissions) & (MANAGE_SERVER_PERMISSION | PermissionFlagsBits.Administrator)) !== 0n;

/** Whether a person with these roles may configure a server; who cannot be looked up has no rights. */
export type GuildRights = (guild: string, person: string, roles: readonly string[]) => Promise<boolean>;

export const createGuildRights = (api: Pick<DiscordApi, "call">, now: () => number): GuildRights => {
  const known = createBoundedMap<string, Readonly<{ until: number; guild: Promise<Guild | undefined> }>>(
    MAX_KNOWN_GUILDS,
  );
  const look = async (guild: string): Promise<Guild | undefined> => {
    const late = new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), LOOKUP_TIMEOUT_MS).unref();
    });
    const found = api.call("GET", `/guilds/${guild}`).catch(() => undefined);
    return guildSchema.safeParse(await Promise.race([found, late])).data;
  };
  return async (id, person, roles) => {
    const before = known.get(id);
    const looked = before && before.until > now() ? before : { until: now() + RIGHTS_LIFETIME_MS, guild: look(id) };
    known.set(id, looked);
    const guild = await looked.guild;
    // What could not be looked up is looked up again.
    if (guild === undefined) known.set(id, { ...looked, until: 0 });
    // The role that all have bears the server's number.
    const held = new Set([id, ...roles]);
    return (
      guild !== undefined &&
      (guild.owner_id === person || guild.roles.some((role) => held.has(role.id) && isConfigurer(role.permissions)))
    );
  };
};
