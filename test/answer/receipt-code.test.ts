import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptAt } from "../../src/answer/excerpt.ts";
import { decodeReceipt, encodeReceipt, findCodeFault, findReceipt } from "../../src/answer/receipt-code.ts";
import { news, sentenceWith } from "../fakes/articles.ts";

const bridge = excerptAt(news, sentenceWith(news, "It is 420 metres long"), { score: 1 });

describe("the code of a receipt", () => {
  it.each([
    [`They wrote: ${bridge.receipt}, is that so?`, "within a sentence"],
    [`They wrote ${bridge.receipt.replaceAll("-", "–")}.`, "with other dashes"],
    [`(${bridge.receipt.replaceAll("-", " ")})`, "with spaces"],
    [`PQ, that is ${bridge.receipt}`, "behind something like it"],
    [
      `${encodeReceipt({ article: 1, start: 1, length: 1, sum: 1, hash: 1n }).replace("1", "2")} ${bridge.receipt}`,
      "behind a mistyped one",
    ],
  ])("is found in %j", (text) => {
    expect(decodeReceipt(findReceipt(text) ?? "")).toEqual(decodeReceipt(bridge.receipt));
  });

  it("is found in no words without one", () => {
    expect(findReceipt("PQ is no receipt, and neither is what follows")).toBeUndefined();
    expect(findReceipt(`X${bridge.receipt}`)).toBeUndefined();
    expect(findReceipt(`${bridge.receipt}A`)).toBeUndefined();
  });

  it("is malformed with any one or two wrong symbols, and with any two that changed places", () => {
    const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const place = fc.integer({ min: 3, max: 33 });
    const bare = bridge.receipt.replaceAll("-", "");
    const put = (code: string, at: number, symbol: string): string => code.slice(0, at) + symbol + code.slice(at + 1);
    fc.assert(
      fc.property(place, place, fc.constantFrom(...symbols), fc.constantFrom(...symbols), (one, other, a, b) => {
        const wrong = put(put(bare, one, a), other, b);
        expect(decodeReceipt(wrong) === undefined).toBe(wrong !== bare);
        const swapped = put(put(bare, one, bare[other] ?? ""), other, bare[one] ?? "");
        expect(decodeReceipt(swapped) === undefined).toBe(swapped !== bare);
      }),
    );
  });

  it("carries its numbers through the code", () => {
    const numbers = fc.record({
      article: fc.nat(2 ** 30 - 1),
      start: fc.nat(2 ** 30 - 1),
      length: fc.nat(2 ** 25 - 1),
      sum: fc.nat(2 ** 20 - 1),
      hash: fc.bigInt({ min: 0n, max: 2n ** 40n - 1n }),
    });
    fc.assert(
      fc.property(numbers, (receipt) => {
        expect(decodeReceipt(encodeReceipt(receipt))).toEqual(receipt);
      }),
    );
  });

  it("never throws, whatever is pasted", () => {
    const units = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(units, (code) => {
        decodeReceipt(code);
        decodeReceipt(`PQ-${code}`);
      }),
    );
  });
});

describe("what is wrong with a mistyped receipt", () => {
  const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZU";
  const groups = bridge.receipt.split("-");

  it("is found for any one wrong symbol, with the group that it is in and the receipt that was meant", () => {
    const place = fc.integer({ min: 1, max: groups.length - 1 });
    fc.assert(
      fc.property(place, fc.nat(), fc.constantFrom(...symbols), (group, at, symbol) => {
        const right = groups[group]!;
        const part = right.slice(0, at % right.length) + symbol + right.slice((at % right.length) + 1);
        const fault = findCodeFault(groups.with(group, part).join("-"));
        if (part === right) expect(fault).toBeUndefined();
        else expect(fault).toEqual({ kind: "mistyped", single: { part, meant: decodeReceipt(bridge.receipt) } });
      }),
      // A symbol that no code has, for each place once.
      {
        examples: groups
          .slice(1)
          .flatMap((right, group) => Array.from(right, (_, at) => [group + 1, at, "U"] as [number, number, string])),
      },
    );
  });

  it("is its length where something is missing or too much", () => {
    expect(findCodeFault(bridge.receipt.slice(0, -1))).toEqual({ kind: "short" });
    expect(findCodeFault(`${bridge.receipt}A`)).toEqual({ kind: "long" });
    expect(findCodeFault(groups.slice(0, 3).join(" "))).toEqual({ kind: "short" });
  });

  it("is nothing of what does not begin as one, and nothing of a right one", () => {
    for (const text of ["", "a receipt", "PQ", bridge.receipt]) expect(findCodeFault(text), text).toBeUndefined();
  });
});
