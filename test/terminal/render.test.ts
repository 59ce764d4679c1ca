import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { render } from "../../adapters/terminal/render.ts";
import { startChat } from "../chat/test-library.ts";

/** Without styles and links. Node does not know a link in whose address is a comma, as in one to the words from one to another. */
const stripStyling = (text: string): string => stripVTControlCharacters(text.replace(/\x1b\]8;;[\x20-\x7e]*\x07/g, ""));

describe("what a terminal is given", () => {
  it("shows an article's own escape sequences instead of sending them", async () => {
    const hostile = "\x1b]0;owned\x07\x1b[2J\u202edrowssap\u009b31m";
    const { say } = await startChat([
      {
        id: "hostile",
        title: `Ferry ${hostile} sinks`,
        date: `2020${hostile}`,
        url: `https://example.org/${hostile}`,
        text: `Ferry sinks\n\nThe ferry Aurora ${hostile} sank off Skerry on Monday. Nobody was hurt.\n`,
      },
    ]);
    for (const said of [
      "where did the ferry sink?",
      "/articles",
      "/outline",
      `/check ferry ${hostile} Aurora`,
      "/article",
    ]) {
      const reply = await say(said);
      const plain = render(reply, { width: 60, colour: false });
      expect(plain, said).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
      // With colours there are only the terminal's own styles and links.
      const coloured = stripStyling(render(reply, { width: 60, colour: true }));
      expect(coloured, said).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
    }
  });

  it("does not cut an address, however narrow it is", async () => {
    const { say } = await startChat();
    const reply = await say("/article");
    expect(render(reply, { width: 16, colour: false })).toContain("https://example.org/mill");
  });

  it("says the same with and without colours, and marks matches and the answer", async () => {
    const { say } = await startChat();
    const reply = await say("How much did the restoration cost?");
    const coloured = render(reply, { width: 60, colour: true });
    expect(coloured).toContain("\x1b[1mrestoration\x1b[22m");
    expect(coloured).toMatch(/\x1b\[4m85,000/);
    const emphasised = render(reply, { width: 60, colour: false, emphasis: true });
    expect(emphasised).toContain("\x1b[1mrestoration\x1b[22m");
    expect(emphasised).toMatch(/\x1b\[4m85,000/);
    expect(emphasised).not.toMatch(/\x1b\[3\dm/);
    const words = (text: string) => stripStyling(text).replace(/https:\S+/g, "");
    expect(words(coloured)).toBe(words(render(reply, { width: 60, colour: false })));
  });
});
