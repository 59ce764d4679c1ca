import { z } from "zod";
import type { Command, Logger } from "../../src/index.ts";
import type { Call } from "./api.ts";
import { reasonOf } from "./api-errors.ts";

type Scope = Readonly<{ type: "default" | "all_private_chats" | "all_group_chats" | "all_chat_administrators" }>;
type BotCommand = Readonly<{ command: string; description: string }>;
export type Menu = Readonly<{ scope: Scope; language_code?: string; commands: readonly BotCommand[] }>;

const DESCRIPTION_LIMIT = 256;

/** Who sees what configures a chat: everybody in private, administrators in groups. */
const SCOPES: readonly Readonly<{ scope: Scope; configures: boolean }>[] = [
  { scope: { type: "default" }, configures: false },
  { scope: { type: "all_private_chats" }, configures: true },
  { scope: { type: "all_group_chats" }, configures: false },
  { scope: { type: "all_chat_administrators" }, configures: true },
];

/** The catalogue as Telegram's menus: one for every scope and language, English for all other languages. */
export const menusOf = (catalogue: readonly Command[]): Menu[] =>
  SCOPES.flatMap(({ scope, configures }) => {
    const shown = catalogue.filter(
      ({ listed, audience }) => listed && (audience === "all" || (configures && audience === "configurers")),
    );
    return (["en", "fr", "km"] as const).map((language) => ({
      scope,
      ...(language !== "en" && { language_code: language }),
      commands: shown.map(({ name, description }) => ({
        command: name,
        description: description[language].slice(0, DESCRIPTION_LIMIT),
      })),
    }));
  });

const known = z.array(z.object({ command: z.string(), description: z.string() }));

/** Sets the menus that differ from what Telegram has. A menu that cannot be set is no reason not to answer questions. */
export const setMenus = async (
  call: Call,
  catalogue: readonly Command[],
  log: Logger,
  signal: AbortSignal,
): Promise<void> => {
  try {
    for (const { scope, language_code, commands } of menusOf(catalogue)) {
      const where = { scope, ...(language_code !== undefined && { language_code }) };
      const had = known.safeParse(await call("getMyCommands", where, { signal })).data;
      if (JSON.stringify(had) !== JSON.stringify(commands))
        await call("setMyCommands", { ...where, commands }, { signal });
    }
  } catch (error) {
    if (!signal.aborted) log.warn({ reason: reasonOf(error) }, "telegram: the command menus could not be set");
  }
};
