import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createLoadingBar } from "../../adapters/terminal/loading-bar.ts";

const watching = (isTTY: boolean) => {
  const output = Object.assign(new PassThrough(), { isTTY });
  let now = 0;
  const progress = createLoadingBar(output, () => now);
  const written = (): string => (output.read() as Buffer | null)?.toString("utf8") ?? "";
  return {
    ...progress,
    written,
    pass: (ms: number) => {
      now += ms;
    },
  };
};

describe("the bar of a library that is being loaded", () => {
  it("is not shown when loading is quick, nor where nobody sees it", () => {
    const quick = watching(true);
    quick.update({ loaded: 1, total: 10 });
    quick.update({ loaded: 10, total: 10 });
    expect(quick.written()).toBe("");
    const unseen = watching(false);
    unseen.pass(1_000);
    unseen.update({ loaded: 1, total: 10 });
    unseen.onPrompt({ rows: () => 0, redraw: () => {} });
    expect(unseen.written()).toBe("");
  });

  it("stands on a line of its own, and goes away when all is loaded", () => {
    const { update, written, pass } = watching(true);
    pass(1_000);
    update({ loaded: 2_500, total: 10_000 });
    expect(written()).toBe(`\r\x1b[K  ${"█".repeat(6)}${"░".repeat(18)}  2,500 / 10,000`);
    update({ loaded: 10_000, total: 10_000 });
    expect(written()).toBe("\r\x1b[K");
  });

  it("makes room for lines of another stream, and is there again with the next update", () => {
    const { update, clear, written, pass } = watching(true);
    clear();
    pass(1_000);
    update({ loaded: 1, total: 4 });
    expect(written()).toContain("1 / 4");
    clear();
    clear();
    expect(written()).toBe("\r\x1b[K");
    update({ loaded: 2, total: 4 });
    expect(written()).toMatch(/2 \/ 4$/);
    clear();
    update({ loaded: 4, total: 4 });
    expect(written()).toBe("\r\x1b[K");
  });

  it("stands above the prompt while somebody types, and leaves the cursor where it is", () => {
    const { update, onPrompt, written, pass } = watching(true);
    pass(1_000);
    update({ loaded: 1, total: 4 });
    written();
    onPrompt(undefined);
    expect(written()).toBe("\r\x1b[K");
    onPrompt({ rows: () => 1, redraw: () => {} });
    expect(written()).toContain("1 / 4\n");
    update({ loaded: 2, total: 4 });
    expect(written()).toBe(`\x1b7\x1b[2A\r\x1b[K  ${"█".repeat(12)}${"░".repeat(12)}  2 / 4\x1b8`);
    onPrompt(undefined);
    update({ loaded: 3, total: 4 });
    expect(written()).toBe("");
    onPrompt({ rows: () => 0, redraw: () => {} });
    update({ loaded: 4, total: 4 });
    expect(written()).toContain("4 / 4");
    onPrompt({ rows: () => 0, redraw: () => {} });
    expect(written()).toBe("");
  });

  it("goes on with what is done with the articles when they are loaded, and goes when nothing more is", () => {
    const { update, updateEncoding, onPrompt, written, pass } = watching(true);
    pass(1_000);
    update({ loaded: 2, total: 4 });
    updateEncoding({ encoded: 1, articles: 2, isDone: false });
    expect(written()).toMatch(/^[^/]* 2 \/ 4$/);
    update({ loaded: 4, total: 4 });
    updateEncoding({ encoded: 1, articles: 4, isDone: false });
    onPrompt({ rows: () => 0, redraw: () => {} });
    expect(written()).toMatch(/ 1 \/ 4\n$/);
    updateEncoding({ encoded: 2, articles: 4, isDone: false });
    expect(written()).toContain(" 2 / 4");
    // One is too long to be encoded.
    updateEncoding({ encoded: 3, articles: 4, isDone: true });
    expect(written()).toBe("\x1b7\x1b[1A\r\x1b[K\x1b8");
    onPrompt({ rows: () => 0, redraw: () => {} });
    expect(written()).toBe("");
  });

  it("lets a line through above the bar and the prompt, which are drawn again", () => {
    const { update, onPrompt, tell, written, pass } = watching(true);
    pass(1_000);
    update({ loaded: 1, total: 4 });
    tell("a.txt: is empty");
    expect(written()).toMatch(/\r\x1b\[Ka\.txt: is empty\n$/);
    let redrawn = 0;
    onPrompt(undefined);
    onPrompt({
      rows: () => 2,
      redraw: () => {
        redrawn += 1;
      },
    });
    written();
    tell("b.txt: is empty");
    expect(written()).toBe(`\x1b[3A\r\x1b[Jb.txt: is empty\n  ${"█".repeat(6)}${"░".repeat(18)}  1 / 4\n\n\n`);
    expect(redrawn).toBe(1);
  });

  it("writes plain lines where nobody sees a terminal", () => {
    const { onPrompt, tell, written } = watching(false);
    onPrompt({ rows: () => 0, redraw: () => {} });
    tell("a.txt: is empty");
    expect(written()).toBe("a.txt: is empty\n");
  });
});
