/** What a command, a pressed button or a keystroke in a command's option asks, and who may see the answer. */
import { ApplicationCommandType, InteractionContextType, InteractionType, MessageFlags } from "discord.js";
import type { InboxEntry } from "../../../src/server.ts";
import { isPublicCommand } from "../commands/command-definitions.ts";
import { readCustomId } from "../custom-id.ts";
import { type DecodedEvent, type DiscordSelf, toEntry } from "../decoded-event.ts";
import { discordTexts } from "../discord-texts.ts";
import { contentsOf, type InteractionEvent, interactionEvent, messageText, parentOf, writtenWords } from "../events.ts";
import { askerId, channelPlace, conversationId, guildPlace, type InteractionTarget } from "../reply-target.ts";
import { isConfigurer } from "./guild-rights.ts";

const mayConfigure = ({ guild_id, member }: InteractionEvent): boolean =>
  guild_id === undefined || isConfigurer(member?.permissions ?? "0");

/** An interaction, and what every answer to it needs. */
type InteractionContext = Readonly<{
  event: InteractionEvent;
  /** `hidden`: only its asker sees the answer. */
  targetFor: (hidden: boolean) => InteractionTarget;
  entryFor: (
    text: string,
    hidden: boolean,
    more?: Pick<Partial<InboxEntry>, "occasion" | "press" | "question"> & { where?: InteractionTarget },
    quoted?: string,
  ) => DecodedEvent;
  asker: string;
  place: string;
  /** The article that the command is narrowed to. */
  article: string | undefined;
}>;

const optionOf = ({ data }: InteractionEvent, name: string) =>
  data?.options.find((option) => option.name === name)?.value;

/** Where a choice is to hold: in this channel or thread, in the channel or forum that the thread is in, or in the whole server. */
const placeOf = (event: InteractionEvent, channel: string, asker: string, isElsewhere: boolean): string => {
  const { guild_id: guild } = event;
  if (guild === undefined) return channelPlace({ channel, ...(!isElsewhere && { person: asker }) });
  const parent = event.channel && parentOf(event.channel);
  const where = optionOf(event, "where");
  if (where === "server") return guildPlace(guild);
  return where === "channel"
    ? channelPlace({ guild, channel: parent ?? channel })
    : channelPlace({ guild, parent, channel });
};

const contextOf = (event: InteractionEvent, me: DiscordSelf): InteractionContext | undefined => {
  const asker = (event.member?.user ?? event.user)?.id;
  const { channel_id: channel, guild_id: guild, data } = event;
  if (asker === undefined || channel === undefined) return undefined;
  const isElsewhere = event.context === InteractionContextType.PrivateChannel;
  const place = placeOf(event, channel, asker, isElsewhere);
  const option = optionOf(event, "article");
  const article = typeof option === "string" ? option : undefined;
  const targetFor = (hidden: boolean): InteractionTarget => ({
    kind: "interaction",
    channel,
    id: event.id,
    token: event.token,
    application: event.application_id,
    asker,
    private: hidden,
    member: !isElsewhere && "0" in event.authorizing_integration_owners,
    ...(guild !== undefined && { guild }),
  });
  const inThread = guild !== undefined && event.channel !== undefined && parentOf(event.channel) !== undefined;
  const entryFor: InteractionContext["entryFor"] = (text, hidden, more = {}, quoted = "") => ({
    ...toEntry({
      key: `i${event.id}`,
      where: targetFor(hidden),
      ...more,
      query: {
        text,
        conversation: conversationId(channel, asker),
        place,
        asker: askerId(asker),
        mayConfigure: mayConfigure(event),
        operator: guild === undefined && !isElsewhere && me.admins.has(asker),
        ...(event.locale !== undefined && { locale: event.locale }),
        ...(quoted !== "" && { quoted }),
        ...(article !== undefined && article !== "" && data?.name !== "article" && { article }),
      },
    }),
    ...(inThread && more.press === undefined && { inThread }),
  });
  return { event, targetFor, entryFor, asker, place, article };
};

