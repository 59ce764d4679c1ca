/** The command menus: which commands are shown to whom, in which languages. */
import { z } from "zod";
import { type Command, type Logger, noticeLanguages } from "../../src/server.ts";
import type { Call } from "./api.ts";
import { reasonOf } from "./api-errors.ts";

type MenuScope = Readonly<{ type: "default" | "all_private_chats" | "all_group_chats" | "all_chat_administrators" }>;
type BotCommand = Readonly<{ command: string; description: string }>;
export type CommandMenu = Readonly<{ scope: MenuScope; language_code?: string; commands: readonly BotCommand[] }>;

/** https://core.telegram.org/bots/api#botcommand */
const MAX_DESCRIPTION_CHARS = 256;
/** Shown where there is no menu in the language of the person. */
const DEFAULT_LANGUAGE = "en";

/** Who sees what configures a chat: every person in private, administrators in groups. */
const MENU_SCOPES: readonly Readonly<{ scope: MenuScope; configures: boolean }>[] = [
  { scope: { type: "default" }, configures: false },
  { scope: { type: "all_private_chats" }, configures: true },
  { scope: { type: "all_group_chats" }, configures: false },
  { scope: { type: "all_chat_administrators" }, configures: true },
];

/** The catalogue as Telegram's menus: one for every scope and language, English for all other languages. */
export const menusOf = (catalogue: readonly Command[]): CommandMenu[] =>
  MENU_SCOPES.flatMap(({ scope, configures }) => {
    const shown = catalogue.filter(
      ({ listed, audience }) => listed && (audience === "all" || (configures && audience === "configurers")),
    );
    return noticeLanguages.map((language) => ({
      scope,
      ...(language !== DEFAULT_LANGUAGE && { language_code: language }),
      commands: shown.map(({ name, description }) => ({
        command: name,
        description: description[language].slice(0, MAX_DESCRIPTION_CHARS),
      })),
    }));
  });

const knownCommandsSchema = z.array(z.object({ command: z.string(), description: z.string() }));

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
      const had = knownCommandsSchema.safeParse(await call("getMyCommands", where, { signal })).data;
      if (JSON.stringify(had) !== JSON.stringify(commands))
        await call("setMyCommands", { ...where, commands }, { signal });
    }
  } catch (error) {
    if (!signal.aborted) log.warn({ reason: reasonOf(error) }, "telegram: the command menus could not be set");
  }
};
