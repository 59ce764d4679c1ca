import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pressId, shareId } from "../../../adapters/discord/custom-id.ts";
import type { DecodedEvent } from "../../../adapters/discord/decoded-event.ts";
import { snowflakeAt } from "../../../adapters/discord/events.ts";
import { decodeInteraction } from "../../../adapters/discord/incoming/decode-interaction.ts";
import { decodeEdit, decodeMessage } from "../../../adapters/discord/incoming/decode-message.ts";

const me = { user: "900", admins: new Set(["300"]) };
const message = {
  id: "1574510613055406080",
  channel_id: "100",
  type: 0,
  author: { id: "300" },
  content: "why?",
  mentions: [],
};
const inServer = { ...message, guild_id: "500", content: "<@900> why?", mentions: [{ id: "900" }] };
const ours = (components: unknown[] = []) => ({
  id: "7",
  channel_id: "100",
  author: { id: "900", bot: true },
  content: "",
  components,
});

const entryOf = (decoded: DecodedEvent | undefined) => (decoded?.kind === "entry" ? decoded.entry : undefined);
const said = (event: unknown) => entryOf(decodeMessage(event, me));

const interaction = {
  id: "1574510613055406080",
  application_id: "900",
  type: 2,
  token: "t",
  channel_id: "100",
  guild_id: "500",
  context: 0,
  locale: "fr",
  authorizing_integration_owners: { 0: "500" },
  member: { permissions: "0", user: { id: "301" } },
};
const command = (name: string, options: Record<string, unknown> = {}, more: object = {}) => ({
  ...interaction,
  data: { type: 1, name, options: Object.entries(options).map(([key, value]) => ({ name: key, value })) },
  ...more,
});
const done = (event: unknown) => decodeInteraction(event, me);

describe("messages that are for the bot", () => {
  it("a direct message is a question, of which everything is known", () => {
    expect(said(message)).toEqual({
      key: "m1574510613055406080",
      lane: "100",
      at: Number(1574510613055406080n >> 22n) + 1420070400000,
      repeatable: true,
      question: "1574510613055406080",
      where: { kind: "message", channel: "100", message: "1574510613055406080", asker: "300" },
      query: {
        text: "why?",
        conversation: "discord:100:300",
        place: "discord:300",
        asker: "discord:300",
        mayConfigure: true,
        operator: true,
      },
    });
  });

  it("a mention in a server is a question without the mention; what its person may do is not told", () => {
    expect(said(inServer)?.query).toMatchObject({ text: "why?", mayConfigure: false, operator: false });
    expect(said({ ...inServer, content: "and <@!900> when" })?.query.text).toBe("and   when");
  });

  it("a reply to an answer continues the conversation of the person who was answered", () => {
    const replied = ours([
      { type: 17, components: [{ type: 1, components: [{ custom_id: pressId("more", "303", "t") }] }] },
    ]);
    expect(said({ ...inServer, referenced_message: replied })?.query).toMatchObject({
      conversation: "discord:100:303",
      asker: "discord:300",
    });
    expect(said({ ...inServer, referenced_message: replied })?.query.quoted).toBeUndefined();
  });

  it("a bare mention in reply to somebody's message asks with that message", () => {
    const other = { id: "8", channel_id: "100", author: { id: "302" }, content: "They left in 1998." };
    expect(said({ ...inServer, content: "<@900>", referenced_message: other })?.query).toMatchObject({
      text: "/ask",
      quoted: "They left in 1998.",
    });
  });

  it("a command in reply to an answer gets its words, without our markup", () => {
    const answer = ours([
      {
        type: 17,
        components: [
          { type: 10, content: "### [Title](https://x)" },
          { type: 10, content: "> a **b** \\*c\\*\n> d" },
        ],
      },
    ]);
    expect(said({ ...message, content: "/check", referenced_message: answer })?.query.quoted).toBe("a b *c*\nd");
  });

  it("a sticker in private gets a word of help, a bare mention the welcome", () => {
    expect(said({ ...message, content: "" })?.occasion).toBe("unsupported");
    expect(said({ ...inServer, content: "<@900>" })?.occasion).toBe("welcome");
  });
});

