import { z } from "zod";
import type { Logger } from "../../../src/server.ts";
import { createBoundedMap } from "../../program/index.ts";
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

/** Asks Telegram, at most once a minute for each person, however many ask at once; a person who cannot be looked up has no rights. */
export const createAdminCheck = (call: Call, clock: TelegramClock, log: Logger): AdminCheck => {
  const known = createBoundedMap<string, Readonly<{ until: number; isAdmin: Promise<boolean> }>>(MAX_KNOWN_RIGHTS);
  const look = async (chat: number, user: number): Promise<boolean> => {
    const member = memberSchema.safeParse(
      await call("getChatMember", { chat_id: chat, user_id: user }, { deadlineMs: LOOKUP_TIMEOUT_MS }),
    );
    return ["creator", "administrator"].includes(member.data?.status ?? "");
  };
  return (chat, user) => {
    const key = `${chat}:${user}`;
    const found = known.get(key);
    if (found && found.until > clock.now()) return found.isAdmin;
    const isAdmin = look(chat, user).catch((error: unknown) => {
      log.warn({ reason: reasonOf(error) }, "telegram: could not look up who is an administrator");
      // Those who asked meanwhile have no rights, either; the next one is looked up again.
      known.set(key, { until: clock.now(), isAdmin: Promise.resolve(false) });
      return false;
    });
    known.set(key, { until: clock.now() + RIGHTS_LIFETIME_MS, isAdmin });
    return isAdmin;
  };
};