const decodeCommand = ({ event, entryFor }: InteractionContext): DecodedEvent => {
  const { data } = event;
  if (data?.type === ApplicationCommandType.Message) {
    const target = messageText(data.resolved?.messages?.[data.target_id ?? ""] ?? {}).trim();
    if (target === "") return entryFor("", true, { occasion: "unsupported" });
    return entryFor(data.name === discordTexts.en.find ? `/ask ${target}` : `/check ${target}`, true);
  }
  const name = data?.name ?? "";
  // The one option that is the command's own argument: it bears the command's name, or is none of the general ones.
  const argument = data?.options.find(
    (option) => !["private", "where"].includes(option.name) && (option.name !== "article" || name === "article"),
  );
  const isHidden = optionOf(event, "private") === true || !isPublicCommand(name);
  return entryFor(`/${name} ${writtenWords(String(argument?.value ?? ""))}`.trim(), isHidden);
};

/** What was asked where the button stands: the message that is replied to, else what the answer repeats of a command. */
const questionOf = ({ message }: InteractionEvent): string | undefined => {
  const asked = message?.referenced_message;
  if (asked) return messageText(asked) || undefined;
  const [echo] = contentsOf(message?.components ?? []);
  return echo !== undefined && /^\*\*.+\*\*$/s.test(echo)
    ? messageText({ components: [{ content: echo }] })
    : undefined;
};

const decodePress = ({ event, targetFor, entryFor, asker }: InteractionContext): DecodedEvent => {
  const button = readCustomId(event.data?.custom_id ?? "");
  const wasHidden = ((event.message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  if (button === undefined) return entryFor("", true, { occasion: "unsupported" });
  if (button.what === "share") {
    if (button.asker !== asker) {
      return {
        kind: "not-shared",
        where: targetFor(true),
        ...(event.locale !== undefined && { locale: event.locale }),
      };
    }
    const { id: message = event.id, components = [] } = event.message ?? {};
    return entryFor("", true, {
      occasion: "shared",
      question: `shared ${message}`,
      where: { ...targetFor(true), shared: { message, components } },
    });
  }
  const isAside = button.kind === "good" || button.kind === "bad" || button.kind === "tell";
  const quoted = button.kind === "tell" ? questionOf(event) : undefined;
  const isHidden = isAside || wasHidden || button.asker !== asker;
  // The pages of a list take each other's place. A passage that was shown stays: others have seen it, answer it, and may share it.
  const isTurned = button.kind === "page" && button.asker === asker;
  const where = isTurned && { where: { ...targetFor(isHidden), turned: true } };
  return entryFor("", isHidden, { press: button.token, ...where }, quoted);
};

const decodeTyping = ({ event, targetFor, place, article }: InteractionContext): DecodedEvent => {
  const focused = event.data?.options.find((option) => option.focused);
  return {
    kind: "typing",
    where: targetFor(true),
    option: focused?.name === "question" ? "question" : "article",
    typed: typeof focused?.value === "string" ? focused.value : "",
    place,
    ...(article !== undefined && focused?.name !== "article" && { article }),
  };
};

const decodeInteractionEvent = (event: InteractionEvent, me: DiscordSelf): DecodedEvent | undefined => {
  const context = contextOf(event, me);
  if (context === undefined) return undefined;
  switch (event.type) {
    case InteractionType.ApplicationCommand:
      return decodeCommand(context);
    case InteractionType.MessageComponent:
      return decodePress(context);
    case InteractionType.ApplicationCommandAutocomplete:
      return decodeTyping(context);
    default:
      return context.entryFor("", true, { occasion: "unsupported" });
  }
};

/** A command, a pressed button or a keystroke in a command's option. */
export const decodeInteraction = (event: unknown, me: DiscordSelf): DecodedEvent | undefined => {
  const parsed = interactionEvent.safeParse(event);
  return parsed.success ? decodeInteractionEvent(parsed.data, me) : undefined;
};
