import { describe, expect, it } from "vitest";
import { pressId } from "../../../adapters/discord/custom-id.ts";
import type { Reply } from "../../../src/server.ts";
import { buttonsIn, shownText } from "../../fakes/discord-messages.ts";
import { createNoticeBot } from "../../fakes/notice-bot.ts";
import { WAYS_IN } from "../start-bot.ts";
import { useDiscord } from "../use-discord.ts";

describe.each(WAYS_IN)("a list of articles that is turned by %s", (way) => {
  const discord = useDiscord(way);
  const page = (text: string, next: string): Reply => ({
    kind: "notice",
    notice: "articleUnclear",
    text,
    actions: [{ kind: "page", label: "More", token: next }],
  });
  const bot = createNoticeBot({
    ask: async () => page("The first four.", "second"),
    press: async (token) =>
      token === "second"
        ? page("The next four.", "gone")
        : { kind: "notice", notice: "buttonUnreadable", text: "Gone." },
  });
  const ask = async () => {
    await discord.start({ bot });
    const asked = discord.fake.command("ask", { question: "which?" });
    await discord.fake.until(() => shownText(asked.first) !== "");
    return asked.first!;
  };

  it("shows its next page in the same message", async () => {
    const list = await ask();
    const turned = discord.fake.click(list, pressId("page", "3000", "second"));
    await discord.fake.until(() => shownText(list).includes("next four"));
    expect(turned.messages).toEqual([]);
    expect(buttonsIn(list).map(({ custom_id }) => custom_id)).toEqual([pressId("page", "3000", "gone")]);
    await expect.poll(() => discord.running.unanswered()).toEqual([]);
  });

  it("stays where there is no such page, and says so beside it", async () => {
    const list = await ask();
    const turned = discord.fake.click(list, pressId("page", "3000", "gone"));
    await discord.fake.until(() => turned.messages.length > 0);
    expect(shownText(turned.messages[0])).toContain("Gone.");
    expect(shownText(list)).toContain("first four");
  });

  it("stays as it is for whoever asked for it when another person turns it", async () => {
    const list = await ask();
    const turned = discord.fake.click(list, pressId("page", "3000", "second"), { user: { id: "3001" } });
    await discord.fake.until(() => shownText(turned.first).includes("next four"));
    expect(turned.callback).toMatchObject({ data: { flags: 64 } });
    expect(shownText(list)).toContain("first four");
  });

  it("is turned in place also when the acknowledgement got lost", async () => {
    const list = await ask();
    discord.fake.fault({ route: /^POST \/interactions/, do: { kind: "drop", when: "before" } });
    discord.fake.click(list, pressId("page", "3000", "second"));
    await discord.fake.until(() => shownText(list).includes("next four"));
  });
});
