/** Requests of Discord's that wait for their response: an interaction that came in by HTTP is answered there first. */
import type { InteractionResponseType } from "discord.js";
import { settleLater } from "../../program/index.ts";
import { ApiError } from "../api.ts";

/** The first answer to an interaction: its kind, and what it shows. */
export type CallbackBody = Readonly<{ type: InteractionResponseType; data?: unknown }>;

export type OpenResponse = Readonly<{
  /** Resolves with what the request is to be answered. */
  body: Promise<CallbackBody>;
  /** The request is over: with that answer, or with another one that tells Discord of a failure. */
  close: (isAnswered: boolean) => void;
}>;

export type OpenResponses = Readonly<{
  open: (interaction: string) => OpenResponse;
  isOpen: (interaction: string) => boolean;
  /** Resolves when the request was answered so, and rejects when it was not; undefined where none waits. */
  answer: (interaction: string, body: CallbackBody) => Promise<void> | undefined;
}>;

export const createOpenResponses = (): OpenResponses => {
  const waiting = new Map<string, (body: CallbackBody) => Promise<void>>();
  return {
    open: (interaction) => {
      const { settled, resolve, reject } = settleLater();
      const body = new Promise<CallbackBody>((give) => {
        waiting.set(interaction, (one) => {
          waiting.delete(interaction);
          give(one);
          return settled;
        });
      });
      return {
        body,
        close: (isAnswered) => {
          waiting.delete(interaction);
          if (isAnswered) resolve();
          else reject(new ApiError({ kind: "refused", status: 503, code: 0 }));
        },
      };
    },
    isOpen: (interaction) => waiting.has(interaction),
    answer: (interaction, body) => waiting.get(interaction)?.(body),
  };
};
