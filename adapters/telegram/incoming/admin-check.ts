import { z } from "zod";
import type { Logger } from "../../../src/server.ts";
import type { Call } from "../api.ts";
import { reasonOf } from "../api-errors.ts";
import type { TelegramClock } from "../clock.ts";

/** Whether a person is an administrator of a chat. */
export type AdminCheck = (chat: number, user: number) => Promise<boolean>;

/** Rights that were taken away are gone within a minute. */
const RIGHTS_LIFETIME_MS = 60_000;
const LOOKUP_TIMEOUT_MS = 3_000;
const MAX_KNOWN_RIGHTS = 1_000;

const memberSchema = z.object({ status: z.string() });

/** Asks Telegram, at most once a minute for each person; who cannot be looked up has no rights. */
export const createAdminCheck = (call: Call, clock: TelegramClock, log: Logger): AdminCheck => {
  const known = new Map<string, Readonly<{ until: number; isAdmin: boolean }>>();
  return async (chat, user) => {
    const key = `${chat}:${user}`;
    const seen = known.get(key);
    if (seen && seen.until > clock.now()) return seen.isAdmin;
    try {
      const found = memberSchema.safeParse(
        await call("getChatMember", { chat_id: chat, user_id: user }, { deadlineMs: LOOKUP_TIMEOUT_MS }),
      );
      const isAdmin = ["creator", "administrator"].includes(found.data?.status ?? "");
      known.delete(key);
      known.set(key, { until: clock.now() + RIGHTS_LIFETIME_MS, isAdmin });
      const oldest = known.keys().next();
      if (known.size > MAX_KNOWN_RIGHTS && !oldest.done) known.delete(oldest.value);
      return isAdmin;
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, "telegram: could not look up who is an administrator");
      return false;
    }
  };
};
