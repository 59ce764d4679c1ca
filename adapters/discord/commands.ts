import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";
import type { Command, Localised, NoticeLanguage } from "../../src/index.ts";
import { words } from "./words.ts";

/** Discord's specification has the permissions as a number, and so has its server; the package's type has them as a string. */
export type Definition = RESTPostAPIApplicationCommandsJSONBody extends infer Body
  ? Body extends unknown
    ? Omit<Body, "default_member_permissions"> & { default_member_permissions: number | null }
    : never
  : never;

/** Manage Server: what a chat administrator has on Discord. */
export const MANAGE_SERVER = 1n << 5n;

/** Which of the notices' languages Discord has a menu for, and as what. English is what stands where no other does. */
const locales = { fr: "fr" } as const satisfies Partial<Record<NoticeLanguage, string>>;

/** Everywhere: servers, direct messages, group messages; installed to a server or to a person. */
const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** Commands whose answer others in the channel want to see too, and which can therefore be asked privately. */
const shown: ReadonlySet<string> = new Set(["ask", "check", "verify"]);
/** Commands whose argument is an article, and those that can be narrowed to one. */
const takesArticle: ReadonlySet<string> = new Set(["article"]);
const narrowed: ReadonlySet<string> = new Set(["ask", "check", "outline"]);

/** True of a command whose answer stands in the channel unless its asker wants it privately. */
export const isShown = (name: string): boolean => shown.has(name) || name === "article" || name === "language";

const localisations = (text: Localised): Record<string, string> =>
  Object.fromEntries(Object.entries(locales).map(([language, locale]) => [locale, text[language as NoticeLanguage]]));

const wording = (key: "find" | "checkThis" | "articleOption" | "privateOption"): Localised => ({
  en: words.en[key],
  fr: words.fr[key],
  km: words.km[key],
});

const described = (text: Localised) => ({ description: text.en, description_localizations: localisations(text) });

const options = ({ name, argument }: Command): APIApplicationCommandBasicOption[] => [
  ...(argument === undefined
    ? []
    : [
        {
          type: ApplicationCommandOptionType.String as const,
          name: argument.name,
          ...described(argument.description),
          required: argument.required,
          max_length: Math.min(argument.maxLength, 6000),
          ...(name === "ask" || takesArticle.has(name) ? { autocomplete: true as const } : {}),
        },
      ]),
  ...(narrowed.has(name)
    ? [
        {
          type: ApplicationCommandOptionType.String as const,
          name: "article",
          ...described(wording("articleOption")),
          required: false,
          max_length: 100,
          autocomplete: true as const,
        },
      ]
    : []),
  ...(shown.has(name)
    ? [
        {
          type: ApplicationCommandOptionType.Boolean as const,
          name: "private",
          ...described(wording("privateOption")),
          required: false,
        },
      ]
    : []),
];

const slash = (command: Command): Definition => ({
  type: ApplicationCommandType.ChatInput,
  name: command.name,
  ...described(command.description),
  options: options(command),
  default_member_permissions: command.audience === "configurers" ? Number(MANAGE_SERVER) : null,
  ...everywhere,
});

const menu = (key: "find" | "checkThis"): Definition => ({
  type: ApplicationCommandType.Message,
  name: words.en[key],
  name_localizations: localisations(wording(key)),
  default_member_permissions: null,
  ...everywhere,
});

/** The whole catalogue as Discord's application commands, and the menu on messages. Operators' commands are not shown. */
export const definitions = (commands: readonly Command[]): Definition[] => [
  ...commands.filter(({ audience }) => audience !== "operators").map(slash),
  menu("find"),
  menu("checkThis"),
];

/** The same commands for one server: where they may be used is then not for us to say. */
export const inGuild = (all: readonly Definition[]): Definition[] =>
  all.map(({ contexts: _contexts, integration_types: _types, ...rest }) => rest as Definition);
