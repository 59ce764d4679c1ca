import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OnReading, Reply } from "../../../src/reply/index.ts";
import { ASKED, answersFrom, type Chats, GROUP, startChats } from "./start-chats.ts";

let site: Chats["site"];
let shelf: Chats["shelf"];
let openChat: Chats["openChat"];
let link: Chats["link"];
let stop: Chats["stop"];
beforeEach(async () => {
  ({ site, shelf, openChat, link, stop } = await startChats());
});
afterEach(() => stop());

describe("a reply to a link of an allowed host", () => {
  it("has the page read before it is answered, says so meanwhile, and reads it once", async () => {
    const { say } = await openChat();
    const said: Reply[] = [];
    const onReading: OnReading = async (notice) => said.push(notice) > 0;
    const asked = { ...GROUP, quoted: link(), locale: "fr" };
    expect(answersFrom(await say(ASKED, asked, onReading))).toBe("larn-bridge");
    expect(said).toEqual([
      { kind: "notice", notice: "reading", text: expect.stringContaining("Je lis"), language: "fr" },
    ]);
    expect(answersFrom(await say(ASKED, asked, onReading))).toBe("larn-bridge");
    expect(said).toHaveLength(1);
    // What follows in the same conversation goes on from it.
    expect(await say("/context")).toMatchObject({ kind: "answer" });
    // Those who may not choose ask it, too, now that it is there; and nothing was chosen for the chat.
    expect(answersFrom(await say(ASKED, { ...asked, mayConfigure: false }))).toBe("larn-bridge");
    expect(await say("/article")).toMatchObject({ notice: "allArticlesHere" });
    expect(site.asked.filter(({ path }) => path === "/larn-bridge")).toHaveLength(1);
  });

  it("is read for a question behind words, too, and for nothing that asks no article", async () => {
    const { say } = await openChat();
    const behind = { ...GROUP, quoted: "Our report", links: [site.at("/larn-bridge")] };
    await say("/help", behind);
    await say("/article", behind);
    await say(ASKED, { ...behind, preview: true });
    await say(ASKED, { ...behind, mayConfigure: false });
    expect(site.asked).toEqual([]);
    expect(answersFrom(await say(ASKED, behind))).toBe("larn-bridge");
  });

  it("is answered with why it cannot be read, never from another article", async () => {
    const { say } = await openChat();
    expect(await say("When does the ferry sail?", { ...GROUP, quoted: link("/gone") })).toMatchObject({
      notice: "addressUnread",
      text: expect.stringContaining("404"),
    });
    expect(await shelf.list()).toEqual([]);
    const declined = await say(ASKED, { ...GROUP, quoted: link() }, async () => false);
    expect(declined).toMatchObject({ notice: "limited" });
    expect(site.asked.map(({ path }) => path)).not.toContain("/larn-bridge");
  });

  it("of another host is as good as no link", async () => {
    const { say } = await openChat();
    const reply = await say("When does the ferry sail?", { ...GROUP, quoted: "https://elsewhere.example/a" });
    expect(reply).toMatchObject({ kind: "answer", excerpts: [{ article: "ferry" }] });
  });

  it("asked by many at once is read once", async () => {
    const { say } = await openChat();
    const all = Array.from({ length: 5 }, (_, at) =>
      say(ASKED, { ...GROUP, place: `telegram:-${at + 1}`, quoted: link() }),
    );
    expect((await Promise.all(all)).map(answersFrom)).toEqual(Array(5).fill("larn-bridge"));
    expect(site.asked.filter(({ path }) => path === "/larn-bridge")).toHaveLength(1);
  });
});
