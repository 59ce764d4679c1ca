import { describe, expect, it } from "vitest";
import { abbreviationKindOf, listedAbbreviationKind } from "../../../src/language/sentences/abbreviations.ts";

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

describe("the last word before a full stop", () => {
  const kindOf = (left: string, right = "Next", code = "en") =>
    abbreviationKindOf(/[\p{L}\p{M}.'’-]+$/u.exec(left)?.[0] ?? "", { left, right, code });

  it("is an abbreviation behind an elided article, in languages that elide", () => {
    expect(kindOf("Secondo l'arch", "Neri", "it")).toBe("before");
    expect(kindOf("isn't")).toBeUndefined();
  });

  it("is one by its shape", () => {
    expect(kindOf("Los pescadores de EE", "UU. no fueron", "es")).toBe("before");
    expect(kindOf("Los pescadores de EE. UU", "La gira", "es")).toBe("within");
    expect(kindOf("It lies at N°", "20")).toBe("numbered");
    expect(kindOf("the firm Sdn")).toBe("within");
  });

  it("is none where the language has such words", () => {
    expect(kindOf("tam žije vlk", "Lidé", "cs")).toBeUndefined();
    expect(kindOf("they went, he and I", "Nobody")).toBeUndefined();
  });
});
