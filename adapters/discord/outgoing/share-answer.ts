/** Shows to all what only its asker could see. */
import { ComponentType, InteractionResponseType, MessageFlags } from "discord.js";
import { resolveNoticeLanguage } from "../../../src/server.ts";
import { readCustomId } from "../custom-id.ts";
import type { DecodedEvent } from "../decoded-event.ts";
import { discordTextsIn } from "../discord-texts.ts";
import { escapeMarkup } from "./escape-markup.ts";
import type { Interactions } from "./interactions.ts";

type ShareEvent = Extract<DecodedEvent, { kind: "share" }>;

const propertyOf = (component: unknown, key: string): unknown => Reflect.get(Object(component), key);

/** The components as Discord gave them back to us, without its numbers and without the button that was pressed. */
const copyComponents = (components: readonly unknown[]): unknown[] =>
  components.flatMap((component) => {
    const id = propertyOf(component, "custom_id");
    if (typeof id === "string" && readCustomId(id)?.what === "share") return [];
    const { id: _id, components: inner, ...rest } = Object(component) as Record<string, unknown>;
    if (!Array.isArray(inner)) return [rest];
    const kept = copyComponents(inner);
    return kept.length === 0 && propertyOf(component, "type") === ComponentType.ActionRow
      ? []
      : [{ ...rest, components: kept }];
  });

const noticeComponents = (text: string) => [
  { type: ComponentType.Container, components: [{ type: ComponentType.TextDisplay, content: escapeMarkup(text) }] },
];

/** Repeats the message that has the button, to the letter. */
export const shareAnswer = async (
  interactions: Interactions,
  { where, allowed, components, locale }: ShareEvent,
): Promise<void> => {
  await interactions.answerNow(where, InteractionResponseType.ChannelMessageWithSource, {
    flags: MessageFlags.IsComponentsV2 | (allowed ? 0 : MessageFlags.Ephemeral),
    allowed_mentions: { parse: [] },
    components: allowed
      ? copyComponents(components)
      : noticeComponents(discordTextsIn(resolveNoticeLanguage(locale)).mayNotShare),
  });
};
