import { once } from "node:events";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { startRepl } from "../../adapters/repl/start-repl.ts";
import { createBot } from "../../src/server.ts";
import { createTestLibrary, LIGHTHOUSE, MILL } from "../chat/test-library.ts";
import { askThroughPipe, KEYS, startAtTerminal } from "./fake-terminal.ts";

describe("at a terminal", () => {
  it("greets with the title, the date and questions that the article answers, and leaves on Ctrl-D", async () => {
    const { sees, type, session, raw } = await startAtTerminal();
    const greeting = await sees("› ");
    expect(greeting).toContain("Old water mill at Hadley grinds flour again");
    expect(greeting).toContain("2021-05-04 · 5 paragraphs");
    expect(greeting).toMatch(/• .*\?/);
    type(KEYS.ctrlD);
    await session;
    // The terminal marks pastes no longer.
    expect(raw()).toContain("\x1b[?2004h");
    expect(raw().endsWith("\x1b[?2004l\n")).toBe(true);
  });

  it("does not keep the person waiting for its suggestions: they come into room above the prompt, and nothing moves", async () => {
    const bot = createBot({ library: (await createTestLibrary(MILL)).library });
    let suggest: (questions: readonly string[]) => void = () => {};
    const suggested = new Promise<readonly string[]>((resolve) => {
      suggest = resolve;
    });
    const slow = { ...bot, suggest: () => suggested };
    const { sees, type, session, text, raw } = await startAtTerminal({ promptByMs: 0, bot: slow });
    const before = await sees("› ");
    expect(before).toContain("Ask in your own words.");
    type("who repaired the");
    await sees("who repaired the");
    suggest(["Who is Nora Quill?", `${"very ".repeat(40)}long?`, "What did the restoration cost?"]);
    await sees("• What did the restoration cost?");
    // The cursor goes up over as many lines as there are, and back to where it was.
    const rows = before.slice(before.indexOf("Ask in")).split("\n").length - 1;
    expect(raw()).toContain(`\x1b7\x1b[${rows}A\r`);
    const drawn = raw().slice(raw().indexOf("\x1b7"), raw().indexOf("\x1b8"));
    expect(drawn.split("\n")).toHaveLength(rows);
    expect(drawn).toContain("Who is Nora Quill?");
    expect(drawn).not.toContain("very");
    type(` wheel${KEYS.enter}`);
    await sees("Nora Quill, a retired");
    type(KEYS.ctrlD);
    await session;
    expect(text().match(/Old water mill at Hadley grinds flour again\n {2}2021/g)).toHaveLength(1);
  });

  it("says that a page is being read before it answers from it", async () => {
    const { library } = await createTestLibrary(MILL);
    let begun = (): void => {};
    const reading = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const add: typeof library.add = async (_, options) => {
      await options?.begin?.();
      await reading;
      return { article: library.articles()[0]! };
    };
    const bot = createBot({ library: { ...library, add } });
    const { sees, type, session, text } = await startAtTerminal({ bot });
    await sees("› ");
    type(`/article https://paper.example/mill${KEYS.enter}`);
    await sees("Reading https://paper.example/mill …");
    begun();
    await sees("Questions here are answered from");
    expect(text()).not.toContain("could not read");
    type(KEYS.ctrlD);
    await session;
  });

  it("answers, continues, and says when there is nothing to continue", async () => {
    const { sees, type, session } = await startAtTerminal();
    await sees("› ");
    type(`who repaired the wheel${KEYS.enter}`);
    expect(await sees("/context")).toContain("│ Nora Quill, a retired engineer");
    await sees("› ");
    type(`context${KEYS.enter}`);
    await sees("silent since 1962");
    await sees("› ");
    type(`/quit${KEYS.enter}`);
    await session;
  });

  it("says who sent the words of a quotation", async () => {
    const { sees, type, session } = await startAtTerminal();
    await sees("› ");
    type(`where were the original drawings found?${KEYS.enter}`);
    expect(await sees("a quotation (Quill)")).not.toContain("PQW-");
    await sees("› ");
    type(`/receipt${KEYS.enter}`);
    await sees("PQW-");
    await sees("https://example.org/mill");
    type(KEYS.ctrlD);
    await session;
  });

  it("clears the line on Ctrl-C, and leaves when the line is empty", async () => {
    const { sees, type, session, text } = await startAtTerminal();
    await sees("› ");
    type("half a question");
    type(KEYS.ctrlC);
    type(`/verify${KEYS.enter}`);
    await sees("Put a receipt");
    await sees("› ");
    type(KEYS.ctrlC);
    await session;
    expect(text()).not.toContain("There is no command");
  });

  it("brings back what was asked before", async () => {
    const { sees, type, session } = await startAtTerminal();
    await sees("› ");
    type(`who repaired the wheel${KEYS.enter}`);
    await sees("Nora Quill");
    await sees("› ");
    type(KEYS.up + KEYS.enter);
    await sees("Nora Quill");
    await sees("› ");
    type(KEYS.ctrlD);
    await session;
  });

  it.each([
    ["/pri", "/privacy"],
    ["/chec", "/check "],
    ["/article lig", "/article lighthouse"],
    ["/language f", "/language fr"],
    ["/qu", "/quit"],
  ])("completes %j to %j", async (typed, whole) => {
    const { sees, type, session } = await startAtTerminal({}, [MILL, LIGHTHOUSE]);
    await sees("› ");
    for (const key of [...typed, KEYS.tab]) type(key);
    await sees(whole);
    type(KEYS.ctrlC);
    type(KEYS.ctrlC);
    await session;
  });

  it("gives each line of a paste that the terminal does not mark a prompt of its own", async () => {
    const { sees, type, session } = await startAtTerminal();
    await sees("› ");
    type(`who repaired the wheel${KEYS.enter}/privacy${KEYS.enter}what did it`);
    expect(await sees("/context")).not.toContain("/privacy");
    await sees("› /privacy");
    await sees("› what did it");
    type(KEYS.ctrlC + KEYS.ctrlD);
    await session;
  });

  it("drops the lines that wait on Ctrl-C", async () => {
    const { sees, type, session, text } = await startAtTerminal();
    await sees("› ");
    type(`who repaired the wheel${KEYS.enter}${`/privacy${KEYS.enter}`.repeat(500)}`);
    type(KEYS.ctrlC);
    type(KEYS.ctrlD);
    await session;
    expect(text().split("› /privacy").length).toBeLessThan(50);
  });

  it("asks the lines of a paste one by one, with control characters made visible; the last waits for Enter", async () => {
    const { sees, type, session, raw } = await startAtTerminal();
    await sees("› ");
    type("\x1b[200~who repaired the wheel?\r\n\r\nwhat\x1b[31m\x07 did it cost?\nwho is\x1b[201~");
    await sees("Nora Quill, a retired");
    await sees("› what␛[31m␇ did it cost?");
    await sees("85,000 pounds");
    await sees("› who is");
    type(` Quill?${KEYS.enter}`);
    await sees("Nora Quill");
    await sees("› ");
    type(KEYS.ctrlD);
    await session;
    expect(raw().split("› ").length).toBeLessThan(8);
  });

  it.each(["exit", "quit", " QUIT ", "/exit"])("leaves at %j, and answers a question with that word", async (word) => {
    const { sees, type, session, text } = await startAtTerminal();
    await sees("› ");
    type(`did the council ${word.trim()}?${KEYS.enter}`);
    await sees("council");
    await sees("\n\n› ");
    type(`${word}${KEYS.enter}`);
    await session;
    expect(text().trimEnd().endsWith(word.trim())).toBe(true);
  });

  it("says as much at a terminal that has no columns as at one of 80", async () => {
    const output = Object.assign(new PassThrough({ highWaterMark: 1 << 24 }), { columns: 0 });
    let shown = "";
    output.on("data", (bytes: Buffer) => {
      shown += bytes.toString("utf8");
    });
    const { input, session } = await startAtTerminal({ output });
    input.write(`who repaired the wheel?${KEYS.enter}`);
    while (!shown.includes("/receipt")) await once(output, "data");
    input.write(KEYS.ctrlD);
    await session;
    expect(
      Math.max(
        ...stripVTControlCharacters(shown)
          .split("\n")
          .map((line) => line.length),
      ),
    ).toBeGreaterThan(60);
  });

  it.each([
    ["as a marked paste", `\x1b[200~${"word ".repeat(200_000)}\x1b[201~`],
    ["as typed", "word ".repeat(200_000)],
  ])(
    "survives a line of a megabyte %s, and says that it is too long",
    async (_, megabyte) => {
      const { sees, type, session } = await startAtTerminal();
      await sees("› ");
      type(megabyte);
      type(KEYS.enter);
      await sees("That is too long for a question");
      type(KEYS.ctrlD);
      await session;
    },
    20_000,
  );

  it("survives bytes that are no text", async () => {
    const { sees, input, type, session } = await startAtTerminal();
    await sees("› ");
    input.write(Buffer.from(Array.from({ length: 2_000 }, (_, n) => [0xff, 0xfe, 0x00, 0x9b, 0xc3][n % 5]!)));
    type(KEYS.ctrlC);
    type(`/verify${KEYS.enter}`);
    await sees("Put a receipt");
    type(KEYS.ctrlD);
    await session;
  });

  it("ends when it is told to", async () => {
    const stop = new AbortController();
    const { sees, session } = await startAtTerminal({ signal: stop.signal });
    await sees("› ");
    stop.abort();
    await session;
  });

  it("speaks the person's language", async () => {
    const { sees, type, session } = await startAtTerminal({ locale: "fr-FR" });
    expect(await sees("› ")).toContain("Posez vos questions");
    type(`volcan${KEYS.enter}`);
    await sees("Je n’ai trouvé aucun passage");
    type(KEYS.ctrlD);
    await session;
  });
});

