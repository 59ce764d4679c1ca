import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleLink, questionLink, readDeepLink } from "../../../adapters/telegram/deep-link.ts";
import { readUpdate } from "../../../adapters/telegram/update.ts";
import { anyCharacter } from "../../any-character.ts";
import { ann, group, me, messageUpdate, NOON_SECONDS, privateChat } from "../updates.ts";
import { decoded } from "./decoded.ts";

const textOf = (raw: unknown) => decoded(raw)?.entry.query.text;

describe("a deep link", () => {
  it("brings back every question that fits in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (question) => {
        const payload = questionLink(question);
        fc.pre(payload !== undefined);
        expect(payload).toMatch(/^[\w-]{1,64}$/);
        expect(readDeepLink(payload)).toBe(`/ask ${question.replace(/\s+/g, " ").trim()}`.trim());
      }),
      { numRuns: 200 },
    );
  });
  it("opens an article", () => {
    expect(textOf(messageUpdate({ text: `/start ${articleLink("kem sokha/2")}` }))).toBe("/article kem sokha/2");
  });
  it("asks a question", () => {
    expect(textOf(messageUpdate({ text: `/start ${questionLink("Who fled?")}` }))).toBe("/ask Who fled?");
  });
  it("cannot make its reader give a command", () => {
    for (const text of ["/forget", "/ /forget", " /forget"]) {
      expect(readDeepLink(`q_${Buffer.from(text).toString("base64url")}`)).toBe(`/ask ${text.trim()}`);
    }
  });
  it("is left to the core when it is of no known form", () => {
    expect(textOf(messageUpdate({ text: "/start rivers" }))).toBe("/start rivers");
  });
  it("is not made for what does not fit", () => {
    expect(questionLink("x".repeat(100))).toBeUndefined();
  });
});

describe("whatever comes over the wire", () => {
  it("never throws, and decodes to an entry with a key, a lane and text, or to nothing", () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const known = fc.record(
      {
        message_id: fc.oneof(fc.integer(), json),
        date: fc.oneof(fc.constant(NOON_SECONDS), json),
        chat: fc.oneof(fc.constantFrom(privateChat, group), json),
        from: fc.oneof(fc.constantFrom(ann, me), json),
        text: fc.oneof(
          fc.string({ unit: anyCharacter }),
          fc.constantFrom("/ask@quote_bot a", "@quote_bot", "/start q_"),
          json,
        ),
        entities: fc.oneof(
          fc.array(
            fc.record({ type: fc.constantFrom("mention", "bot_command"), offset: fc.integer(), length: fc.integer() }),
          ),
          json,
        ),
        ephemeral_message_id: fc.oneof(fc.integer(), json),
        reply_to_message: json,
        quote: json,
      },
      { requiredKeys: [] },
    );
    const raw = fc.oneof(
      json,
      fc.record({ update_id: fc.oneof(fc.nat(), json), message: fc.oneof(known, json) }),
      fc.record({ update_id: fc.nat(), callback_query: json }),
      fc.record({ update_id: fc.nat(), edited_message: known }),
    );
    fc.assert(
      fc.property(raw, (value) => {
        const entry = decoded(value)?.entry;
        if (entry)
          expect([typeof entry.key, typeof entry.lane, typeof entry.query.text]).toEqual([
            "string",
            "string",
            "string",
          ]);
      }),
      { numRuns: 1000 },
    );
  });
  it.each([
    ["duplicate or zero ids", 0, true],
    ["the highest id", 2 ** 31 - 1, true],
    ["a negative id", -1, false],
    ["an id in letters", "7", false],
    ["no id", undefined, false],
  ])("%s", (_, id, isRead) => {
    expect(readUpdate({ ...messageUpdate({ text: "a" }), update_id: id }) !== undefined).toBe(isRead);
  });
});
