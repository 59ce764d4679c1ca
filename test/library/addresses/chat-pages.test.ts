import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { QuestionOutcome } from "../../../src/analytics/index.ts";
import { createBot } from "../../../src/chat/create-bot.ts";
import { createMemory } from "../../../src/chat/memory.ts";
import { createFetcher } from "../../../src/fetch/index.ts";
import { createMemoryShelf } from "../../../src/library/addresses/memory-shelf.ts";
import { openAddressBook } from "../../../src/library/open-address-book.ts";
import { BRIDGE, BRIDGE_CORRECTED, htmlOf, MILL_PAGE, rssOf } from "../../fakes/news-pages.ts";
import { startWebSite } from "../../fakes/web-site.ts";
import { ASKED, answersFrom, type Chats, GROUP, OTHER, startChats } from "./start-chats.ts";

/** What comes by itself comes late on a busy machine. */
const PATIENCE_MS = 20_000;
let site: Chats["site"];
let shelf: Chats["shelf"];
let fetcher: Chats["fetcher"];
let clock: Chats["clock"];
let openChat: Chats["openChat"];
let link: Chats["link"];
let stop: Chats["stop"];
beforeEach(async () => {
  ({ site, shelf, fetcher, clock, openChat, link, stop } = await startChats());
});
afterEach(() => stop());

