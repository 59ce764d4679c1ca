/** The requests that an interaction's token allows, and what is done about an answer that Discord does not know of yet. */
import { InteractionResponseType, MessageFlags } from "discord.js";
import { retry } from "../../../src/server.ts";
import { API_CODES, type DiscordApi, isRefusal } from "../api.ts";
import type { InteractionTarget } from "../reply-target.ts";
import type { OpenResponses } from "./open-responses.ts";
import type { DiscordPayload } from "./render.ts";

const idIn = (answer: unknown): string | undefined => {
  const id: unknown = Reflect.get(Object(answer), "id");
  return typeof id === "string" ? id : undefined;
};

/** What an edit may change: whether only its asker sees it was settled when it was acknowledged. */
const toEdit = ({ flags, ...rest }: DiscordPayload) => ({ ...rest, flags: flags & ~MessageFlags.Ephemeral });

/** A response that left us may take this long until Discord has read it; milliseconds. */
const RESPONSE_DELAYS_MS = [50, 100, 200, 400, 800];

/** Each made once. Edits and follow-ups resolve with the message's id. */
export const createInteractionRequests = (api: DiscordApi, responses: OpenResponses) => {
  /** Interactions whose request was answered by us, and nothing since: Discord may not have read it yet. */
  const answered = new Set<string>();
  const onceRead = async ({ id }: InteractionTarget, attempt: () => Promise<unknown>): Promise<string | undefined> => {
    if (!answered.has(id)) return idIn(await attempt());
    const found = await retry(attempt, {
      isTransient: (error) => isRefusal(error, API_CODES.unknownWebhook),
      delaysMs: RESPONSE_DELAYS_MS,
    });
    answered.delete(id);
    return idIn(found);
  };
  /** In the response to its own request where that still waits, else by one of ours. */
  const callback = async (
    { id, token }: InteractionTarget,
    type: InteractionResponseType,
    data: unknown,
  ): Promise<void> => {
    const body = { type, ...(data !== undefined && { data }) };
    const response = responses.answer(id, body);
    if (response === undefined) {
      await api.call("POST", `/interactions/${id}/${token}/callback`, { body, auth: false });
      return;
    }
    await response;
    answered.add(id);
  };
  return {
    callback,
    /** The first message of an answer, if it is not acknowledged yet: a new one, or the one whose button was pressed. */
    answer: (where: InteractionTarget, payload: DiscordPayload): Promise<void> =>
      where.turned
        ? callback(where, InteractionResponseType.UpdateMessage, toEdit(payload))
        : callback(where, InteractionResponseType.ChannelMessageWithSource, payload),
    edit: (where: InteractionTarget, payload: DiscordPayload): Promise<string | undefined> =>
      onceRead(where, () =>
        api.call("PATCH", `/webhooks/${where.application}/${where.token}/messages/@original`, {
          body: toEdit(payload),
          auth: false,
        }),
      ),
    follow: (where: InteractionTarget, payload: DiscordPayload): Promise<string | undefined> =>
      onceRead(where, () =>
        api.call("POST", `/webhooks/${where.application}/${where.token}`, { body: payload, auth: false }),
      ),
    forget: (interaction: string): void => void answered.delete(interaction),
  };
};
export type InteractionRequests = ReturnType<typeof createInteractionRequests>;
