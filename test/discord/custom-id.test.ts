import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pressId, readCustomId, shareId } from "../../adapters/discord/custom-id.ts";
import { anyCharacter } from "../any-character.ts";

const asker = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String);
const kind = fc.constantFrom("more", "context", "good", "bad", "ask");
const token = fc.string({ unit: fc.constantFrom("a", "Z", "0", "-", "_", ":"), minLength: 1, maxLength: 64 });

describe("what a button carries", () => {
  it("reads back as it was written, within Discord's 100 characters", () => {
    fc.assert(
      fc.property(kind, asker, token, (what, person, words) => {
        const id = pressId(what as "more", person, words);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(readCustomId(id)).toEqual({ what: "press", kind: what, asker: person, token: words });
        expect(readCustomId(shareId(person))).toEqual({ what: "share", asker: person });
      }),
    );
  });

  it("is nothing of ours when another release or another bot wrote it", () => {
    for (const id of ["", "old-button", "p:delete:1:t", "p:toString:1:t", "p:more:x:t", "p:more:1:", "s:x"]) {
      expect(readCustomId(id), id).toBeUndefined();
    }
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), (id) => void readCustomId(id)));
  });
});
