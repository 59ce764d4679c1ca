/** The catalogue as Discord's commands: options, who sees them, and in which languages. */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";
import type { Command, LocalisedText, NoticeLanguage } from "../../../src/server.ts";
import { type DiscordTexts, discordTexts } from "../discord-texts.ts";

/** Discord's specification has the permissions as a number, and so has its server; the package's type has them as a string. */
export type CommandDefinition = RESTPostAPIApplicationCommandsJSONBody extends infer Body
  ? Body extends unknown
    ? Omit<Body, "default_member_permissions"> & { default_member_permissions: number | null }
    : never
  : never;

/** Manage Server: what a chat administrator has on Discord. */
export const MANAGE_SERVER_PERMISSION = 1n << 5n;

/** The notices' languages that Discord has a menu for, by its name for them; English is shown to all others. */
const locales = { fr: "fr" } as const satisfies Partial<Record<NoticeLanguage, string>>;

/** Everywhere: servers, direct messages, group messages; installed to a server or to a person. */
const EVERYWHERE_FIELDS = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** Commands whose answer others in the channel want to see too, and which can therefore be asked privately. */
const publicCommands: ReadonlySet<string> = new Set(["ask", "check", "verify"]);
/** Commands whose argument is an article, and those that can be narrowed to one. */
const takesArticle: ReadonlySet<string> = new Set(["article"]);
/** What they choose holds in a place: a thread, a channel with its threads, a server. */
const placedCommands: ReadonlySet<string> = new Set(["article", "language"]);
const articleScopedCommands: ReadonlySet<string> = new Set(["ask", "check", "outline"]);

/** True of a command whose answer is shown in the channel unless its asker wants it privately. */
export const isPublicCommand = (name: string): boolean =>
  publicCommands.has(name) || name === "article" || name === "language";

const localisations = (text: LocalisedText): Record<string, string> =>
  Object.fromEntries(Object.entries(locales).map(([language, locale]) => [locale, text[language as NoticeLanguage]]));

const localisedText = (key: Exclude<keyof DiscordTexts, "share" | "mayNotShare">): LocalisedText => ({
  en: discordTexts.en[key],
  fr: discordTexts.fr[key],
  km: discordTexts.km[key],
});

const descriptionFields = (text: LocalisedText) => ({
  description: text.en,
  description_localizations: localisations(text),
});

const placeChoice = (value: string, key: "whereHere" | "whereChannel" | "whereServer") => ({
  name: discordTexts.en[key],
  name_localizations: localisations(localisedText(key)),
  value,
});

const commandOptions = ({ name, argument }: Command): APIApplicationCommandBasicOption[] => [
  ...(argument === undefined
    ? []
    : [
        {
          type: ApplicationCommandOptionType.String as const,
          name: argument.name,
          ...descriptionFields(argument.description),
          required: argument.required,
          max_length: Math.min(argument.maxLength, 6000),
          ...(name === "ask" || takesArticle.has(name) ? { autocomplete: true as const } : {}),
        },
      ]),
  ...(articleScopedCommands.has(name)
    ? [
        {
          type: ApplicationCommandOptionType.String as const,
          name: "article",
          ...descriptionFields(localisedText("articleOption")),
          required: false,
          max_length: 100,
          autocomplete: true as const,
        },
      ]
    : []),
  ...(placedCommands.has(name)
    ? [
        {
          type: ApplicationCommandOptionType.String as const,
          name: "where",
          ...descriptionFields(localisedText("whereOption")),
          required: false,
          choices: [
            placeChoice("here", "whereHere"),
            placeChoice("channel", "whereChannel"),
            placeChoice("server", "whereServer"),
          ],
        },
      ]
    : []),
  ...(publicCommands.has(name)
    ? [
        {
          type: ApplicationCommandOptionType.Boolean as const,
          name: "private",
          ...descriptionFields(localisedText("privateOption")),
          required: false,
        },
      ]
    : []),
];

const slashCommand = (command: Command): CommandDefinition => ({
  type: ApplicationCommandType.ChatInput,
  name: command.name,
  ...descriptionFields(command.description),
  options: commandOptions(command),
  default_member_permissions: command.audience === "configurers" ? Number(MANAGE_SERVER_PERMISSION) : null,
  ...EVERYWHERE_FIELDS,
});

const messageMenuCommand = (key: "find" | "checkThis"): CommandDefinition => ({
  type: ApplicationCommandType.Message,
  name: discordTexts.en[key],
  name_localizations: localisations(localisedText(key)),
  default_member_permissions: null,
  ...EVERYWHERE_FIELDS,
});

/** The whole catalogue as Discord's application commands, and the menu on messages. Operators' commands are not shown, nor what Discord has options for. */
export const commandDefinitions = (commands: readonly Command[]): CommandDefinition[] => [
  ...commands.filter(({ audience, needsHiding }) => audience !== "operators" && !needsHiding).map(slashCommand),
  messageMenuCommand("find"),
  messageMenuCommand("checkThis"),
];

/** The same commands for one server: where they may be used is then not for us to say. */
export const toGuildCommands = (all: readonly CommandDefinition[]): CommandDefinition[] =>
  all.map(({ contexts: _contexts, integration_types: _types, ...rest }) => rest as CommandDefinition);