describe("what is chosen for a place", () => {
  const asked = (more: object) => entryOf(done(command("ask", { question: "why?" }, more)))?.query.place;
  const alone = { guild_id: undefined, member: undefined, user: { id: "301" } };
  const thread = { channel: { id: "100", type: 11, parent_id: "90" } };
  const chosen = (where: string, more: object) =>
    entryOf(done(command("article", { article: "tides", where }, more)))?.query;
  it.each([
    ["in a thread or post belongs to its channel or forum", asked(thread), "discord:500:90:100"],
    [
      "in a channel under a heading, to the server",
      asked({ channel: { type: 0, parent_id: "80" } }),
      "discord:500:100",
    ],
    ["for the channel of a thread", chosen("channel", thread)?.place, "discord:500:90"],
    ["for a channel that is no thread", chosen("channel", {})?.place, "discord:500:100"],
    ["for the server", chosen("server", thread)?.place, "discord:500"],
    ["for the server is the command's own argument still", chosen("server", thread)?.text, "/article tides"],
    [
      "for the server means nothing in direct messages",
      chosen("server", { ...alone, context: 1 })?.place,
      "discord:301",
    ],
    ["in a server belongs to the server, and goes with it", asked({}), "discord:500:100"],
    ["in a server, by a message", said(inServer)?.query.place, "discord:500:100"],
    ["in direct messages belongs to the person", asked({ ...alone, context: 1 }), "discord:301"],
    ["in other people's private channel belongs to nobody alone", asked({ ...alone, context: 2 }), "discord:100"],
  ])("%s", (_, place, expected) => expect(place).toBe(expected));
});

describe("an edit", () => {
  const edited_timestamp = "2026-11-28T22:00:00.500000+00:00";
  const at = Date.parse(edited_timestamp);
  const id = snowflakeAt(at - 60_000);
  const edit = (more: object) => entryOf(decodeEdit({ ...inServer, id, edited_timestamp, ...more }, me));

  it("of a question is the same question, asked anew", () => {
    expect(edit({})).toMatchObject({
      key: `e${id}-${at}`,
      at,
      question: id,
      lane: "100",
      where: { kind: "message", message: id, edited: at },
      query: { text: "why?" },
    });
  });

  it.each([
    ["when a link below it was looked up", { edited_timestamp: null }],
    ["of a message that does not mention the bot", { mentions: [] }],
    ["to nothing but the mention", { content: "<@900>" }],
    ["of what was said the day before yesterday", { id: snowflakeAt(at - 48 * 60 * 60 * 1000) }],
    ["at no time", { edited_timestamp: "soon" }],
    ["by a bot", { author: { id: "1", bot: true } }],
  ])("is none %s", (_, more) => expect(edit(more)).toBeUndefined());
});

describe("messages that are not for the bot", () => {
  it.each([
    ["another bot's, so that two cannot keep each other talking", { ...message, author: { id: "1", bot: true } }],
    ["its own", { ...message, author: { id: "900" } }],
    ["a webhook's", { ...inServer, webhook_id: "5" }],
    ["a join, a pin, a boost", { ...message, type: 7 }],
    ["a server's that do not mention it", { ...message, guild_id: "500" }],
    ["a role's or everyone's mention", { ...inServer, mentions: [], content: "@everyone <@&4>" }],
    ["nothing", null],
    ["no author", { ...message, author: null }],
    ["a number for words", { ...message, content: 7 }],
    ["ids that are none", { ...message, id: {} }],
  ])("%s", (_what, event) => {
    expect(decodeMessage(event, me)).toBeUndefined();
  });

  it("never throws, whatever comes", () => {
    const keys = fc.constantFrom(
      "id",
      "type",
      "author",
      "content",
      "mentions",
      "data",
      "member",
      "token",
      "message",
      "referenced_message",
    );
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue()), (changes) => {
        decodeMessage({ ...inServer, ...changes }, me);
        decodeInteraction({ ...interaction, data: { name: "ask" }, ...changes }, me);
      }),
    );
  });
});

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
