import { describe, expect, it } from "vitest";
import { formatSource } from "../../src/chat/format-source.ts";
import { noticesIn } from "../../src/chat/notices/notice-languages.ts";
import { startChat } from "./test-library.ts";

const firstExcerpt = async () => {
  const { say } = await startChat();
  const reply = await say("Who repaired the wheel?");
  if (reply.kind !== "answer") throw new Error(reply.kind);
  return reply.excerpts[0];
};

describe("the line below an excerpt", () => {
  it("has its place where it says so, whatever stands before it", async () => {
    const excerpt = await firstExcerpt();
    for (const detail of ["full", "place"] as const) {
      const { text, place } = formatSource(excerpt, noticesIn("en"), detail);
      expect(text.slice(place.start, place.end)).toBe("paragraph 1");
    }
  });

  it("is neither ended nor turned around by a title or a date, and keeps what is paired in them", async () => {
    const excerpt = {
      ...(await firstExcerpt()),
      title: "Mill \u202bשלום\u202c\u202e evil\u2028",
      date: "2026\u2066",
    };
    const { text, place } = formatSource(excerpt, noticesIn("en"));
    expect(text.startsWith("Mill \u202bשלום\u202c evil  · 2026 · paragraph 1 · ")).toBe(true);
    expect(text.slice(place.start, place.end)).toBe("paragraph 1");
  });
});
