import { z } from "zod";
import { type DiscordApi, isRefusal } from "../api.ts";
import type { SavedChannel } from "../gateway/discord-state.ts";
import { retryRequest } from "../retry-request.ts";
import { messageEvent, snowflakeAt, snowflakeTimeMs } from "./events.ts";

/** Channels that were quiet for longer are not looked through. */
const ACTIVE_WINDOW_MS = 24 * 60 * 60 * 1000;
/** Of more channels only those with the newest questions. */
const MAX_CHANNELS = 200;
/** Messages of a busy channel, of which the oldest are the ones to be answered first. */
const MAX_PAGES = 5;
const PAGE_MESSAGES = 100;

const pageSchema = z.array(z.unknown());

/**
 * Where the bot was spoken to in the last day, and up to which message it knows. Discord tells a bot of a direct message's channel with
 * its first message and has no list of them, so that the first words of a stranger cannot be found when no session replays them.
 */
export const createActiveChannels = (saved: readonly SavedChannel[]) => {
  // In the order of last use, the newest last.
  const known = new Map(saved.map((channel) => [channel.id, channel]));

  return {
    /** The message or interaction `last` of this channel is in the inbox. */
    note: (id: string, guild: string | undefined, last: string): void => {
      const before = known.get(id);
      known.delete(id);
      const newest = before && BigInt(before.last) > BigInt(last) ? before.last : last;
      known.set(id, { id, last: newest, ...(guild !== undefined && { guild }) });
      const [oldest] = known.keys();
      if (known.size > MAX_CHANNELS && oldest !== undefined) known.delete(oldest);
    },
    forget: (id: string): void => void known.delete(id),
    /** The bot was removed from the server. */
    leave: (guild: string): void => {
      for (const channel of known.values()) if (channel.guild === guild) known.delete(channel.id);
    },
    list: (now: number): SavedChannel[] =>
      [...known.values()].filter(({ last }) => now - snowflakeTimeMs(last) < ACTIVE_WINDOW_MS),
  };
};
export type ActiveChannels = ReturnType<typeof createActiveChannels>;

/**
 * The messages of these channels since the last one that is known, oldest first, as events; `put` is called with each. Bounded: five
 * hundred messages of a channel, a day. A channel that may no longer be read is forgotten.
 */
export const fetchMissedMessages = async (
  api: DiscordApi,
  channels: ActiveChannels,
  now: number,
  signal: AbortSignal,
  put: (event: unknown) => void,
): Promise<void> => {
  for (const { id, guild, last } of channels.list(now)) {
    let after = BigInt(last) > BigInt(snowflakeAt(now - ACTIVE_WINDOW_MS)) ? last : snowflakeAt(now - ACTIVE_WINDOW_MS);
    for (let pages = 0; pages < MAX_PAGES; pages += 1) {
      let found: unknown[];
      try {
        const query = { after, limit: String(PAGE_MESSAGES) };
        const answer = await retryRequest(() => api.call("GET", `/channels/${id}/messages`, { query }), signal);
        found = pageSchema.parse(answer);
      } catch (error) {
        if (isRefusal(error)) channels.forget(id);
        break;
      }
      // Newest first, as Discord gives them; and without the server, which only events name.
      const events = found
        .map((message) => ({ ...Object(message), ...(guild !== undefined && { guild_id: guild }) }) as unknown)
        .map((message) => ({ message, id: messageEvent.safeParse(message).data?.id }))
        .filter((one): one is { message: unknown; id: string } => one.id !== undefined)
        .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
      for (const { message } of events) put(message);
      const newest = events.at(-1);
      if (found.length < PAGE_MESSAGES || newest === undefined) break;
      after = newest.id;
    }
  }
};
