import { type DecodeContext, decode } from "../../../adapters/telegram/incoming/decode.ts";
import { readUpdate } from "../../../adapters/telegram/update.ts";
import { commandCatalogue } from "../../../src/chat/commands/command-catalogue.ts";
import { me, NOON_SECONDS } from "../updates.ts";

const around: DecodeContext = {
  me,
  commands: commandCatalogue,
  admins: new Set([7]),
  mayRead: (addresses) => addresses.some((address) => address.startsWith("https://paper.example/")),
  conversationOf: () => undefined,
  now: (NOON_SECONDS + 1) * 1000,
};

/** What the bot makes of an update that reaches it at noon. */
export const decoded = (raw: unknown, more: Partial<DecodeContext> = {}) => {
  const update = readUpdate(raw);
  return update && decode(update, { ...around, ...more });
};
