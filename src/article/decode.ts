import { type Outcome, refuse } from "./outcome.ts";

/** Bytes looked at between two chances to let the event loop run; about a millisecond's work. */
const STRIDE = 262_144;

/**
 * The most lines of an article. Ten megabytes of prose are some 140,000 lines when hard-wrapped; a file with more lines
 * than this is data, and a block each would fill the memory.
 */
export const MOST_LINES = 200_000;

const UTF16 = "is UTF-16; store it as UTF-8";

/** The fault that a look at the first bytes shows. */
const encodingOf = (bytes: Uint8Array): string | undefined => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return UTF16;
  const zero = bytes.subarray(0, STRIDE).indexOf(0);
  if (zero < 0) return undefined;
  let zeros = 0;
  const start = bytes.subarray(0, 64);
  for (const byte of start) if (byte === 0) zeros += 1;
  return zeros * 3 > start.length ? UTF16 : "is binary, not text (it holds a zero byte)";
};

/**
 * The text of a UTF-8 file, exactly, without a byte-order mark. Refuses anything that is not UTF-8 throughout, holds a
 * zero byte, says nothing, or has more than `MOST_LINES` lines. Yields `undefined` from time to time.
 */
export function* decodeText(bytes: Uint8Array): Generator<undefined, Outcome<string>> {
  const fault = encodingOf(bytes);
  if (fault !== undefined) return refuse(fault);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let lines = 1;
  for (let start = 0; start < bytes.length; start += STRIDE) {
    const part = bytes.subarray(start, start + STRIDE);
    if (part.indexOf(0) >= 0) return refuse("is binary, not text (it holds a zero byte)");
    for (const byte of part) if (byte === 0x0a) lines += 1;
    if (lines > MOST_LINES) return refuse(`has more than ${MOST_LINES.toLocaleString("en")} lines`);
    try {
      text += decoder.decode(part, { stream: start + STRIDE < bytes.length });
    } catch {
      return refuse("is not valid UTF-8; store it as UTF-8");
    }
    yield undefined;
  }
  return text === "" ? refuse("is empty") : { value: text };
}
