import { describe, expect, it } from "vitest";
import { bestExcerpt, excerptsIn } from "../../src/reply/index.ts";
import { MILL, startChat } from "../chat/test-library.ts";

describe("the best of several excerpts", () => {
  it("has the highest score of the first article's, wherever it stands; of equals it is the first", async () => {
    const { say } = await startChat([MILL]);
    const [excerpt] = excerptsIn(await say("Who repaired the wheel?"));
    const scored = (text: string, score: number, article = "mill") => ({ ...excerpt!, text, score, article });
    const textOf = (...excerpts: Parameters<typeof bestExcerpt>[0]): string => bestExcerpt(excerpts).text;
    expect(textOf(scored("only", 0))).toBe("only");
    expect(textOf(scored("beside", 0.4), scored("best", 0.5), scored("worse", 0.3))).toBe("best");
    expect(textOf(scored("first", 0.5), scored("second", 0.5))).toBe("first");
    expect(textOf(scored("beside", 0.4), scored("best", 0.5), scored("other", 0.9, "lighthouse"))).toBe("best");
  });
});
