import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNames, readPerson } from "../../../src/quotation/attribution/read-person.ts";
import { anyCharacter } from "../../any-character.ts";

describe("the words for a person", () => {
  it.each([
    ["Marcus Thole", "marcus thole"],
    ["The council leader, Marcus Thole", "marcus thole"],
    ["Marcus Thole, the council leader", "marcus thole"],
    ["harbour master Jo Lind", "jo lind"],
    ["County transport chief Lars Odden", "lars odden"],
    ["Mayor Delia Fox", "delia fox"],
    ["Dr. Wen Li of the University of Carrick", "wen li"],
    ["the mayor of Marlow", ""],
    ["a spokeswoman for Lindmar Lines", ""],
    ["One resident", ""],
  ])("%j have the name %j", (phrase, name) => {
    expect(readPerson(phrase, "en").name.join(" ")).toBe(name);
  });

  it.each([
    ["Bürgermeisterin Karin Holt", "de", "bürgermeisterin karin holt"],
    ["die Archäologin Dr. Lena Voss", "de", "voss"],
    ["die Bürgermeisterin", "de", ""],
    ["le maire de Lyon", "fr", ""],
    ["La maire, Sylvie Renaud", "fr", "sylvie renaud"],
    ["el director de la empresa, Jorge Salinas", "es", "jorge salinas"],
  ])("%j in %s end with the last name of %j", (phrase, language, name) => {
    expect(readPerson(phrase, language).name.at(-1) ?? "").toBe(name.split(" ").at(-1));
  });

  it("describe whom they do not name", () => {
    expect(readPerson("the old mayor of Marlow", "en")).toMatchObject({ name: [], head: "mayor" });
  });

  it("are read whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 60 }), (text) => {
        const { name, description } = readPerson(text, "en");
        expect([...name, ...description].every((word) => word !== "")).toBe(true);
      }),
      { examples: [["mayor ’s"], ["’s"], ["a ' b"]] },
    );
  });
});

describe("two names", () => {
  it.each([
    ["marcus thole", "thole", "same"],
    ["m thole", "marcus thole", "same"],
    ["marcus thole", "helen adeyemi", "different"],
    ["marcus thole", "marcus hill", "different"],
    ["ada bell", "tom bell", "unclear"],
    ["kim jong un", "kim jong il", "unclear"],
  ])("%j and %j are %s", (one, other, relation) => {
    expect(compareNames(one.split(" "), other.split(" "))).toBe(relation);
    expect(compareNames(other.split(" "), one.split(" "))).toBe(relation);
  });

  it("are never two people's when one has all words of the other", () => {
    const names = fc.uniqueArray(fc.constantFrom("ada", "bell", "moreno", "von", "lind", "jo"), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(names, names, (one, other) => {
        const relation = compareNames(one, other);
        expect(compareNames(other, one)).toBe(relation);
        if (one.every((word) => other.includes(word))) expect(relation).toBe("same");
        if (!one.some((word) => other.includes(word))) expect(relation).toBe("different");
      }),
    );
  });
});
