/** Brings Discord's events to where they belong: into the inbox, or straight to the core. */
import type { Bot, Logger } from "../../../src/server.ts";
import type { DiscordApi } from "../api.ts";
import type { DecodedEvent, DiscordSelf } from "../decoded-event.ts";
import { guildDeleteEvent } from "../events.ts";
import type { GatewayEvent } from "../gateway/gateway-options.ts";
import type { RestoredState } from "../gateway/restore-state.ts";
import type { Interactions } from "../outgoing/interactions.ts";
import { render } from "../outgoing/render.ts";
import { refuseShare } from "../outgoing/share-answer.ts";
import { channelPlace, guildPlace } from "../reply-target.ts";
import { decodeInteraction } from "./decode-interaction.ts";
import { decodeEdit, decodeMessage } from "./decode-message.ts";
import { fetchMissedMessages } from "./fetch-missed-messages.ts";
import type { InboxQueue } from "./inbox-queue.ts";
import { suggestWhileTyping } from "./suggest-while-typing.ts";
import { createThreadParents } from "./thread-parents.ts";

export type ReceiverOptions = Readonly<{
  bot: Bot;
  api: DiscordApi;
  me: DiscordSelf;
  queue: InboxQueue;
  interactions: Interactions;
  state: RestoredState;
  /** The bot was removed from this place, and from all places in it. */
  onLeft: (place: string) => Promise<void>;
  /** By Discord's clock; milliseconds since 1970. */
  now: () => number;
  log: Logger;
  /** Aborted: nothing more is received. */
  signal: AbortSignal;
}>;

type ReceivedEntry = Extract<DecodedEvent, { kind: "entry" }>;

/** A message in a thread is in the thread's channel, too. */
const withinParent = ({ kind, where, entry }: ReceivedEntry, parent: string | null): ReceivedEntry => {
  const { channel, guild } = where;
  if (parent === null || guild === undefined) return { kind, where, entry };
  return {
    kind,
    where,
    entry: { ...entry, query: { ...entry.query, place: channelPlace({ guild, parent, channel }) } },
  };
};

/** Until a replayed interaction is forgotten, which no answer is coming for. */
const FORGET_DELAY_MS = 60_000;

/** Brings an entry into the inbox; `safe` is called when it is there. */
const createKeep = ({ bot, queue, interactions, state }: ReceiverOptions) => {
  /** The person asks too much and was told so already; on Discord silence looks like a fault, so they are told again. */
  const tellLimited = async ({ entry, where }: ReceivedEntry): Promise<void> => {
    if (where.kind !== "interaction") return;
    const [payload] = render(await bot.notice("limited", entry.query), { asker: where.asker, private: true });
    if (payload) await interactions.show(where, payload);
  };

  const keep = (received: ReceivedEntry, isReplayed: boolean, safe: () => void): void => {
    const { entry, where } = received;
    queue.put(entry, (isNew) => {
      if (where.kind === "message" || where.member) {
        state.channels.note(where.channel, where.guild, where.kind === "message" ? where.message : where.id);
      }
      safe();
      if (isNew) return;
      // A replayed one is in the inbox since before, and is answered from there if it was not yet.
      if (!isReplayed) tellLimited(received).catch(() => undefined);
      else if (where.kind === "interaction") setTimeout(() => interactions.forget(where.id), FORGET_DELAY_MS).unref();
    });
  };
  return keep;
};

export const createReceiver = (options: ReceiverOptions) => {
  const { bot, api, me, interactions, state, onLeft, now, log, signal } = options;
  const keep = createKeep(options);
  const parents = createThreadParents(api, signal);
  const receive = (received: ReceivedEntry, isReplayed: boolean, safe: () => void): void => {
    const { where } = received;
    if (where.kind === "interaction") interactions.noteArrival(where);
    // Interactions say themselves which channel their thread is in.
    if (where.kind === "interaction" || where.guild === undefined) keep(received, isReplayed, safe);
    else parents.whenKnown(where.channel, (parent) => keep(withinParent(received, parent), isReplayed, safe));
  };

  /** `safe` is called when nothing of it can be lost any more. */
  const take = (decoded: DecodedEvent | undefined, isReplayed: boolean, safe: () => void): void => {
    switch (decoded?.kind) {
      case "entry":
        receive(decoded, isReplayed, safe);
        break;
      case "typing":
        suggestWhileTyping(bot, interactions, decoded).catch(() => undefined);
        safe();
        break;
      case "not-shared":
        refuseShare(interactions, decoded).catch(() => undefined);
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
      if (name === "MESSAGE_CREATE") take(decodeMessage(data, me), isReplayed, safe);
      else if (name === "MESSAGE_UPDATE") take(decodeEdit(data, me), isReplayed, safe);
      else if (name === "INTERACTION_CREATE") take(decodeInteraction(data, me), isReplayed, safe);
      else if (name === "GUILD_DELETE") void leave(data).then(safe);
      else safe();
    },
    /** Fetches the messages that no session replays. */
    catchUp: (): void => {
      const put = (event: unknown) => take(decodeMessage(event, me), true, () => undefined);
      catching = catching
        .then(() => fetchMissedMessages(api, state.channels, now(), signal, put))
        .catch(() => undefined);
    },
  };
};
