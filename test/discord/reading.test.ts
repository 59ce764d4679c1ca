import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBot, type Library } from "../../src/server.ts";
import { shownText } from "../fakes/discord-messages.ts";
import { BRIDGE, htmlOf } from "../fakes/news-pages.ts";
import { openReadingLibrary } from "../fakes/reading-library.ts";
import type { WebSite } from "../fakes/web-site.ts";
import { useDiscord } from "./use-discord.ts";

const discord = useDiscord();
let site: WebSite;
let library: Library;
let close: () => Promise<void>;
beforeEach(async () => {
  ({ site, library, close } = await openReadingLibrary());
});
afterEach(() => close());

/** The page is given when it is called. */
const holdPage = (): (() => void) => {
  let release = (): void => {};
  site.pages.set("/larn-bridge", (_, response) => {
    release = () => response.writeHead(200, { "content-type": "text/html" }).end(htmlOf(BRIDGE));
  });
  return () => release();
};
const isAsked = () => site.asked.some(({ path }) => path === "/larn-bridge");

describe("while a page is read", () => {
  it("a reply to a link says so, and the answer takes its place", async () => {
    const release = holdPage();
    await discord.start({ bot: createBot({ library }) });
    const post = { id: "77", channel_id: "1000", author: { id: "9" }, content: `Look: ${site.at("/larn-bridge")}` };
    discord.fake.say("1000", "What did the repairs cost?", { type: 19, referenced_message: post });
    await discord.fake.until(() => discord.fake.said("1000").length > 0 && isAsked());
    expect(discord.fake.said("1000").map(shownText).join()).toContain("Reading");
    release();
    await discord.fake.until(() => discord.fake.said("1000").map(shownText).join().includes("Maria Holt"));
    expect(discord.fake.said("1000")).toHaveLength(1);
  });

  it("a command says so, too, and ends as commands do", async () => {
    const release = holdPage();
    await discord.start({ bot: createBot({ library }) });
    const asked = discord.fake.command("article", { article: site.at("/larn-bridge") });
    const shown = () => discord.fake.interactions.get(asked.id)?.messages.map(shownText) ?? [];
    // Behind the acknowledgement, which is empty.
    await discord.fake.until(() => shown().join() !== "" && isAsked());
    expect(shown()).toEqual([expect.stringContaining("Reading")]);
    release();
    await discord.fake.until(() => shown().join().includes(BRIDGE.title));
    expect(shown()).toHaveLength(1);
    await expect.poll(() => discord.running.store.counts()).toEqual({ sent: 1 });
  });

  it("in a server it is read for those who may configure it alone", async () => {
    site.pages.set("/larn-bridge", htmlOf(BRIDGE));
    await discord.start({ bot: createBot({ library }) });
    discord.fake.world.guilds.set("5000", { roles: [{ id: "31", permissions: String(1n << 5n) }] });
    const post = { id: "77", channel_id: "1500", author: { id: "9" }, content: `Look: ${site.at("/larn-bridge")}` };
    const say = (roles: readonly string[]) =>
      discord.fake.say("1500", `<@${discord.fake.me}> What did the repairs cost?`, {
        type: 19,
        referenced_message: post,
        guild_id: "5000",
        mentions: [{ id: discord.fake.me }],
        member: { roles },
      });
    const shown = () => discord.fake.said("1500").map(shownText);
    say(["32"]);
    await discord.fake.until(() => shown().length === 1);
    expect(isAsked()).toBe(false);
    expect(shown()[0]).not.toContain("Maria Holt");
    say(["31"]);
    await discord.fake.until(() => shown().join().includes("Maria Holt"));
    expect(shown()).toHaveLength(2);
  });

  it("an address in a message in a server is read, and chosen, for those who may configure it alone", async () => {
    site.pages.set("/larn-bridge", htmlOf(BRIDGE));
    await discord.start({ bot: createBot({ library }) });
    discord.fake.world.guilds.set("5000", { roles: [{ id: "31", permissions: String(1n << 5n) }] });
    const say = (words: string, role: string) =>
      discord.fake.say("1500", `<@${discord.fake.me}> ${words}`, {
        guild_id: "5000",
        mentions: [{ id: discord.fake.me }],
        member: { roles: [role] },
      });
    const shown = () => discord.fake.said("1500").map(shownText);
    const address = site.at("/larn-bridge");
    say(`${address} What did the repairs cost?`, "32");
    await discord.fake.until(() => shown().length === 1);
    expect(isAsked()).toBe(false);
    say(`<${address}> What did the repairs cost?`, "31");
    await discord.fake.until(() => shown().join().includes("Maria Holt"));
    say(address, "31");
    await discord.fake.until(() => shown().length === 3);
    expect(shown()[2]).toContain(BRIDGE.title);
  });
});
