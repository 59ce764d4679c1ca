import { ComponentType, InteractionResponseType, MessageFlags } from "discord.js";
import { noticeLanguageOf } from "../../src/index.ts";
import { readCustomId } from "./custom-id.ts";
import type { Decoded } from "./decode.ts";
import { escaped } from "./escape.ts";
import type { Interactions } from "./interactions.ts";
import { wordsIn } from "./words.ts";

type Share = Extract<Decoded, { kind: "share" }>;

const keyed = (component: unknown, key: string): unknown => Reflect.get(Object(component), key);

/** The components as Discord gave them back to us, without its numbers and without the button that was pressed. */
const copied = (components: readonly unknown[]): unknown[] =>
  components.flatMap((component) => {
    const id = keyed(component, "custom_id");
    if (typeof id === "string" && readCustomId(id)?.what === "share") return [];
    const { id: _id, components: inner, ...rest } = Object(component) as Record<string, unknown>;
    if (!Array.isArray(inner)) return [rest];
    const kept = copied(inner);
    return kept.length === 0 && keyed(component, "type") === ComponentType.ActionRow
      ? []
      : [{ ...rest, components: kept }];
  });

const notice = (text: string) => [
  { type: ComponentType.Container, components: [{ type: ComponentType.TextDisplay, content: escaped(text) }] },
];

/** Shows everybody what only its asker could see: the message that the button stands on, to the letter. */
export const share = async (
  interactions: Interactions,
  { where, allowed, components, locale }: Share,
): Promise<void> => {
  await interactions.answerNow(where, InteractionResponseType.ChannelMessageWithSource, {
    flags: MessageFlags.IsComponentsV2 | (allowed ? 0 : MessageFlags.Ephemeral),
    allowed_mentions: { parse: [] },
    components: allowed ? copied(components) : notice(wordsIn(noticeLanguageOf(locale)).mayNotShare),
  });
};