describe("a page that a chat chose by its address", () => {
  it("answers there and in the places within, again after a restart, and is named so that no other article is", async () => {
    const { say } = await openChat();
    expect(await say(`/article ${site.at("/larn-bridge")}`)).toMatchObject({
      notice: "articleHere",
      text: expect.stringContaining(BRIDGE.title),
    });
    expect(answersFrom(await say(ASKED))).toBe("larn-bridge");
    const { say: sayLater } = await openChat();
    expect(answersFrom(await sayLater(ASKED, { ...GROUP, article: BRIDGE.title }))).toBe("larn-bridge");
    expect(answersFrom(await sayLater(ASKED, { ...GROUP, place: "telegram:-1:5" }))).toBe("larn-bridge");
    expect((await shelf.list()).map(({ id, added, forChats }) => [id, added, forChats])).toEqual([
      [expect.stringMatching(/^larn-bridge-[0-9a-z]+$/), false, true],
    ]);
  });

  it("is seen by nobody else: no list, search, check, link, receipt, inline list or completion has it", async () => {
    const { library, bot, say } = await openChat();
    await say(`/article ${site.at("/larn-bridge")}`);
    const shown = await say(ASKED);
    const { text, receipt } = shown.kind === "answer" ? shown.excerpts[0] : { text: "", receipt: "" };
    const more = shown.kind === "answer" ? shown.actions[0]?.token : undefined;
    const listed = await say("/articles");
    expect(listed.kind === "articles" && listed.total).toBe(2);
    expect(await say(`/check ${text}`)).toMatchObject({ verdict: "verbatim" });
    expect(await say(`/verify ${receipt}`)).toMatchObject({ status: "stands" });

    expect(library.articles().map(({ id }) => id)).toEqual(["ferry"]);
    const others = await say("/articles", OTHER);
    expect(others.kind === "articles" && others.articles.map(({ id }) => id)).toEqual(["ferry"]);
    expect(JSON.stringify(await say(ASKED, OTHER))).not.toContain("4.2");
    expect(await say(`/check ${text}`, OTHER)).toMatchObject({ verdict: "absent" });
    expect(await say(`/verify ${receipt}`, OTHER)).toMatchObject({ status: "unknown" });
    expect(await bot.press(more ?? "", OTHER)).toMatchObject({ notice: "articleChanged" });
    const asked = { ...OTHER, mayConfigure: false, quoted: link() };
    expect(answersFrom(await say(ASKED, asked))).not.toBe("larn-bridge");
    expect(await say(`/article ${BRIDGE.title}`, OTHER)).toMatchObject({ notice: "articleUnknown" });
    expect(await say("/article larn-bridge", OTHER)).toMatchObject({ notice: "articleUnknown" });
    expect(await bot.titles("bridge", { limit: 9 })).toMatchObject({ titles: [], total: 0 });
    expect(await bot.suggest("", { place: OTHER.place }, 9)).not.toContainEqual(expect.stringContaining("bridge"));
    // Inline lists are sent to other chats, also by those who have it.
    expect(JSON.stringify(await say(ASKED, { ...GROUP, preview: true }))).not.toContain("4.2");
    // So are answers to guests.
    const asGuest = (asked: string) => say(asked, { ...GROUP, elsewhere: true });
    expect(JSON.stringify([await asGuest(ASKED), await asGuest("/articles")])).not.toMatch(/4\.2|larn/);
    expect(await asGuest(`/check ${text}`)).toMatchObject({ verdict: "absent" });
    expect(await asGuest(`/verify ${receipt}`)).toMatchObject({ status: "unknown" });
    expect(await bot.recognise({ text, addresses: [site.at("/larn-bridge")] })).toBe(undefined);
  });

  it("changes nothing that another chat finds by name among its own", async () => {
    const { say } = await openChat();
    await say(`/article ${site.at("/larn-bridge")}`, OTHER);
    await say(`/article ${site.at("/sellack-mill")}`);
    const typed = `/articles ${BRIDGE.title} mill`;
    expect(await say(typed)).toMatchObject({ notice: "articleUnknown", text: expect.stringContaining("sellack-mill") });
    expect(await say(typed, OTHER)).toMatchObject({ text: expect.stringContaining("larn-bridge") });
  });

  it("is in no count, but for a question of it that its reader tells the newsroom", async () => {
    const { library } = await openChat();
    const outcomes: QuestionOutcome[] = [];
    const votes: unknown[] = [];
    const bot = createBot({
      library,
      memory: createMemory(),
      hasNewsroom: true,
      onOutcome: (outcome) => outcomes.push(outcome),
      onVote: async (vote) => votes.push(vote) > 0,
    });
    await bot.ask({ ...GROUP, text: `/article ${site.at("/larn-bridge")}` });
    const answer = await bot.ask({ ...GROUP, text: ASKED });
    const actions = answer.kind === "answer" ? answer.actions : [];
    for (const { kind, token } of actions) if (kind === "good" || kind === "bad") await bot.press(token, GROUP);
    const text = "Who will paint the elephants of Mars?";
    const refusal = await bot.ask({ ...GROUP, text });
    expect(actions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["good", "bad"]));
    expect([outcomes, votes]).toEqual([[], []]);
    const tell = refusal.kind === "abstain" ? refusal.actions.find(({ kind }) => kind === "tell")?.token : undefined;
    await bot.press(tell ?? "", { ...GROUP, quoted: text });
    expect(outcomes).toMatchObject([{ kind: "missed", cause: "told", article: "", version: "", question: text }]);
  });

  it("is everybody's when an operator adds it, when it is named, and when a list that is read names it", async () => {
    const { library, say } = await openChat();
    await say(`/article ${site.at("/larn-bridge")}`);
    await say(`/article ${site.at("/sellack-mill")}`);
    await say(`/article ${site.at("/larn-bridge")}`, { asker: "op", place: "op", mayConfigure: true, operator: true });
    const [bridge] = library.articles().filter(({ id }) => id !== "ferry");
    expect(bridge?.title).toBe(BRIDGE.title);
    // Its chat sees it once.
    const listed = await say("/articles");
    expect(listed.kind === "articles" && listed.total).toBe(3);
    const named = await openChat([site.at("/sellack-mill")]);
    expect(named.library.articles()).toHaveLength(3);
    await named.library.letGo(GROUP.place);
    expect(await shelf.list()).toHaveLength(2);

    shelf = createMemoryShelf();
    const feed = await openChat();
    await feed.say(`/article ${site.at("/larn-bridge")}`);
    site.pages.set("/feed", rssOf([{ link: site.at("/larn-bridge") }]));
    const book = await openAddressBook({ shelf, patienceMs: 0, fetcher, clock: () => clock.now });
    await book.add(site.at("/feed"));
    const { library: later } = await openChat();
    expect(later.articles().map(({ title }) => title)).toContain(BRIDGE.title);
  });

  it("goes when the chat is left or its person is forgotten, unless another chat holds it", async () => {
    const { library, say } = await openChat();
    const alone = { asker: "telegram:7", place: "telegram:7", mayConfigure: true };
    await say(`/article ${site.at("/larn-bridge")}`, alone);
    await say(`/article ${site.at("/sellack-mill")}`, alone);
    await say(`/article ${site.at("/sellack-mill")}`);
    await say("/forget", alone);
    expect((await shelf.list()).map(({ title }) => title)).toEqual([MILL_PAGE.title]);
    const listed = await say("/articles", alone);
    expect(listed.kind === "articles" && listed.total).toBe(1);
    await library.letGo(GROUP.place);
    expect(await shelf.list()).toEqual([]);
  });

  it("is read again when it is due, like every other", async () => {
    const { say } = await openChat([], { follows: true });
    await say(`/article ${site.at("/larn-bridge")}`);
    site.pages.set("/larn-bridge", htmlOf(BRIDGE_CORRECTED));
    clock.now += 24 * 3_600_000;
    const [before] = await shelf.list();
    await vi.waitUntil(async () => (await shelf.list())[0]?.version !== before?.version, PATIENCE_MS);
    const reply = await say("When was the bridge reopened?");
    expect(reply.kind === "answer" && reply.excerpts[0].version).toBe((await shelf.list())[0]?.version);
  });
});

