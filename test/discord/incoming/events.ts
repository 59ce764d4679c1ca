/** Messages and interactions as Discord sends them, and the entry that is made of them. */
import type { DecodedEvent } from "../../../adapters/discord/decoded-event.ts";

/** Who the bot is: its user, and who operates it. */
export const me = { user: "900", admins: new Set(["300"]) };
/** Who the bot is: its user, and who operates it. */
export const message = {
  id: "1574510613055406080",
  channel_id: "100",
  type: 0,
  author: { id: "300" },
  content: "why?",
  mentions: [],
};
export const inServer = { ...message, guild_id: "500", content: "<@900> why?", mentions: [{ id: "900" }] };
export const ours = (components: unknown[] = []) => ({
  id: "7",
  channel_id: "100",
  author: { id: "900", bot: true },
  content: "",
  components,
});

export const entryOf = (decoded: DecodedEvent | undefined) => (decoded?.kind === "entry" ? decoded.entry : undefined);

export const interaction = {
  id: "1574510613055406080",
  application_id: "900",
  type: 2,
  token: "t",
  channel_id: "100",
  guild_id: "500",
  context: 0,
  locale: "fr",
  authorizing_integration_owners: { 0: "500" },
  member: { permissions: "0", user: { id: "301" } },
};
export const command = (name: string, options: Record<string, unknown> = {}, more: object = {}) => ({
  ...interaction,
  data: { type: 1, name, options: Object.entries(options).map(([key, value]) => ({ name: key, value })) },
  ...more,
});
