import { describe, expect, it } from "vitest";
import { listedAbbreviationKind } from "../../../src/language/sentences/abbreviations.ts";

describe("an abbreviation", () => {
  it("is known in its language, some in all", () => {
    expect(listedAbbreviationKind("bzw", "de")).toBe("before");
    expect(listedAbbreviationKind("bzw", "en")).toBeUndefined();
    expect(listedAbbreviationKind("No", "en")).toBe("numbered");
    expect(listedAbbreviationKind("Inc", "xx")).toBe("within");
  });

  it("with a capital is another word without", () => {
    expect(listedAbbreviationKind("Mass", "en")).toBe("within");
    expect(listedAbbreviationKind("mass", "en")).toBeUndefined();
  });
});
