import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createSignatureCheck,
  PUBLIC_KEY_FORM,
  readSignature,
} from "../../../adapters/discord/incoming/verify-signature.ts";
import { createSigner } from "../../fakes/discord-endpoint.ts";

const signer = createSigner();
const signed = (event: unknown, at = 1_700_000_000_000) => {
  const { headers, body } = signer.request(event, at);
  return { found: readSignature(new Headers(headers)), body: Buffer.from(body) };
};

describe("a request that Discord signed", () => {
  const isSigned = createSignatureCheck(signer.publicKey);

  it("is known by the application's public key", () => {
    expect(signer.publicKey).toMatch(PUBLIC_KEY_FORM);
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 4e12 }), (event, at) => {
        const { found, body } = signed(event, at);
        expect(found && isSigned(found, body)).toBe(true);
      }),
    );
  });

  it("is another one when a single bit of its body, time or signature is changed", () => {
    const flipped = (bytes: Buffer, bit: number): Buffer => {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = changed[bit >> 3]! ^ (1 << (bit & 7));
      return changed;
    };
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom("body", "time", "signature"), (event, at, part) => {
        const { found, body } = signed(event);
        const { signature, timestamp } = found!;
        const bytes = Buffer.from(signature, "hex");
        const forged =
          part === "body"
            ? isSigned(found!, flipped(body, at % (body.length * 8)))
            : part === "time"
              ? isSigned({ signature, timestamp: String(Number(timestamp) + 1 + at) }, body)
              : isSigned({ timestamp, signature: flipped(bytes, at % 512).toString("hex") }, body);
        expect(forged).toBe(false);
      }),
    );
  });

  it("is not taken with another application's key, or with a key that is none", () => {
    const { found, body } = signed({ type: 1 });
    for (const key of [createSigner().publicKey, "0".repeat(64), "f".repeat(64)]) {
      expect(createSignatureCheck(key)(found!, body)).toBe(false);
    }
  });
});

describe("a request without what a signature needs", () => {
  const signature = "a".repeat(128);
  it.each<[string, Record<string, string>]>([
    ["nothing", {}],
    ["no time", { "x-signature-ed25519": signature }],
    ["no signature", { "x-signature-timestamp": "1" }],
    ["half a signature", { "x-signature-ed25519": "a".repeat(127), "x-signature-timestamp": "1" }],
    ["a signature twice", { "x-signature-ed25519": `${signature}, ${signature}`, "x-signature-timestamp": "1" }],
    ["a time in words", { "x-signature-ed25519": signature, "x-signature-timestamp": "now" }],
    ["a time before all", { "x-signature-ed25519": signature, "x-signature-timestamp": "-1" }],
  ])("%s: is none before its body is read", (_what, headers) => {
    expect(readSignature(new Headers(headers))).toBeUndefined();
  });
});
