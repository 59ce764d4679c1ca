import { describe, expect, it } from "vitest";
import { pressId, shareId } from "../../../adapters/discord/custom-id.ts";
import { decodeInteraction } from "../../../adapters/discord/incoming/decode-interaction.ts";
import { command, entryOf, interaction, me } from "./events.ts";

const done = (event: unknown) => decodeInteraction(event, me);

describe("interactions", () => {
  it("a command is text with its name in front; the answer stands in the channel unless it was asked privately", () => {
    const open = entryOf(done(command("ask", { question: "why?", article: "tides" })));
    expect(open).toMatchObject({
      key: "i1574510613055406080",
      lane: "discord:100:301",
      where: { kind: "interaction", private: false, member: true, guild: "500" },
      query: { text: "/ask why?", article: "tides", locale: "fr", mayConfigure: false },
    });
    expect(entryOf(done(command("ask", { question: "why?", private: true })))?.where).toMatchObject({ private: true });
    expect(entryOf(done(command("privacy")))?.where).toMatchObject({ private: true });
  });

  it("what Discord writes by number is no word of a question", () => {
    const asked = entryOf(done(command("ask", { question: "<@301> why? <:hm:55>" })));
    expect(asked?.query.text).toBe("/ask why?");
  });

  it("the article to be chosen is the command's own argument", () => {
    expect(entryOf(done(command("article", { article: "tides" })))?.query).toMatchObject({ text: "/article tides" });
    expect(entryOf(done(command("article", { article: "tides" })))?.query.article).toBeUndefined();
  });

  it.each([
    ["nobody special", { member: { permissions: "2048", user: { id: "301" } } }, false],
    ["who may manage the server", { member: { permissions: "32", user: { id: "301" } } }, true],
    ["an administrator", { member: { permissions: "8", user: { id: "301" } } }, true],
    ["anybody in private", { guild_id: undefined, member: undefined, user: { id: "301" }, context: 1 }, true],
    ["a server without a word on rights", { member: { user: { id: "301" } } }, false],
  ])("settings: %s", (_who, more, allowed) => {
    expect(entryOf(done(command("article", {}, more)))?.query.mayConfigure).toBe(allowed);
  });

  it("an operator is one only in private with the bot", () => {
    const alone = { guild_id: undefined, member: undefined, user: { id: "300" }, context: 1 };
    expect(entryOf(done(command("help", {}, alone)))?.query.operator).toBe(true);
    expect(entryOf(done(command("help", {}, { ...alone, context: 2 })))?.query.operator).toBe(false);
    expect(entryOf(done(command("help", {}, { member: { user: { id: "300" } } })))?.query.operator).toBe(false);
  });

  it.each([
    ["Find in article", "/ask They left."],
    ["Check this quote", "/check They left."],
  ])("%s takes the words of the message, and answers privately", (name, text) => {
    const data = { type: 3, name, target_id: "8", resolved: { messages: { 8: { id: "8", content: "They left." } } } };
    const entry = entryOf(done({ ...interaction, data }));
    expect(entry?.query.text).toBe(text);
    expect(entry?.where).toMatchObject({ private: true });
  });

  it("a message without words gets a word of help", () => {
    const data = { type: 3, name: "Check this quote", target_id: "8", resolved: { messages: { 8: { id: "8" } } } };
    expect(entryOf(done({ ...interaction, data }))?.occasion).toBe("unsupported");
  });

  it.each([
    ["the asker's, in public", pressId("more", "301", "tok"), 0, false],
    ["another person's: it is shown to that person alone", pressId("more", "302", "tok"), 0, true],
    ["on a private answer", pressId("more", "301", "tok"), 64, true],
    ["an opinion is nobody else's business", pressId("good", "301", "tok"), 0, true],
  ])("a press: %s", (_what, custom_id, flags, hidden) => {
    const entry = entryOf(done({ ...interaction, type: 3, data: { custom_id }, message: { flags } }));
    expect(entry).toMatchObject({ press: "tok", where: { private: hidden } });
  });

  it("only the asker may share, and what is shared is in the entry", () => {
    const components = [{ type: 17, components: [{ type: 10, content: "> words" }] }];
    const press = (asker: string) =>
      done({
        ...interaction,
        type: 3,
        data: { custom_id: shareId(asker) },
        message: { id: "7", flags: 64, components },
      });
    expect(entryOf(press("301"))).toMatchObject({
      key: "i1574510613055406080",
      occasion: "shared",
      question: "shared 7",
      where: { private: true, shared: { message: "7", components } },
    });
    expect(press("302")).toMatchObject({ kind: "not-shared", where: { private: true } });
  });

  it("a button that we do not know, and a kind of interaction that we do not know, get a polite word", () => {
    expect(entryOf(done({ ...interaction, type: 3, data: { custom_id: "old-button" } }))?.occasion).toBe("unsupported");
    expect(entryOf(done({ ...interaction, type: 99 }))?.occasion).toBe("unsupported");
  });

  it("typing goes nowhere near the inbox", () => {
    const data = {
      type: 1,
      name: "ask",
      options: [
        { name: "question", value: "wh", focused: true },
        { name: "article", value: "tides" },
      ],
    };
    expect(done({ ...interaction, type: 4, data })).toMatchObject({
      kind: "typing",
      option: "question",
      typed: "wh",
      article: "tides",
    });
  });

  it("where only a person brought the bot along, nothing will be read", () => {
    expect(entryOf(done(command("ask", {}, { authorizing_integration_owners: { 1: "301" } })))?.where).toMatchObject({
      member: false,
    });
  });
});
