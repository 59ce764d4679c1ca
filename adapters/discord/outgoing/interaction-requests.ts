import { type InteractionResponseType, MessageFlags } from "discord.js";
import type { DiscordApi } from "../api.ts";
import type { InteractionTarget } from "../reply-target.ts";
import type { DiscordPayload } from "./render.ts";

const idIn = (answer: unknown): string | undefined => {
  const id: unknown = Reflect.get(Object(answer), "id");
  return typeof id === "string" ? id : undefined;
};

/** What an edit may change: whether only its asker sees it was settled when it was acknowledged. */
const toEdit = ({ flags, ...rest }: DiscordPayload) => ({ ...rest, flags: flags & ~MessageFlags.Ephemeral });

/** The requests that an interaction's token allows, each made once. Edits and follow-ups resolve with the message's id. */
export const createInteractionRequests = (api: DiscordApi) => ({
  callback: ({ id, token }: InteractionTarget, type: InteractionResponseType, data: unknown): Promise<unknown> =>
    api.call("POST", `/interactions/${id}/${token}/callback`, {
      body: { type, ...(data !== undefined && { data }) },
      auth: false,
    }),
  edit: async ({ application, token }: InteractionTarget, payload: DiscordPayload): Promise<string | undefined> =>
    idIn(
      await api.call("PATCH", `/webhooks/${application}/${token}/messages/@original`, {
        body: toEdit(payload),
        auth: false,
      }),
    ),
  follow: async ({ application, token }: InteractionTarget, payload: DiscordPayload): Promise<string | undefined> =>
    idIn(await api.call("POST", `/webhooks/${application}/${token}`, { body: payload, auth: false })),
});
export type InteractionRequests = ReturnType<typeof createInteractionRequests>;
