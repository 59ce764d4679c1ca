/** Where a decoded event goes: into the inbox, or straight to the core. */
import { addressesIn, type Bot } from "../../../src/server.ts";
import type { DiscordApi } from "../api.ts";
import type { DecodedEvent, ReceivedEntry } from "../decoded-event.ts";
import type { Interactions } from "../outgoing/interactions.ts";
import { render } from "../outgoing/render.ts";
import { refuseShare } from "../outgoing/share-answer.ts";
import { channelPlace, type DiscordReplyTarget } from "../reply-target.ts";
import { createGuildRights } from "./guild-rights.ts";
import type { InboxQueue } from "./inbox-queue.ts";
import { suggestWhileTyping } from "./suggest-while-typing.ts";
import { createThreads, type Thread } from "./threads.ts";

export type TakeEventOptions = Readonly<{
  bot: Bot;
  api: DiscordApi;
  queue: InboxQueue;
  interactions: Interactions;
  /** Something of this place is in the inbox. */
  onKept: (where: DiscordReplyTarget) => void;
  /** Aborted: nothing more is received. */
  signal: AbortSignal;
}>;

export type Arrival = Readonly<{
  /** It happened while nothing listened, and may have been received before. */
  isReplayed?: boolean;
  /** The response to its own request acknowledges it: only when it is in the inbox. */
  isRequest?: boolean;
  /** Called when nothing of it can be lost any more. */
  safe: () => void;
}>;

/** A message in a thread is in the thread's channel, too, and is about the thread's post unless it replies to something else. */
const withinThread = (received: ReceivedEntry, thread: Thread | null): ReceivedEntry => {
  const { where, entry } = received;
  const { channel, guild } = where;
  if (thread === null || guild === undefined) return received;
  const { parent, links } = thread;
  const { query } = entry;
  const isAboutPost = links.length > 0 && query.links === undefined;
  // A command says itself where what it chooses is to hold.
  const place = where.kind === "message" ? channelPlace({ guild, parent, channel }) : query.place;
  return { ...received, entry: { ...entry, query: { ...query, place, ...(isAboutPost && { links }) } } };
};

/** An interaction must be in the inbox within three seconds. */
const THREAD_TIMEOUT_MS = 1_500;

/** Until a replayed interaction is forgotten, which no answer is coming for. */
const FORGET_DELAY_MS = 60_000;

/** Brings an entry into the inbox; resolves with whether it will be answered. */
const createKeep = ({ bot, queue, interactions, onKept }: TakeEventOptions) => {
  /** The person asks too much and was told so already; on Discord silence looks like a fault, so they are told again. */
  const tellLimited = async ({ entry, where }: ReceivedEntry): Promise<void> => {
    if (where.kind !== "interaction") return;
    const [payload] = render(await bot.notice("limited", entry.query), { asker: where.asker, private: true });
    if (payload) await interactions.show(where, payload);
  };

  return (received: ReceivedEntry, { isReplayed, safe }: Arrival): Promise<boolean> =>
    new Promise((resolve) => {
      const { entry, where } = received;
      queue.put(entry, (isNew) => {
        onKept(where);
        safe();
        resolve(isNew);
        if (isNew) return;
        // A replayed one is in the inbox since before, and is answered from there if it was not yet.
        if (!isReplayed) tellLimited(received).catch(() => undefined);
        else if (where.kind === "interaction") setTimeout(() => interactions.forget(where.id), FORGET_DELAY_MS).unref();
      });
    });
};

export type TakeEvent = (decoded: DecodedEvent | undefined, arrival: Arrival) => void;

export const createTakeEvent = (options: TakeEventOptions): TakeEvent => {
  const { bot, api, interactions, signal } = options;
  const keep = createKeep(options);
  const threads = createThreads(api, signal);
  const rights = createGuildRights(api, Date.now);
  /** Who asks about a page that would have to be read, or names one, must be somebody who may choose it. */
  const keepMessage = async (received: ReceivedEntry, arrival: Arrival): Promise<boolean> => {
    const { where, entry, roles } = received;
    const { text, links = [] } = entry.query;
    const mayChoose = bot.mayRead(links) || addressesIn(text).length > 0;
    if (roles === undefined || where.guild === undefined || !mayChoose) return keep(received, arrival);
    const mayConfigure = await rights(where.guild, where.asker, roles);
    return keep({ ...received, entry: { ...entry, query: { ...entry.query, mayConfigure } } }, arrival);
  };
  /** The thread that a command is given in; null when Discord does not say so in time. */
  const threadOf = (channel: string): Promise<Thread | null> =>
    new Promise((resolve) => {
      threads.whenKnown(channel, resolve);
      setTimeout(() => resolve(null), THREAD_TIMEOUT_MS).unref();
    });
  const keepInteraction = (received: ReceivedEntry, arrival: Arrival): Promise<boolean> =>
    received.inThread
      ? threadOf(received.where.channel).then((thread) => keep(withinThread(received, thread), arrival))
      : keep(received, arrival);
  const receive = (received: ReceivedEntry, arrival: Arrival): void => {
    const { where } = received;
    if (where.kind === "interaction") {
      // Interactions say themselves which channel their thread is in.
      if (arrival.isRequest) interactions.noteArrival(where, keepInteraction(received, arrival));
      else {
        interactions.noteArrival(where);
        void keepInteraction(received, arrival);
      }
    } else if (where.guild === undefined) void keep(received, arrival);
    else threads.whenKnown(where.channel, (thread) => void keepMessage(withinThread(received, thread), arrival));
  };

  return (decoded, arrival) => {
    switch (decoded?.kind) {
      case "entry":
        receive(decoded, arrival);
        break;
      case "typing":
        suggestWhileTyping(bot, interactions, decoded).catch(() => undefined);
        arrival.safe();
        break;
      case "not-shared":
        refuseShare(interactions, decoded).catch(() => undefined);
        arrival.safe();
        break;
      case undefined:
        arrival.safe();
        break;
      default:
        decoded satisfies never;
    }
  };
};
