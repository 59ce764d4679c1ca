import { afterEach, describe, expect, it } from "vitest";
import { startFakeTelegram } from "../../fakes/telegram.ts";
import type { FakeTelegramFault } from "../../fakes/telegram-types.ts";
import { BOB, type BotInGroup, startInGroup } from "../ask-in-group.ts";
import { me } from "../updates.ts";

let bot: BotInGroup | undefined;
afterEach(() => bot?.stop());

describe("answers for one person alone", () => {
  it("are switched on by a call that deletes nothing, once", async () => {
    bot = await startInGroup();
    const { fake, ask, seenBy } = bot;
    await ask("Who repaired the wheel?");
    expect(seenBy(BOB)).toHaveLength(1);
    const nothing = { chat_id: me.id, receiver_user_id: me.id, ephemeral_message_id: 1 };
    expect(fake.called("deleteEphemeralMessage")).toEqual([nothing]);
  });

  it.each<[string, FakeTelegramFault | undefined]>([
    ["does not know the method", undefined],
    ["implements nothing new", { kind: "refuse", code: 501, description: "Not Implemented" }],
    ["cannot be asked", { kind: "answer", status: 502, body: "" }],
    ["breaks the connection", { kind: "reset", done: false }],
  ])("are not tried on a server that %s", async (_what, how) => {
    const fake = await startFakeTelegram({ ephemeral: how !== undefined });
    fake.fail(({ method }) => (method === "deleteEphemeralMessage" ? how : undefined));
    bot = await startInGroup({ fake });
    await bot.ask("Who repaired the wheel?");
    await bot.ask("", { text: "/private@quote_bot off" });
    expect(JSON.stringify(fake.called("sendMessage"))).not.toContain("receiver_user_id");
    expect(bot.seenByAll().map(({ text }) => text)).toEqual([
      expect.stringContaining("Nora Quill"),
      "I cannot show an answer to one person alone here.",
    ]);
    expect(bot.served.health().platforms.telegram?.condition).toBe("live");
  });
});
