import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../house/sources.ts";
import { textWidth, wrapRuns } from "./draw-text.ts";
import { takePictures } from "./take-pictures.ts";

/** The words of a picture, line by line. */
const wordsOf = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)]
    .map(([, inner = ""]) => inner.replace(/<[^>]+>/g, ""))
    .join(" ")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");

const EXCERPT =
  "This comes months after Sokha publicly distanced himself from Sam Rainsy, his former political ally who has been living in exile in France after being threatened with arrest by the government.";

describe("the README's pictures", () => {
  it.each(["telegram.svg", "discord.svg"])("%s shows what the bot says, and is small", async (name) => {
    const committed = readFileSync(join(root, "docs/pictures", name), "utf8");
    const drawn = (await takePictures())[name]!;
    // `npm run pictures` draws them anew.
    expect(wordsOf(committed)).toBe(wordsOf(drawn));
    expect(wordsOf(drawn)).toContain(EXCERPT);
    expect(wordsOf(drawn)).toContain("I found no passage that answers this.");
    expect(drawn.length).toBeLessThan(10_000);
    expect(drawn).not.toMatch(/<script|<image|href/);
  });

  it("break lines where they are full, and lose no word", () => {
    const runs = [{ text: "one two three " }, { text: "four five", bold: true }, { text: " six\nseven" }];
    const lines = wrapRuns(runs, { size: 10, colour: "#000", width: 60 });
    const texts = lines.map((line) => line.map(({ text }) => text).join(""));
    expect(texts.join(" ").split(/\s+/)).toEqual("one two three four five six seven".split(" "));
    expect(texts.every((text) => textWidth(text.trimEnd(), 10, true) <= 66)).toBe(true);
    expect(texts.at(-1)).toBe("seven");
  });
});
