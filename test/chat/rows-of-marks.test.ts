import { describe, expect, it } from "vitest";
import { MILL, startChat } from "./test-library.ts";

/** The longest message of a platform, in UTF-16 units. */
const MESSAGE_CHARS = 4_096;
/** What takes the cube of its length takes minutes, all else a tenth of a second. */
const TIME_LIMIT_MS = 10_000;
const QUOTE = "“Nora Quill repaired the wheel with volunteers”";
const MARKS = [
  "?",
  "？",
  "?!",
  "!",
  ".",
  ",",
  ":",
  "-",
  "—",
  "’",
  '"',
  "”",
  "“",
  "«",
  ")",
  "(",
  "[",
  "*",
  "_",
  "\n",
  " ",
];
const PIECES = [...MARKS, " .", ": ", "- ", "A", "A ", "1", "1,", "of ", "the ", "字", "¹", "†", "“a ", "a” "];

describe("a message with a row of one piece, and something else behind it", () => {
  const answered = async (piece: string): Promise<void> => {
    const { say } = await startChat([MILL]);
    const rowOf = (length: number): string => piece.repeat(Math.floor(length / piece.length));
    const long = rowOf(MESSAGE_CHARS - 100);
    const short = rowOf(900);
    for (const text of [
      `${short}x`,
      `${long}x`,
      `Who ${short}x?\ny`,
      `Who ${long}x?\ny`,
      `${QUOTE}${long.slice(0, 1_900)}x\ny`,
      `${QUOTE} — ${long.slice(0, 1_900)}x\ny`,
      `${long.slice(0, 1_900)}x ${QUOTE}`,
      `/check ${QUOTE}\n${long}x\ny`,
      `/check x${long}x ${QUOTE}`,
      `/check ${QUOTE}${long}“repaired the wheel”`,
    ])
      expect((await say(text)).kind).toMatch(/^(?:answer|choices|abstain|notice|verdict|several)$/);
  };
  it.each(PIECES.map((piece) => [piece]))(
    "of %j is answered, in a question and beside a quotation",
    answered,
    TIME_LIMIT_MS,
  );
});
