import { describe, expect, it } from "vitest";
import { commandCatalogue, isCommandName } from "../../../src/chat/commands/command-catalogue.ts";

describe("the catalogue of commands", () => {
  it("has each command once, by the name with which it is known", () => {
    const names = commandCatalogue.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every(isCommandName)).toBe(true);
    expect(isCommandName("start")).toBe(false);
    expect(isCommandName("constructor")).toBe(false);
  });

  it("describes each in every language, short enough for any menu", () => {
    for (const { description } of commandCatalogue) {
      for (const line of Object.values(description)) expect(line.length > 0 && line.length <= 100).toBe(true);
    }
  });
});
