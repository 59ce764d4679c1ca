import { expect, it } from "vitest";
import { findBlocks } from "../../../src/article/layout/find-blocks.ts";
import { runSteps } from "../../../src/yielding.ts";
import { PROSE_PARAGRAPHS } from "../parse-text.ts";

it("the blocks of a text are its lines, put together and named", async () => {
  const [ONE, TWO] = PROSE_PARAGRAPHS;
  const text = `Money is found\n\n${ONE}\n\n${TWO}`;
  const blocks = await runSteps(findBlocks(text, { title: undefined }));
  expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ["headline", "Money is found"],
    ["body", ONE],
    ["body", TWO],
  ]);
});
