import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OnReading, Reply } from "../../../src/reply/index.ts";
import { BRIDGE, htmlOf, MILL_PAGE } from "../../fakes/news-pages.ts";
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

  it("is read where another page differs only in what its address asks for", async () => {
    site.pages.set("/?p=7", htmlOf(BRIDGE));
    site.pages.set("/?p=8", htmlOf(MILL_PAGE));
    const { say } = await openChat();
    const asks = async (path: string, question: string) => {
      const reply = await say(`${site.at(path)} ${question}`);
      return reply.kind === "answer" ? reply.excerpts[0].url : reply;
    };
    expect(await asks("/?p=7", ASKED)).toBe(site.at("/?p=7"));
    expect(await asks("/?p=8", "What does the mill do?")).toBe(site.at("/?p=8"));
    // Who shared it says nothing of the page: it is not read again.
    expect(await asks("/?p=7&utm_source=x", ASKED)).toBe(site.at("/?p=7"));
    expect(site.asked.map(({ path }) => path).filter((path) => path.startsWith("/?"))).toEqual(["/?p=7", "/?p=8"]);
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
