import { describe, expect, it } from "vitest";
import { openTerminalMeaning } from "../../adapters/terminal/open-terminal-meaning.ts";

describe("meaning in the terminal", () => {
  it("is there unless it is switched off", async () => {
    expect(openTerminalMeaning({ MEANING: "off" }, {})).toBeUndefined();
    const meaning = openTerminalMeaning({}, {});
    expect(meaning?.progress()).toEqual({ articles: 0, encoded: 0 });
    await meaning?.close();
  });

  it("is refused by the setting's name when that is neither on nor off", () => {
    expect(() => openTerminalMeaning({ MEANING: "maybe" }, {})).toThrow("MEANING");
  });
});
