/** Answers interactions in such a way that repeating an answer shows nothing new. */
import type { InteractionResponseType } from "discord.js";
import { retry } from "../../../src/server.ts";
import { type Answer, Postponed } from "../../adapter.ts";
import { API_CODES, apiFaultOf, type DiscordApi, isRefusal } from "../api.ts";
import type { InteractionTarget } from "../reply-target.ts";
import {
  ACKNOWLEDGE_WINDOW_MS,
  type Acknowledgements,
  type AcknowledgementsOptions,
  createAcknowledgements,
} from "./acknowledgements.ts";
import { createInteractionRequests, type InteractionRequests } from "./interaction-requests.ts";
import { createOpenResponses, type OpenResponses } from "./open-responses.ts";
import type { DiscordPayload } from "./render.ts";
import { retrySend } from "./retry-send.ts";

/** A token works for 15 minutes (https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages). */
const TOKEN_LIFETIME_MS = 15 * 60_000 - 10_000;

type ShowMessage = (where: InteractionTarget, payload: DiscordPayload) => Promise<string | undefined>;

/** One try to show the first message of an answer, whatever came before it. */
const createShowFirst = (
  { answer: respond, edit }: InteractionRequests,
  { since, markAcknowledged, markUnsure, defer, progressOf }: Acknowledgements,
): ShowMessage => {
  const answer: ShowMessage = async (where, payload) => {
    markUnsure(where);
    try {
      await respond(where, payload);
    } catch (error) {
      // Another process of ours, or a request of which we lost the answer, was faster: its message is edited.
      if (isRefusal(error, API_CODES.alreadyAcknowledged)) {
        markAcknowledged(where);
        return edit(where, payload);
      }
      // The answer may be tried again later, its acknowledgement may not: that is sent meanwhile.
      if (!isRefusal(error)) defer(where);
      throw error;
    }
    markAcknowledged(where);
    return undefined;
  };

  const editOrAnswer: ShowMessage = async (where, payload) => {
    try {
      const id = await edit(where, payload);
      markAcknowledged(where);
      return id;
    } catch (error) {
      const isFresh = Date.now() - since(where) < ACKNOWLEDGE_WINDOW_MS;
      if (isFresh && isRefusal(error, API_CODES.unknownWebhook, API_CODES.unknownMessage)) {
        return answer(where, payload);
      }
      throw error;
    }
  };

  const show: ShowMessage = async (where, payload) => {
    const progress = progressOf(where);
    switch (progress.is) {
      case "deferring":
        await progress.done;
        return show(where, payload);
      case "acknowledged":
        return edit(where, payload);
      case "unsure":
        return editOrAnswer(where, payload);
      default:
        return progress satisfies never;
    }
  };
  return show;
};

/** Sends the messages of one answer in order. Without `showFirst` all of them are follow-ups. */
const deliverParts = async (
  {
    where,
    payloads,
    until,
  }: Readonly<{ where: InteractionTarget; payloads: readonly DiscordPayload[]; until: number }>,
  { send, signal, uncertain }: Answer,
  follow: ShowMessage,
  showFirst?: ShowMessage,
): Promise<void> => {
  // A send that an earlier process died in is the first message that is really sent now.
  let maybeSent = uncertain;
  for (const [part, payload] of payloads.entries()) {
    const attempt = async (): Promise<string | undefined> => {
      if (part === 0 && showFirst) {
        maybeSent = false;
        return showFirst(where, payload);
      }
      // Nothing tells two equal follow-up messages apart: when one may be there already, none is sent.
      if (maybeSent) throw new Error("Discord: a follow-up message may have been sent");
      try {
        return await follow(where, payload);
      } catch (error) {
        maybeSent = apiFaultOf(error)?.kind === "perhaps";
        throw error;
      }
    };
    await retrySend(attempt, { send, signal, until });
  }
};

/** Another page of a list; a word on why there is none takes the place of nothing. */
const isPage = ({ reply }: Answer): boolean => reply.kind === "notice" && reply.actions !== undefined;

export type InteractionsOptions = AcknowledgementsOptions &
  Readonly<{
    /** Requests of Discord's that wait for their response; none where interactions come by the gateway. */ responses?: OpenResponses;
  }>;

export const createInteractions = (
  api: DiscordApi,
  { responses = createOpenResponses(), ...options }: InteractionsOptions,
) => {
  const requests = createInteractionRequests(api, responses);
  const acknowledgements = createAcknowledgements(requests, options);
  const { since, noteArrival } = acknowledgements;
  const forget = (id: string): void => {
    acknowledgements.forget(id);
    requests.forget(id);
  };
  const showFirst = createShowFirst(requests, acknowledgements);
  const follow: ShowMessage = async (where, payload) => {
    await acknowledgements.settled(where);
    return requests.follow(where, payload);
  };
  return {
    noteArrival,

    deliver: async (where: InteractionTarget, payloads: readonly DiscordPayload[], answer: Answer): Promise<void> => {
      const until = since(where) + TOKEN_LIFETIME_MS;
      try {
        const isBeside = where.shared !== undefined || (where.turned && !isPage(answer));
        await deliverParts({ where, payloads, until }, answer, follow, isBeside ? undefined : showFirst);
      } catch (error) {
        if (!(error instanceof Postponed)) forget(where.id);
        throw error;
      }
      // What is said meanwhile is not the last of it.
      if (!answer.interim) forget(where.id);
    },

    /** One message that answers an interaction of which nothing is in the inbox, acknowledged already or not. */
    show: async (where: InteractionTarget, payload: DiscordPayload): Promise<void> => {
      const shown = responses.isOpen(where.id)
        ? requests.answer(where, payload)
        : (where.shared ? follow : showFirst)(where, payload);
      await shown.finally(() => forget(where.id));
    },

    /** The message whose button was pressed looks like this from now on; as it was, when that cannot be. */
    change: async (where: InteractionTarget, payload: DiscordPayload): Promise<void> => {
      await requests.edit(where, payload).catch(() => undefined);
    },

    /** An answer of the moment, which no restart needs: suggestions, a refusal. */
    answerNow: async (where: InteractionTarget, type: InteractionResponseType, data: unknown): Promise<void> => {
      let tries = 0;
      const attempt = async (): Promise<void> => {
        tries += 1;
        try {
          await requests.callback(where, type, data);
        } catch (error) {
          // Answered by the try before, whose answer we did not see.
          if (tries === 1 || !isRefusal(error, API_CODES.alreadyAcknowledged)) throw error;
        }
      };
      await retry(attempt, {
        isTransient: (error) => ["perhaps", "unreachable"].includes(apiFaultOf(error)?.kind ?? ""),
        delaysMs: [0, 0],
      });
    },

    forget,
  };
};
export type Interactions = ReturnType<typeof createInteractions>;
