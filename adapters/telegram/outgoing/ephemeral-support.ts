/** Whether answers can be shown to one person alone in a group (Bot API 10.2). No server says so of itself. */
import { z } from "zod";
import type { Logger } from "../../../src/server.ts";
import type { Call } from "../api.ts";
import { Refused, reasonOf } from "../api-errors.ts";

export type EphemeralSupport = Readonly<{
  isOn: () => boolean;
  /** A message that was for one person alone was posted for all: the server does not know who was to receive it. */
  switchOff: () => void;
}>;

const PROBE_TIMEOUT_MS = 5_000;
/** Of what a server does not know at all. */
const UNKNOWN_METHOD_CODES: ReadonlySet<number> = new Set([401, 404, 501]);

const ephemeralMessageSchema = z.object({ ephemeral_message_id: z.int() });

/** The number of the message that `sendMessage` gave back; undefined where others see it, too. */
export const ephemeralNumberOf = (sent: unknown): number | undefined =>
  ephemeralMessageSchema.safeParse(sent).data?.ephemeral_message_id;

/** Deletes a message that cannot be there: a chat with oneself has none. */
const knowsEphemeral = async (call: Call, me: number, log: Logger): Promise<boolean> => {
  const nothing = { chat_id: me, receiver_user_id: me, ephemeral_message_id: 1 };
  try {
    await call("deleteEphemeralMessage", nothing, { deadlineMs: PROBE_TIMEOUT_MS });
    return true;
  } catch (error) {
    if (error instanceof Refused) return !UNKNOWN_METHOD_CODES.has(error.code);
    log.warn({ reason: reasonOf(error) }, "telegram: not known whether answers can be private; they are public");
    return false;
  }
};

/** Asked once, with each start. `me`: the bot's own number. */
export const findEphemeralSupport = async (call: Call, me: number, log: Logger): Promise<EphemeralSupport> => {
  let isOn = await knowsEphemeral(call, me, log);
  return {
    isOn: () => isOn,
    switchOff: () => {
      if (isOn)
        log.warn("telegram: the server posts private answers for all to see; until the next start all are public");
      isOn = false;
    },
  };
};
