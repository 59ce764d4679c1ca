import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customIdsIn, messageText, snowflakeAt, snowflakeTimeMs } from "../../adapters/discord/events.ts";

describe("Discord's ids", () => {
  it("say when the thing came to be", () => {
    const time = fc.integer({ min: 1_420_070_400_000, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(time, (ms) => {
        expect(snowflakeTimeMs(snowflakeAt(ms))).toBe(ms);
      }),
    );
    expect(snowflakeAt(0)).toBe("0");
  });
});

describe("the words of a message", () => {
  it("are its text, else those in its components without our markup, else the forwarded ones", () => {
    const forwarded = [{ message: { content: "forwarded" } }];
    expect(messageText({ content: "text", components: [{ content: "shown" }] })).toBe("text");
    expect(messageText({ components: [{ components: [{ content: "### Title\n> a **b** \\*c" }] }] })).toBe("a b *c");
    expect(messageText({ message_snapshots: forwarded })).toBe("forwarded");
    const embeds = [{ title: "A title", description: "A claim.", fields: [{ name: "By", value: "Ann" }] }];
    expect(messageText({ embeds })).toBe("A title\nA claim.\nBy\nAnn");
    expect(messageText({ message_snapshots: [{ message: { content: "", embeds } }] })).toContain("A claim.");
    expect(messageText({})).toBe("");
  });

  it("have their buttons by the way, however deep they are", () => {
    expect(customIdsIn([{ custom_id: "a", components: [{ components: [{ custom_id: "b" }] }] }, {}])).toEqual([
      "a",
      "b",
    ]);
  });
});
