/** Fetches the messages of known channels that no session replays. */
import { z } from "zod";
import { type DiscordApi, isRefusal } from "../api.ts";
import { messageEvent, snowflakeAt } from "../events.ts";
import { ACTIVE_WINDOW_MS, type ActiveChannels } from "../gateway/active-channels.ts";
import { retryRequest } from "../retry-request.ts";

/** Messages of a busy channel, of which the oldest are the ones to be answered first. */
const MAX_PAGES = 5;
const PAGE_MESSAGES = 100;

const pageSchema = z.array(z.unknown());

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