describe("in a pipe", () => {
  it("gives one reply for every line that is not empty, without prompt, greeting or colour", async () => {
    const out = await askThroughPipe("who repaired the wheel\n\n   \nwho is the king of Sweden?\r\n");
    const replies = out.split("\n\n").filter((reply) => reply.startsWith("  │") || reply.startsWith("  I"));
    expect(replies).toHaveLength(2);
    expect(out).not.toContain("›");
    expect(out).not.toContain("\x1b");
  });

  it("leaves at /quit, and needs no line break at the end", async () => {
    expect(await askThroughPipe("/quit\nwho repaired the wheel")).toBe("");
    expect(await askThroughPipe("who repaired the wheel")).toContain("Nora Quill");
  });

  it("keeps excerpts on one line, word for word, and colours them when that is wanted", async () => {
    expect(await askThroughPipe("What did Quill find?")).toContain(
      "│ “We found the original drawings in a church cupboard,” Quill said.",
    );
    expect(await askThroughPipe("who repaired the wheel", { colour: true })).toContain("\x1b[1mrepaired\x1b[22m");
  });

  it("survives anything", async () => {
    const binary = Buffer.from(Array.from({ length: 4_000 }, (_, n) => (n * 31) % 256));
    expect(await askThroughPipe(Buffer.concat([binary, Buffer.from("\nwho repaired the wheel\n")]))).toContain(
      "Nora Quill",
    );
    expect(await askThroughPipe(`${"x".repeat(1_000_000)}\nwho repaired the wheel\n`)).toContain("Nora Quill");
  }, 20_000);

  it("ends quietly when nobody reads any more", async () => {
    const { library } = await createTestLibrary(MILL);
    const input = new PassThrough();
    const output = new PassThrough({ highWaterMark: 1 });
    const session = startRepl({ bot: createBot({ library }), library, input, output, terminal: false, colour: false });
    input.write("who repaired the wheel\n".repeat(5));
    output.once("readable", () => output.destroy(Object.assign(new Error("EPIPE"), { code: "EPIPE" })));
    await session;
  });
});
