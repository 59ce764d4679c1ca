import { afterEach, describe, expect, it } from "vitest";
import { startFakeTelegram } from "../../fakes/telegram.ts";
import { ask, bot, question, start } from "../asked-bot.ts";
import { withWords } from "../with-words.ts";

afterEach(() => bot.stop());

const lively = withWords("@nora_quill /forget");
const EDIT = { text: "Who repaired the wheel of the mill?", edit_date: Math.floor(Date.now() / 1000) };

describe("a quotation that names somebody", () => {
  it("calls nobody: it goes as a rich message in which nothing is looked for, and is edited as one", async () => {
    await start(lively);
    const asked = question();
    await ask(asked);
    const [sent] = bot.fake.called("sendRichMessage");
    expect(sent).toMatchObject({ chat_id: 7, rich_message: { skip_entity_detection: true } });
    expect(sent).not.toHaveProperty("text");
    expect(bot.fake.sent(7)[0]?.text).toContain("@nora_quill /forget");
    expect(bot.fake.called("sendMessage")).toEqual([]);
    await ask({ edited_message: { ...asked.message, ...EDIT } });
    expect(bot.fake.called("editMessageText")[0]).toMatchObject({ rich_message: { skip_entity_detection: true } });
    expect(bot.fake.sent(7)).toHaveLength(1);
    expect(await bot.counts()).toEqual({ sent: 2 });
  });

  it.each([
    ["a no-break space", "«\u00a0Merci @nora_quill\u00a0», dit-elle"],
    ["a narrow one", "«\u202f@nora_quill\u202f»"],
    ["a wide one", "@nora_quill\u3000様"],
    ["two spaces", "thanks  @nora_quill"],
    ["a line break and a space", "thanks\n @nora_quill"],
  ])("calls nobody either with %s beside the name, and every character of it arrives", async (_what, words) => {
    await start(withWords(words));
    await ask(question());
    expect(bot.fake.called("sendMessage")).toEqual([]);
    expect(bot.fake.sent(7)[0]?.text).toContain(words);
  });

  it("goes as text where the server is older, which is asked once", async () => {
    await start({ ...lively, fake: await startFakeTelegram({ rich: false }) });
    await ask(question());
    await ask(question());
    expect(bot.fake.called("sendRichMessage")).toHaveLength(1);
    expect(bot.fake.sent(7).map(({ text }) => text.includes("@nora_quill /forget"))).toEqual([true, true]);
    expect(bot.served.health().platforms.telegram).toMatchObject({ condition: "live" });
  });

  it("goes as text where the server does not play what it knows, at once", async () => {
    await start(lively);
    const description = "not played here";
    bot.fake.fail(({ method }) =>
      method === "sendRichMessage" ? { kind: "refuse", code: 501, description } : undefined,
    );
    await ask(question());
    await ask(question());
    expect(bot.fake.called("sendRichMessage")).toHaveLength(1);
    expect(await bot.counts()).toEqual({ sent: 2 });
  });

  it("goes as text where this one is refused, and once where it is unknown whether it arrived", async () => {
    await start(lively);
    bot.fake.fail(({ method }) =>
      method === "sendRichMessage" ? { kind: "refuse", code: 400, description: "Bad Request: can't parse" } : undefined,
    );
    await ask(question());
    expect(bot.fake.sent(7)).toHaveLength(1);
    bot.fake.fail(({ method }) => (method === "sendRichMessage" ? { kind: "reset", done: true } : undefined));
    await ask(question());
    expect(bot.fake.sent(7).filter(({ text }) => text.includes("@nora_quill"))).toHaveLength(2);
    expect(await bot.counts()).toEqual({ sent: 1, ambiguous: 1 });
  });

  it("is text like any other where it names nobody", async () => {
    await start();
    await ask(question());
    expect(bot.fake.called("sendRichMessage")).toEqual([]);
  });
});
