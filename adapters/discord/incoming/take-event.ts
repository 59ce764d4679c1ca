/** Where a decoded event goes: into the inbox, or straight to the core. */
import type { Bot } from "../../../src/server.ts";
import type { DiscordApi } from "../api.ts";
import type { DecodedEvent } from "../decoded-event.ts";
import type { Interactions } from "../outgoing/interactions.ts";
import { render } from "../outgoing/render.ts";
import { refuseShare } from "../outgoing/share-answer.ts";
import { channelPlace, type DiscordReplyTarget } from "../reply-target.ts";
import type { InboxQueue } from "./inbox-queue.ts";
import { suggestWhileTyping } from "./suggest-while-typing.ts";
import { createThreadParents } from "./thread-parents.ts";

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

type ReceivedEntry = Extract<DecodedEvent, { kind: "entry" }>;

export type Arrival = Readonly<{
  /** It happened while nothing listened, and may have been received before. */
  isReplayed?: boolean;
  /** The response to its own request acknowledges it: only when it is in the inbox. */
  isRequest?: boolean;
  /** Called when nothing of it can be lost any more. */
  safe: () => void;
}>;

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
  const parents = createThreadParents(api, signal);
  const receive = (received: ReceivedEntry, arrival: Arrival): void => {
    const { where } = received;
    if (where.kind === "interaction") {
      // Interactions say themselves which channel their thread is in.
      if (arrival.isRequest) interactions.noteArrival(where, keep(received, arrival));
      else {
        interactions.noteArrival(where);
        void keep(received, arrival);
      }
    } else if (where.guild === undefined) void keep(received, arrival);
    else parents.whenKnown(where.channel, (parent) => void keep(withinParent(received, parent), arrival));
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
