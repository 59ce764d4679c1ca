import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pressId } from "../../../adapters/discord/custom-id.ts";
import { snowflakeAt } from "../../../adapters/discord/events.ts";
import { decodeInteraction } from "../../../adapters/discord/incoming/decode-interaction.ts";
import { decodeEdit, decodeMessage } from "../../../adapters/discord/incoming/decode-message.ts";
import { command, entryOf, inServer, interaction, me, message, ours } from "./events.ts";

const said = (event: unknown) => entryOf(decodeMessage(event, me));
const done = (event: unknown) => decodeInteraction(event, me);

describe("messages that are for the bot", () => {
  it("a direct message is a question, of which everything is known", () => {
    expect(said(message)).toEqual({
      key: "m1574510613055406080",
      lane: "100",
      lasting: true,
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
    expect(said({ ...inServer, content: "and <@!900> when" })?.query.text).toBe("and when");
  });

  it("an answer that is forwarded is asked by what it quotes", () => {
    const components = [{ type: 17, components: [{ type: 10, content: "> They **left** in 1998\\." }] }];
    const message_snapshots = [{ message: { content: "", components } }];
    const replied = { id: "8", channel_id: "100", author: { id: "302" }, content: "", message_snapshots };
    expect(said({ ...inServer, content: "<@900>", referenced_message: replied })?.query.quoted).toBe(
      "They left in 1998.",
    );
  });

  it("in a server is answered in turn with those of others, after those of the same person", () => {
    const bob = { ...inServer, id: "1574510613055406081", author: { id: "301" } };
    const lanes = [inServer, bob, { ...bob, id: "1574510613055406082" }].map((event) => said(event)?.lane);
    expect([lanes[0] === lanes[1], lanes[1] === lanes[2]]).toEqual([false, true]);
  });

  it("what Discord writes by number is no word of a question, nor of what is quoted", () => {
    const content = "<@900> <@!301> who <:hm:55> repaired it? <a:party:56> <#77> <@&88> </ask:99> <t:1700000000:R>";
    expect(said({ ...inServer, content })?.query.text).toBe("who repaired it?");
    const other = { id: "8", channel_id: "100", author: { id: "302" }, content: "<@301> They left\n<@302> in 1998." };
    expect(said({ ...inServer, content: "<@900>", referenced_message: other })?.query.quoted).toBe(
      "They left\n in 1998.",
    );
    expect(said({ ...message, content: "<:hm:55>" })?.occasion).toBe("unsupported");
    // What only looks like it stays.
    for (const words of ["a <@b> c", "2 <3 and 4> 1", "<https://example.org>", "<t:now>"])
      expect(said({ ...message, content: words })?.query.text).toBe(words);
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
      lane: "100:300",
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
