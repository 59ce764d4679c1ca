import { describe, expect, it } from "vitest";
import { ApiError } from "../../../adapters/discord/api.ts";
import { createThreads, type Thread } from "../../../adapters/discord/incoming/threads.ts";
import { createBot, createMemory } from "../../../src/server.ts";
import { createTestLibrary, LIGHTHOUSE, MILL } from "../../chat/test-library.ts";
import { shownText } from "../../fakes/discord-messages.ts";
import type { Json } from "../../fakes/discord-types.ts";
import { useDiscord } from "../use-discord.ts";

const discord = useDiscord();
const { start } = discord;

describe("an article that is chosen for a channel or a server", () => {
  it("holds in its threads and channels, unless another is chosen there", async () => {
    const { library } = await createTestLibrary(MILL, LIGHTHOUSE);
    const memory = createMemory();
    await start({ bot: createBot({ library, memory }) });
    const manager = { guild_id: "5000", context: 0, member: { permissions: "32", user: { id: "3000" } } };
    const choose = async (article: string, where: string, channel: Json) => {
      const done = discord.fake.command("article", { article, where }, { ...manager, channel_id: channel.id, channel });
      await discord.fake.until(() => shownText(done.first) !== "");
      return shownText(done.first);
    };
    const post = { id: "1600", type: 11, parent_id: "1500" };
    discord.fake.world.channels.set("1600", post);
    const said = async (channel: string) => {
      const before = discord.fake.said(channel).length;
      discord.fake.say(channel, `<@${discord.fake.me}> /article`, {
        guild_id: "5000",
        mentions: [{ id: discord.fake.me }],
      });
      await discord.fake.until(() => discord.fake.said(channel).length > before);
      return shownText(discord.fake.said(channel).at(-1)).trim();
    };
    expect(await choose("mill", "server", post)).toContain("Old water mill");
    expect(await said("1700")).toContain("Old water mill");
    expect(await choose("lighthouse", "channel", post)).toContain("ighthouse");
    expect(await said("1600")).toContain("ighthouse");
    expect(await said("1700")).toContain("Old water mill");
    expect(await choose("all", "here", post)).toContain("all 2 articles");
    expect(await said("1600")).toContain("all 2 articles");
    expect(await said("1500")).toContain("ighthouse");
    // What holds anyway is not kept: the post goes along with its forum again.
    await choose("lighthouse", "here", post);
    expect(await memory.settings("discord:5000:1500:1600")).toEqual({});
    // Where a thread is was asked once.
    expect(discord.fake.calls.filter(({ route }) => route === "GET /channels/1600")).toHaveLength(1);
  });
});

describe("where a thread is", () => {
  const api = (answer: () => Promise<unknown>) => {
    const asked: string[] = [];
    const call = (_: string, route: string): Promise<unknown> => {
      asked.push(route);
      return answer();
    };
    return { asked, call };
  };

  it("is asked once, however many wait for it, and they are told in turn", async () => {
    const { asked, call } = api(async () => ({ type: 12, parent_id: "90", content: "<https://paper.example/a>" }));
    const threads = createThreads({ call }, new AbortController().signal);
    expect(threads.known("100")).toBeUndefined();
    const order: number[] = [];
    const find = () => new Promise<Thread | null>((resolve) => threads.whenKnown("100", resolve));
    await Promise.all([1, 2, 3].map((one) => find().then(() => order.push(one))));
    expect(order).toEqual([1, 2, 3]);
    expect(threads.known("100")).toEqual({ parent: "90", links: ["https://paper.example/a"] });
    expect(asked).toEqual(["/channels/100", "/channels/90/messages/100"]);
  });

  it("is nowhere for what is no thread, or may not be looked at", async () => {
    const signal = new AbortController().signal;
    const text = createThreads(
      api(async () => ({ type: 0, parent_id: "80" })),
      signal,
    );
    expect(await new Promise((resolve) => text.whenKnown("100", resolve))).toBeNull();
    const hidden = createThreads(
      api(() => Promise.reject(new ApiError({ kind: "refused", status: 403, code: 50001 }))),
      signal,
    );
    expect(await new Promise((resolve) => hidden.whenKnown("100", resolve))).toBeNull();
    expect(hidden.known("100")).toBeNull();
  });
});

describe("a thread on a post", () => {
  const asked = (fake: typeof discord.fake, more: Json = {}) => ({
    guild_id: "5000",
    mentions: [{ id: fake.me }],
    ...more,
  });
  const startWithPosts = async () => {
    const { library } = await createTestLibrary(MILL, LIGHTHOUSE);
    await start({ bot: createBot({ library }) });
    const { fake } = discord;
    const post = fake.say("1500", "Out now: [the mill](https://example.org/mill)", { guild_id: "5000" }, true);
    fake.world.channels.set(post.id, { id: post.id, type: 11, parent_id: "1500" });
    return { fake, thread: post.id };
  };
  const QUESTION = "What is this about?";

  it("is about what the post links to: a question by mention, and by command", async () => {
    const { fake, thread } = await startWithPosts();
    fake.say(thread, `<@${fake.me}> ${QUESTION}`, asked(fake));
    await fake.until(() => fake.said(thread).length > 0);
    expect(shownText(fake.said(thread)[0])).toContain("ground its first sack of flour");
    const channel = { id: thread, type: 11, parent_id: "1500" };
    const done = fake.command(
      "ask",
      { question: QUESTION },
      { guild_id: "5000", context: 0, member: { permissions: "0", user: { id: "3000" } }, channel_id: thread, channel },
    );
    await fake.until(() => shownText(done.first) !== "");
    expect(shownText(done.first)).toContain("ground its first sack of flour");
    // Elsewhere it is not known which article is meant.
    fake.say("1500", `<@${fake.me}> ${QUESTION}`, asked(fake));
    await fake.until(() => fake.said("1500").length > 0);
    expect(shownText(fake.said("1500")[0])).toContain("Which of the 2 articles");
    expect(fake.calls.filter(({ route }) => route === `GET /channels/1500/messages/${thread}`)).toHaveLength(1);
  });

  it("of a forum began with a message in itself; one that shows a link below, links to it", async () => {
    const { fake } = await startWithPosts();
    const post = fake.say("1800", "Out now", { guild_id: "5000", embeds: [{ url: "https://example.org/mill" }] }, true);
    const forum = { ...post, channel_id: post.id };
    fake.move(forum as typeof post, post.id);
    fake.world.channels.set(post.id, { id: post.id, type: 11, parent_id: "1700" });
    fake.say(post.id, `<@${fake.me}> ${QUESTION}`, asked(fake));
    await fake.until(() => fake.said(post.id).length > 0);
    expect(shownText(fake.said(post.id)[0])).toContain("ground its first sack of flour");
  });

  it("whose post cannot be read is a thread as others are", async () => {
    const { fake } = await startWithPosts();
    fake.world.channels.set("1900", { id: "1900", type: 11, parent_id: "1500" });
    fake.say("1900", `<@${fake.me}> ${QUESTION}`, asked(fake));
    await fake.until(() => fake.said("1900").length > 0);
    expect(shownText(fake.said("1900")[0])).toContain("Which of the 2 articles");
  });
});
