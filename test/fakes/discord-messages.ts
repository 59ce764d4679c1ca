import type { Json } from "./discord-types.ts";

/** The words of a message of ours, as they were sent. */
export const shownText = (message: Json | undefined): string =>
  ((message?.components ?? []) as Json[]).map((one) => `${one.content ?? ""}\n${shownText(one)}`).join("");

/** The buttons of a message of ours. */
export const buttonsIn = (message: Json | undefined): { label: string; custom_id: string }[] =>
  ((message?.components ?? []) as Json[]).flatMap((one) =>
    one.type === 2 ? [{ label: String(one.label), custom_id: String(one.custom_id) }] : buttonsIn(one),
  );
