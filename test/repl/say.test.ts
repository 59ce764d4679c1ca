import { describe, expect, it } from "vitest";
import { createSay } from "../../adapters/repl/say.ts";
import { render } from "../../adapters/terminal/render.ts";
import { noticesIn } from "../../src/server.ts";
import { LIGHTHOUSE, MILL, startChat } from "../chat/test-library.ts";

describe("a number in the terminal", () => {
  it("behind /article picks from the articles that were listed last", async () => {
    const { bot } = await startChat([MILL, LIGHTHOUSE]);
    const say = createSay(bot, "en");
    const shown = render(await say("/articles"), { width: 80, colour: false });
    expect(shown).toMatch(/\n {2}1 Keeper of the Skerry.*\n {2}2 Old water mill/s);
    await say("who is Brandt?");
    expect(await say("/article 2")).toMatchObject({ text: expect.stringContaining("Old water mill") });
    await say("/articles lighthouse");
    expect(await say("/article 1")).toMatchObject({ text: expect.stringContaining("Keeper of the Skerry") });
    expect(await say("/article 2")).toMatchObject({ notice: "articleUnknown" });
  });

  it("alone picks from the articles that were listed just now", async () => {
    const { bot } = await startChat([MILL, LIGHTHOUSE]);
    const say = createSay(bot, "en");
    await say("/articles");
    expect(await say(" 2 ")).toMatchObject({ text: expect.stringContaining("Old water mill") });
    expect(await say("1")).not.toMatchObject({ notice: "articleHere" });
    await say("/articles");
    expect(await say("3")).toMatchObject({ notice: "numberAlone" });
  });

  it("is an article's own name where one has it", async () => {
    const { bot } = await startChat([{ ...MILL, id: "2" }, LIGHTHOUSE]);
    const say = createSay(bot, "en");
    await say("/articles");
    expect(await say("/article 2")).toMatchObject({ text: expect.stringContaining("Old water mill") });
  });

  it("asks the question that was offered under it, and only while it is offered", async () => {
    const { bot } = await startChat();
    const say = createSay(bot, "en");
    const shown = render(await say("hello"), { width: 80, colour: false });
    expect(shown).toMatch(/\n {2}1 {2}\S.*\n {2}2 {2}\S/);
    expect(await say("2")).toMatchObject({ kind: "answer" });
    expect(await say("1")).not.toMatchObject({ kind: "answer", label: "about" });
  });

  it("is said of one reply, not of several at once", async () => {
    const { bot } = await startChat();
    const shown = render(await createSay(bot, "en")("Who repaired the wheel? Where is the bread sold?"), {
      width: 80,
      colour: false,
    });
    expect(shown.indexOf("Who repaired the wheel?")).toBeLessThan(shown.indexOf("Nora Quill"));
    expect(shown.indexOf("Nora Quill")).toBeLessThan(shown.indexOf("Where is the bread sold?"));
    expect(shown.indexOf("Where is the bread sold?")).toBeLessThan(shown.indexOf("station bakery"));
  });

  it("stands once for what several replies offer", async () => {
    const { bot } = await startChat();
    const say = createSay(bot, "en");
    const reply = await say("Who is the king of Sweden? Who is the queen of Sweden?");
    const shown = render(reply, { width: 80, colour: false });
    expect(shown.match(/For instance:/g)).toHaveLength(1);
    expect(shown).toMatch(/For instance:\n {2}1 {2}\S.*\n {2}2 {2}\S.*$/);
    expect(await say("2")).toMatchObject({ kind: "answer" });
  });

  it("beyond those that are offered is a question like any other", async () => {
    const { bot } = await startChat();
    const say = createSay(bot, "en");
    await say("hello");
    const reply = await say("7");
    expect(reply.kind === "notice" && reply.text).not.toBe(noticesIn("en").manners.greeting);
  });
});
