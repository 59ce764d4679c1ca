import { parseEnv } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatEnvironment } from "../../../adapters/cli/init/env-file.ts";
import { isConfigurationError } from "../../../src/server.ts";

describe("a .env", () => {
  it("reads back as it was given, or refuses what it cannot hold", () => {
    const value = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."ab #\"'`\\=$\n é") }));
    fc.assert(
      fc.property(value, (given) => {
        const settings = { ARTICLES: given, TOKEN: "1:a_b-c" };
        try {
          const read = parseEnv(formatEnvironment(settings));
          expect(read.TOKEN).toBe("1:a_b-c");
          expect(read.ARTICLES ?? "").toBe(given);
        } catch (error) {
          if (!isConfigurationError(error)) throw error;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("holds what is in names of files", () => {
    for (const given of ["/a b/c.txt", "C:\\news\\x y", "it's.txt", 'say "no".md', "a#b,c d"]) {
      expect(parseEnv(formatEnvironment({ ARTICLES: given })).ARTICLES).toBe(given);
    }
  });
});
