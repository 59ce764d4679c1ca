/** Shows to all, once, what only its asker could see. */
import { ComponentType, InteractionResponseType, MessageFlags } from "discord.js";
import { resolveNoticeLanguage } from "../../../src/server.ts";
import type { Answer } from "../../adapter.ts";
import { readCustomId } from "../custom-id.ts";
import type { DecodedEvent } from "../decoded-event.ts";
import { discordTextsIn } from "../discord-texts.ts";
import type { ShareTarget } from "../reply-target.ts";
import { escapeMarkup } from "./escape-markup.ts";
import type { Interactions } from "./interactions.ts";
import { type DiscordPayload, render } from "./render.ts";

type RefusedShare = Extract<DecodedEvent, { kind: "not-shared" }>;

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

const toPayload = (components: readonly unknown[]): DiscordPayload => ({
  flags: MessageFlags.IsComponentsV2,
  allowed_mentions: { parse: [] },
  components: components as unknown as DiscordPayload["components"],
});

/**
 * Repeats the message that has the button, to the letter, and takes the button away. A message that was shared already, or a person who
 * asks too much, gets a word on that; it counts as the message that was shared, so that the next press knows of it, too.
 */
export const shareAnswer = async (interactions: Interactions, where: ShareTarget, answer: Answer): Promise<void> => {
  const { reply, previousMessages } = answer;
  const [earlier] = previousMessages;
  const copy = toPayload(copyComponents(where.shared.components));
  const isDue = reply.kind === "notice" && reply.notice === "shared";
  if (isDue && earlier === undefined) await interactions.deliver(where, [copy], answer);
  else {
    const send: Answer["send"] = (attempt) => answer.send(() => attempt().then(() => earlier));
    await interactions.deliver(where, render(reply, { asker: where.asker, private: true }), { ...answer, send });
  }
  if (isDue) await interactions.change(where, copy);
};

/** Somebody else's answer is not theirs to share. */
export const refuseShare = (interactions: Interactions, { where, locale }: RefusedShare): Promise<void> => {
  const content = escapeMarkup(discordTextsIn(resolveNoticeLanguage(locale)).mayNotShare);
  return interactions.answerNow(where, InteractionResponseType.ChannelMessageWithSource, {
    ...toPayload([{ type: ComponentType.Container, components: [{ type: ComponentType.TextDisplay, content }] }]),
    flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
  });
};
