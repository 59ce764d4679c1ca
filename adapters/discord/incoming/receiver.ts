import { InteractionResponseType } from "discord.js";
import type { Bot, Logger } from "../../../src/server.ts";
import type { DiscordApi } from "../api.ts";
import type { GatewayEvent } from "../gateway/gateway.ts";
import type { RestoredState } from "../gateway/restore-state.ts";
import type { Interactions } from "../outgoing/interactions.ts";
import { render } from "../outgoing/render.ts";
import { shareAnswer } from "../outgoing/share-answer.ts";
import { fetchMissedMessages } from "./active-channels.ts";
import { type DecodedEvent, type DiscordSelf, decodeInteraction, decodeMessage, guildPlace } from "./decode.ts";
import { guildDeleteEvent } from "./events.ts";
import type { InboxQueue } from "./inbox-queue.ts";
import { suggestWhileTyping } from "./suggest-while-typing.ts";

export type ReceiverOptions = Readonly<{
  bot: Bot;
  api: DiscordApi;
  me: DiscordSelf;
  intake: InboxQueue;
  interactions: Interactions;
  kept: RestoredState;
  /** The bot was removed from this place, and from all places in it. */
  onLeft: (place: string) => Promise<void>;
  log: Logger;
  /** Aborted: nothing more is received. */
  signal: AbortSignal;
}>;

type ReceivedEntry = Extract<DecodedEvent, { kind: "entry" }>;

/** An interaction of before that nobody answers any more is forgotten then. */
const FORGET_DELAY_MS = 60_000;

/** Brings what Discord tells us to where it belongs: into the inbox, or straight to the core. */
export const createReceiver = ({
  bot,
  api,
  me,
  intake,
  interactions,
  kept,
  onLeft: left,
  log,
  signal,
}: ReceiverOptions) => {
  /** The person asks too much and was told so already; on Discord even silence looks like a fault, so it is told again. */
  const tellLimited = async ({ entry, where }: ReceivedEntry): Promise<void> => {
    if (where.kind !== "interaction") return;
    interactions.forget(where.id);
    const [payload] = render(await bot.notice("limited", entry.query), { asker: where.asker, private: true });
    await interactions.answerNow(where, InteractionResponseType.ChannelMessageWithSource, payload);
  };

  const keep = (received: ReceivedEntry, isReplayed: boolean, safe: () => void): void => {
    const { entry, where } = received;
    if (where.kind === "interaction") interactions.arrived(where);
    intake.put(entry, (isNew) => {
      if (where.kind === "message" || where.member) {
        kept.channels.note(where.channel, where.guild, entry.key.slice(1));
      }
      safe();
      if (isNew) return;
      // A replayed one is in the inbox since before, and is answered from there if it was not yet.
      if (!isReplayed) tellLimited(received).catch(() => undefined);
      else if (where.kind === "interaction") setTimeout(() => interactions.forget(where.id), FORGET_DELAY_MS).unref();
    });
  };

  /** `safe` is called when nothing of it can be lost any more. */
  const take = (decoded: DecodedEvent | undefined, isReplayed: boolean, safe: () => void): void => {
    switch (decoded?.kind) {
      case "entry":
        keep(decoded, isReplayed, safe);
        break;
      case "typing":
        suggestWhileTyping(bot, interactions, decoded).catch(() => undefined);
        safe();
        break;
      case "share":
        shareAnswer(interactions, decoded).catch(() => log.warn("discord: an answer could not be shared"));
        safe();
        break;
      case undefined:
        safe();
        break;
      default:
        decoded satisfies never;
    }
  };

  const leave = async (event: unknown): Promise<void> => {
    const { data } = guildDeleteEvent.safeParse(event);
    if (data === undefined || data.unavailable) return;
    kept.channels.leave(data.id);
    await left(guildPlace(data.id)).catch(() =>
      log.warn("discord: the settings of a server that was left could not be deleted"),
    );
  };

  let catching: Promise<void> = Promise.resolve();
  return {
    event: ({ name, data, sequence, shard, isReplayed }: GatewayEvent): void => {
      // What comes after the end is not ours: the next process resumes before it.
      if (signal.aborted) return;
      const safe = kept.trackEvent(shard, sequence);
      if (name === "MESSAGE_CREATE") take(decodeMessage(data, me), isReplayed, safe);
      else if (name === "INTERACTION_CREATE") take(decodeInteraction(data, me), isReplayed, safe);
      else if (name === "GUILD_DELETE") void leave(data).then(safe);
      else safe();
    },
    /** Fetches the messages that nobody replays. */
    catchUp: (): void => {
      const put = (event: unknown) => take(decodeMessage(event, me), true, () => undefined);
      catching = catching
        .then(() => fetchMissedMessages(api, kept.channels, Date.now(), signal, put))
        .catch(() => undefined);
    },
  };
};
