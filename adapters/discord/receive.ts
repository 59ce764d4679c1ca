import { InteractionResponseType } from "discord.js";
import type { Bot, Logger } from "../../src/index.ts";
import type { Api } from "./api.ts";
import { missed } from "./channels.ts";
import { type Decoded, decodeInteraction, decodeMessage, guildPlace, type Me } from "./decode.ts";
import { guildDeleteEvent } from "./event.ts";
import type { GatewayEvent } from "./gateway.ts";
import type { Intake } from "./intake.ts";
import type { Interactions } from "./interactions.ts";
import type { Recalled } from "./recall.ts";
import { render } from "./render.ts";
import { share } from "./share.ts";
import { suggestWhileTyping } from "./typing.ts";

export type Receiving = Readonly<{
  bot: Bot;
  api: Api;
  me: Me;
  intake: Intake;
  interactions: Interactions;
  kept: Recalled;
  /** The bot was removed from this place, and from all places in it. */
  left: (place: string) => Promise<void>;
  log: Logger;
  /** Aborted: nothing more is received. */
  signal: AbortSignal;
}>;

type Received = Extract<Decoded, { kind: "entry" }>;

/** An interaction of before that nobody answers any more is forgotten then. */
const FORGET_AFTER_MS = 60_000;

/** Brings what Discord tells us to where it belongs: into the inbox, or straight to the core. */
export const createReceiving = ({ bot, api, me, intake, interactions, kept, left, log, signal }: Receiving) => {
  /** The person asks too much and was told so already; on Discord even silence looks like a fault, so it is told again. */
  const tellLimited = async ({ entry, where }: Received): Promise<void> => {
    if (where.kind !== "interaction") return;
    interactions.forget(where.id);
    const [payload] = render(await bot.notice("limited", entry.query), { asker: where.asker, private: true });
    await interactions.answerNow(where, InteractionResponseType.ChannelMessageWithSource, payload);
  };

  const keep = (received: Received, isReplayed: boolean, safe: () => void): void => {
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
      else if (where.kind === "interaction") setTimeout(() => interactions.forget(where.id), FORGET_AFTER_MS).unref();
    });
  };

  /** `safe` is called when nothing of it can be lost any more. */
  const take = (decoded: Decoded | undefined, isReplayed: boolean, safe: () => void): void => {
    switch (decoded?.kind) {
      case "entry":
        keep(decoded, isReplayed, safe);
        break;
      case "typing":
        suggestWhileTyping(bot, interactions, decoded).catch(() => undefined);
        safe();
        break;
      case "share":
        share(interactions, decoded).catch(() => log.warn("discord: an answer could not be shared"));
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
      const safe = kept.received(shard, sequence);
      if (name === "MESSAGE_CREATE") take(decodeMessage(data, me), isReplayed, safe);
      else if (name === "INTERACTION_CREATE") take(decodeInteraction(data, me), isReplayed, safe);
      else if (name === "GUILD_DELETE") void leave(data).then(safe);
      else safe();
    },
    /** Fetches the messages that nobody replays. */
    catchUp: (): void => {
      const put = (event: unknown) => take(decodeMessage(event, me), true, () => undefined);
      catching = catching.then(() => missed(api, kept.channels, Date.now(), signal, put)).catch(() => undefined);
    },
  };
};
