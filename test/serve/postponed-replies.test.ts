import { describe, expect, it } from "vitest";
import type { ComposedReply } from "../../adapters/serve/compose-reply.ts";
import { createPostponedReplies } from "../../adapters/serve/postponed-replies.ts";
import type { Article } from "../../src/server.ts";

const composed: ComposedReply = { reply: { kind: "notice", notice: "x", text: "an answer" } };
const unsent = { id: 7, sent: [] };

describe("a reply to what was put off", () => {
  it("is given once, to its own entry", () => {
    const replies = createPostponedReplies(() => 0, undefined);
    replies.keep(7, composed);
    expect([{ id: 8, sent: [] }, unsent, unsent].map(replies.take)).toEqual([undefined, composed, undefined]);
  });

  it("is made anew when the articles are others, unless a part of it was sent", () => {
    let articles: readonly Article[] = [];
    const replies = createPostponedReplies(() => 0, { articles: () => articles });
    replies.keep(7, composed);
    replies.keep(8, composed);
    replies.keep(9, composed);
    expect(replies.take({ id: 9, sent: [] })).toBe(composed);
    articles = [];
    expect(replies.take(unsent)).toBeUndefined();
    expect(replies.take({ id: 8, sent: ["m1"] })).toBe(composed);
  });

  it("is made anew where it was an apology, and after ten minutes", () => {
    let now = 0;
    const replies = createPostponedReplies(() => now, undefined);
    replies.keep(8, { ...composed, failed: "deadline" });
    expect(replies.take({ id: 8, sent: [] })).toBeUndefined();
    replies.keep(7, composed);
    now = 10 * 60_000;
    expect(replies.take(unsent)).toBeUndefined();
  });

  it("gives its place to newer ones when there are too many", () => {
    const replies = createPostponedReplies(() => 0, undefined);
    for (let id = 0; id <= 1_000; id += 1) replies.keep(id, composed);
    expect([0, 1, 1_000].map((id) => replies.take({ id, sent: [] }))).toEqual([undefined, composed, composed]);
  });
});
