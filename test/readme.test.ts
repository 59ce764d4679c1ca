import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { render } from "../adapters/terminal/render.ts";
import { createBot, openLibrary, seedsFolder } from "../src/server.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const transcript = readme.split("```")[1]!.trim();
const turns = transcript.split(/^› /m).filter((turn) => turn !== "");

/** What is left to see of a coloured terminal's output. */
const seen = (text: string): string => text.replace(/\x1b\]8;;[^\x07]*\x07|\x1b\[[\d;]*m/g, "");

describe("the README", () => {
  it("begins with what the bot really says about the sample article", async () => {
    const library = await openLibrary({ paths: [seedsFolder()] });
    await library.ready;
    const bot = createBot({ library });
    const said: string[] = [];
    for (const turn of turns) {
      const [question = ""] = turn.split("\n", 1);
      const person = { conversation: "readme", place: "readme", asker: "reader", mayConfigure: true, operator: false };
      const reply = await bot.ask({ ...person, text: question });
      said.push(`› ${question}\n\n${seen(render(reply, { width: 80, colour: true }))}`);
    }
    await library.close();
    expect(turns.length).toBeGreaterThan(2);
    expect(said.join("\n\n")).toBe(transcript);
  });
});
