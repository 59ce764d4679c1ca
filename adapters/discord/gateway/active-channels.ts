/** Where the bot was spoken to lately, so that messages of the time between two processes can be fetched. */
import { snowflakeTimeMs } from "../events.ts";
import type { SavedChannel } from "./discord-state.ts";

/** Channels that were quiet for longer are not looked through. */
export const ACTIVE_WINDOW_MS = 24 * 60 * 60 * 1000;
/** Of more channels only those with the newest questions. */
const MAX_CHANNELS = 200;

/**
 * The channels of the last day, each with the last message that is known. Discord names a direct message's channel with its first message
 * and has no list of them, so that a new person's first words cannot be found when no session replays them.
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
