import { describe, expect, it } from "vitest";
import { receiptFaultSchema } from "../../src/reply/receipt-fault.ts";
import { replySchema } from "../../src/server.ts";

describe("what is wrong with a receipt", () => {
  it.each([{ kind: "short" }, { kind: "long" }, { kind: "mistyped" }, { kind: "mistyped", part: "7ZC8XQ" }])(
    "comes back from JSON in its reply: %j",
    (fault) => {
      const reply = { kind: "receipt", code: "PQ-1", status: "malformed", fault };
      expect(replySchema.parse(JSON.parse(JSON.stringify(reply)))).toEqual(reply);
    },
  );

  it("is nothing else", () => {
    expect(receiptFaultSchema.safeParse({ kind: "forged" }).success).toBe(false);
  });
});