describe("a page that only chats have", () => {
  const failing = async () => {
    await vi.waitUntil(async () => (await shelf.list()).some(({ reason }) => reason !== undefined), PATIENCE_MS);
    return shelf.list();
  };

  it("is not read at another host when its own redirects there later", async () => {
    const other = await startWebSite();
    other.pages.set("/robots.txt", { status: 404 });
    other.pages.set("/larn-bridge", htmlOf(BRIDGE_CORRECTED));
    const wide = createFetcher({ privateHosts: [site.host, other.host] });
    const { library, say } = await openChat([], { follows: true, reader: wide });
    await say(`/article ${site.at("/larn-bridge")}`);
    const [before] = await shelf.list();
    site.pages.set("/larn-bridge", { status: 302, headers: { location: other.at("/larn-bridge") } });
    clock.now += 24 * 3_600_000;
    const [after] = await failing();
    expect(after).toMatchObject({ version: before?.version, reason: expect.stringContaining("not allowed") });
    expect(other.asked).toEqual([]);
    await library.close();
    await wide.close();
    await other.close();
  });

  it("stays as it was when it has become a list, of which nothing is taken", async () => {
    const { say } = await openChat([], { follows: true });
    await say(`/article ${site.at("/larn-bridge")}`);
    const [before] = await shelf.list();
    site.pages.set("/larn-bridge", rssOf([{ link: site.at("/sellack-mill") }]));
    clock.now += 24 * 3_600_000;
    expect(await failing()).toMatchObject([
      { kind: "page", version: before?.version, reason: "is a list of pages now" },
    ]);
    expect(answersFrom(await say(ASKED))).toBe("larn-bridge");
  });

  it("is read no more when its host is no longer allowed, and answers as it was read last", async () => {
    const { say } = await openChat();
    await say(`/article ${site.at("/larn-bridge")}`);
    const [before] = await shelf.list();
    const book = await openAddressBook({ shelf, patienceMs: 0, fetcher, clock: () => clock.now });
    await book.add(site.at("/sellack-mill"));
    const { say: sayLater } = await openChat([], { follows: true, hosts: [] });
    site.asked.length = 0;
    // What is watched is read first: when it is read again, all that was due had its turn.
    for (const _ of [1, 2]) {
      clock.now += 24 * 3_600_000;
      await vi.waitUntil(
        async () => (await shelf.list()).some(({ checkedAt }) => checkedAt === clock.now),
        PATIENCE_MS,
      );
    }
    expect(site.asked.map(({ path }) => path)).not.toContain("/larn-bridge");
    expect((await shelf.list())[0]).toEqual(before);
    expect(answersFrom(await sayLater(ASKED, { ...GROUP, article: BRIDGE.title }))).toBe("larn-bridge");
  });

  it("was asked when it answers among all articles, too", async () => {
    const { say } = await openChat();
    await say(`/article ${site.at("/larn-bridge")}`);
    await say(`/article ${site.at("/sellack-mill")}`);
    await say("/article all");
    const latest = async () => (await shelf.heldIn([GROUP.place]))[0]?.title;
    expect(await latest()).toBe(MILL_PAGE.title);
    clock.now += 24 * 3_600_000;
    await say(ASKED, { ...GROUP, preview: true });
    expect(await latest()).toBe(MILL_PAGE.title);
    expect(answersFrom(await say(ASKED))).toBe("larn-bridge");
    expect(await latest()).toBe(BRIDGE.title);
  });
});
