/** What of a person's keys and pastes reaches the line editor, and when. */
import { Transform } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { toVisibleLine } from "../terminal/index.ts";

/** Asks the terminal to mark what is pasted, and to stop doing so. */
export const ENABLE_PASTE_MARKS = "\x1b[?2004h";
export const DISABLE_PASTE_MARKS = "\x1b[?2004l";

const PASTE_BEGIN = "\x1b[200~";
const PASTE_END = "\x1b[201~";
const CTRL_C = "\x03";
/** Lines with their ends, and what is not ended yet. */
const LINE_PATTERN = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/g;
/** The longest beginning of a mark that may wait for the rest of it. A lone escape is a key. */
const PARTIAL_MARK = /\x1b\[(?:2(?:0[01]?)?)?$/;

/** Longest line, in UTF-16 units: a little longer than a question may be, so that one too long is still refused as such. */
export const MAX_EDITOR_LINE_CHARS = 5_000;

/** Empty lines between those of a paste ask nothing. */
const toPastedLines = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map((line) => toVisibleLine(line.replaceAll("\t", " ")))
    .join("\r");

export type PasteFilterOptions = Readonly<{
  /** How much is on the line already. */
  lineLength: () => number;
  /** Resolves when the lines so far are answered and the prompt is shown for the next. */
  waitForAnswers: () => Promise<void>;
}>;

/**
 * Is between the terminal and the line editor. Lines that are pasted are let through one by one, each to a prompt of its own; Ctrl-C
 * drops those that still wait. What is pasted behind the last line break stays on the line. Control characters in a marked paste become
 * visible; more than fits a line is dropped, because a line editor slows down with every character that it holds.
 */
export const createPasteFilter = ({ lineLength, waitForAnswers }: PasteFilterOptions): Transform => {
  const decoder = new StringDecoder("utf8");
  let waiting = "";
  let pasting = false;
  let room = 0;

  const fitting = (text: string): string => {
    const kept = text.slice(0, Math.max(0, room));
    room -= kept.length;
    return kept;
  };

  /** Each line up to what the editor holds. */
  const fittingLines = (text: string): string =>
    text
      .split(/([\r\n]+)/)
      .map((part, index) => {
        if (index % 2 === 0) return fitting(part);
        room = MAX_EDITOR_LINE_CHARS;
        return part;
      })
      .join("");

  /** Keys pass; so do lines that were pasted without marks. */
  const passKeys = (text: string): string => (text.length < 256 ? text : fittingLines(text));

  const passPaste = (text: string): string => fittingLines(toPastedLines(text));

  const filterText = (arriving: string): string => {
    room = MAX_EDITOR_LINE_CHARS - lineLength();
    let text = waiting + arriving;
    waiting = PARTIAL_MARK.exec(text)?.[0] ?? "";
    text = text.slice(0, text.length - waiting.length);
    let kept = "";
    while (text !== "") {
      const mark = pasting ? PASTE_END : PASTE_BEGIN;
      const at = text.indexOf(mark);
      const part = at < 0 ? text : text.slice(0, at);
      // A terminal that forgot to end its paste is left with Ctrl-C.
      const broken = pasting && part.includes(CTRL_C);
      kept += pasting ? passPaste(part.replaceAll(CTRL_C, "")) : passKeys(part);
      if (broken) kept += CTRL_C;
      if (at >= 0) pasting = !pasting;
      if (broken) pasting = false;
      text = at < 0 ? "" : text.slice(at + mark.length);
    }
    return kept;
  };

  let lines: string[] = [];
  let passing = false;
  let allPassed = Promise.resolve();
  const pass = async (): Promise<void> => {
    if (passing) return allPassed;
    passing = true;
    for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
      filter.push(line);
      if (lines.length > 0) await waitForAnswers();
    }
    passing = false;
  };

  const filter = new Transform({
    decodeStrings: false,
    encoding: "utf8",
    transform: (bytes: Buffer | string, _encoding, done) => {
      const text = filterText(typeof bytes === "string" ? bytes : decoder.write(bytes));
      if (text.includes(CTRL_C)) lines = [];
      lines.push(...(text.match(LINE_PATTERN) ?? []));
      allPassed = pass();
      done();
    },
    flush: (done) => {
      void allPassed.then(() => done());
    },
  });
  return filter;
};
