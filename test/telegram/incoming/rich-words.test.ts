import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNotePost } from "../../../adapters/telegram/incoming/note-posts.ts";
import { readRichWords } from "../../../adapters/telegram/incoming/rich-words.ts";
import type { Entity } from "../../../adapters/telegram/outgoing/formatted-text.ts";
import { richBlocks } from "../../../adapters/telegram/outgoing/rich-message.ts";
import { readUpdate } from "../../../adapters/telegram/update.ts";
import { createLogger } from "../../../src/server.ts";
import { ann, group, me, messageUpdate, NOON_SECONDS } from "../updates.ts";
import { decoded } from "./decoded.ts";

const SAID = "Perhaps:\nShe wrote to @ann that the oak came from Hadley.\nThe mill · paragraph 2";
const QUOTED = "She wrote to @ann that the oak came from Hadley.";
const LINK = "https://paper.example/mill";
const linkAt = SAID.indexOf("The mill");
const entities: readonly Entity[] = [
  { type: "blockquote", offset: 9, length: linkAt - 10 },
  { type: "bold", offset: 13, length: 5 },
  { type: "text_link", offset: linkAt, length: 8, url: LINK },
];
/** As Telegram gives back what went as a rich message: with blocks alone. */
const blocks = richBlocks({ text: SAID, entities });
const rich = { message_id: 5, date: NOON_SECONDS, chat: group, rich_message: { blocks } };
const queryOf = (fields: Record<string, unknown>) => decoded(messageUpdate(fields))?.entry.query;

describe("what a rich message says", () => {
  it("is what was sent, with its links and what it quotes", () => {
    expect(readRichWords(blocks)).toEqual({
      text: SAID,
      entities: [
        { type: "blockquote", offset: 9, length: linkAt - 10 },
        { type: "text_link", offset: linkAt, length: 8, url: LINK },
      ],
    });
  });

  it("is every word of lists, tables and whatever else has words", () => {
    const cells = [[{ text: "Fare" }, { text: ["5 ", { type: "bold", text: "pounds" }] }]];
    const items = [{ blocks: [{ type: "paragraph", text: "one" }] }, { blocks: [{ type: "paragraph", text: "two" }] }];
    const given = [
      { type: "heading", text: "Fares", size: 1 },
      { type: "divider" },
      { type: "table", cells },
      { type: "list", items },
      { type: "details", summary: "More", blocks: [{ type: "footer", text: "The end" }] },
    ];
    expect(readRichWords(given)?.text).toBe("Fares\nFare\n5 pounds\none\ntwo\nMore\nThe end");
  });

  it("is nothing where it has no words, and never fails", () => {
    for (const given of [undefined, [], [{ type: "divider" }], [{ type: "paragraph", text: " " }]])
      expect(readRichWords(given)).toBeUndefined();
    fc.assert(
      fc.property(fc.anything(), (given) => {
        readRichWords(given);
      }),
    );
    let deep: unknown = "x";
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(readRichWords([{ type: "paragraph", text: deep }])).toBeUndefined();
  });
});

describe("a rich message", () => {
  it("that the bot sent is what a command in reply to it is about", () => {
    expect(queryOf({ text: "/check", reply_to_message: { ...rich, from: me } })).toMatchObject({ quoted: QUOTED });
    expect(queryOf({ text: "/check", reply_to_message: { ...rich, from: ann } })).toMatchObject({ quoted: SAID });
  });

  it("that somebody sent through the bot leads to its article when it is replied to", () => {
    const sent = { ...rich, from: { id: 8, is_bot: false }, via_bot: me };
    expect(queryOf({ chat: group, text: "@quote_bot and why?", reply_to_message: sent })).toMatchObject({
      quoted: QUOTED,
      links: [LINK],
    });
  });

  it("that is forwarded in private is checked, as one of plain text is", () => {
    const forwarded = { text: undefined, rich_message: { blocks }, forward_origin: { type: "user" } };
    expect(queryOf(forwarded)).toMatchObject({ text: `/check ${SAID}` });
  });

  it("of a channel is no post that answers point to, as a text with the same words is", async () => {
    const noted: string[] = [];
    const notePost = createNotePost({
      bot: { recognise: async () => "mill" },
      posts: { note: async (_place, _article, message) => void noted.push(message), noteLinks: async () => undefined },
      log: createLogger({ level: "silent", write: () => undefined }),
    });
    const channel = { id: -1009, type: "channel" };
    const posted = (id: number, fields: Record<string, unknown>) =>
      readUpdate({ update_id: id, channel_post: { message_id: id, date: NOON_SECONDS, chat: channel, ...fields } });
    for (const update of [posted(1, { rich_message: { blocks } }), posted(2, { text: SAID })])
      notePost(update!.channel_post!);
    await new Promise(setImmediate);
    expect(noted).toEqual(["2"]);
  });
});
