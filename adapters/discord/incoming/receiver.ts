/** What each event of the gateway is to the bot, and what is fetched because no session replays it. */
import type { Logger } from "../../../src/server.ts";
import type { DiscordApi } from "../api.ts";
import type { DiscordSelf } from "../decoded-event.ts";
import { guildDeleteEvent } from "../events.ts";
import type { GatewayEvent } from "../gateway/gateway-options.ts";
import type { RestoredState } from "../gateway/restore-state.ts";
import { guildPlace } from "../reply-target.ts";
import { decodeInteraction } from "./decode-interaction.ts";
import { decodeEdit, decodeMessage } from "./decode-message.ts";
import { fetchMissedMessages } from "./fetch-missed-messages.ts";
import type { TakeEvent } from "./take-event.ts";

export type ReceiverOptions = Readonly<{
  api: DiscordApi;
  me: DiscordSelf;
  take: TakeEvent;
  state: RestoredState;
  /** The bot was removed from this place, and from all places in it. */
  onLeft: (place: string) => Promise<void>;
  /** By Discord's clock; milliseconds since 1970. */
  now: () => number;
  log: Logger;
  /** Aborted: nothing more is received. */
  signal: AbortSignal;
}>;

export const createReceiver = ({ api, me, take, state, onLeft, now, log, signal }: ReceiverOptions) => {
  const leave = async (event: unknown): Promise<void> => {
    const { data } = guildDeleteEvent.safeParse(event);
    if (data === undefined || data.unavailable) return;
    state.channels.leave(data.id);
    await onLeft(guildPlace(data.id)).catch(() =>
      log.warn("discord: the settings of a server that was left could not be deleted"),
    );
  };

  let catching: Promise<void> = Promise.resolve();
  return {
    handleEvent: ({ name, data, sequence, shard, isReplayed }: GatewayEvent): void => {
      // The next process resumes before what comes after the end.
      if (signal.aborted) return;
      const safe = state.trackEvent(shard, sequence);
      if (name === "MESSAGE_CREATE") take(decodeMessage(data, me), { isReplayed, safe });
      else if (name === "MESSAGE_UPDATE") take(decodeEdit(data, me), { isReplayed, safe });
      else if (name === "INTERACTION_CREATE") take(decodeInteraction(data, me), { isReplayed, safe });
      else if (name === "GUILD_DELETE") void leave(data).then(safe);
      else safe();
    },
    /** Fetches the messages that no session replays. */
    catchUp: (): void => {
      const put = (event: unknown) => take(decodeMessage(event, me), { isReplayed: true, safe: () => undefined });
      catching = catching
        .then(() => fetchMissedMessages(api, state.channels, now(), signal, put))
        .catch(() => undefined);
    },
  };
};
