import { describe, expect, it } from "vitest";
import { ann, group, NOON_SECONDS, pressUpdate, privateChat } from "../updates.ts";
import { decoded } from "./decoded.ts";

describe("a pressed button", () => {
  const inline_keyboard = [
    [{ text: "More", callback_data: "m:AA" }],
    [
      { text: "Yes", callback_data: "g:AA" },
      { text: "No", callback_data: "b:AA" },
    ],
  ];
  const message = { message_id: 5, chat: privateChat, date: NOON_SECONDS, reply_markup: { inline_keyboard } };
  it("is answered in a lane of its own, may be repeated, and keeps the other rows of buttons", () => {
    const { entry } = decoded(pressUpdate({ data: "g:AA", message }))!;
    expect(entry).toMatchObject({ press: "g:AA", repeatable: true });
    expect(entry.lane).not.toBe(String(privateChat.id));
    expect(entry.where.press).toMatchObject({ id: "99", message: 5, keyboard: [inline_keyboard[0]] });
  });
  it("works under a message that is too old to be shown", () => {
    expect(
      decoded(pressUpdate({ data: "m:AA", message: { message_id: 5, chat: privateChat, date: 0 } }))!.entry.where.press,
    ).toEqual({ id: "99", message: 5 });
  });
  it.each([
    ["by whom it answers, is that message's", { reply_to_message: { message_id: 4, from: ann } }, true],
    ["by somebody else, is answered below it", { reply_to_message: { message_id: 4, from: { ...ann, id: 8 } } }, false],
    ["of a message of which nobody knows whom it answers, too", {}, false],
  ])("in a group, %s, and all buttons stay", (_, more, isOwn) => {
    const { entry } = decoded(pressUpdate({ data: "m:AA", message: { ...message, chat: group, ...more } }))!;
    expect(entry.where).toEqual({
      chat: group.id,
      group: true,
      ...(isOwn ? { press: { id: "99", message: 5 } } : { message: 5, press: { id: "99" } }),
    });
    expect(entry.repeatable).toBe(isOwn ? true : undefined);
  });
  it("works under a message of inline mode", () => {
    expect(decoded(pressUpdate({ data: "m:AA", inline_message_id: "i" }))!.entry.where).toEqual({
      group: false,
      press: { id: "99", inline: "i" },
    });
  });

  it("that chooses an article has the rights of the person in private; in a group they are asked for", () => {
    const inPrivate = decoded(pressUpdate({ data: "a:AA", message: { message_id: 5, chat: privateChat, date: 0 } }))!;
    expect(inPrivate.entry.query.mayConfigure).toBe(true);
    expect(inPrivate.unlessAdmin).toBeUndefined();
    const inGroup = decoded(pressUpdate({ data: "a:AA", message: { message_id: 5, chat: group, date: 0 } }))!;
    expect(inGroup.entry.query.mayConfigure).toBe(false);
    expect(inGroup.unlessAdmin).toEqual({ chat: group.id, user: ann.id });
    const other = decoded(pressUpdate({ data: "m:AA", message: { message_id: 5, chat: privateChat, date: 0 } }))!;
    expect(other.entry.query.mayConfigure).toBe(false);
  });
});
