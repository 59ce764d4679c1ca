/** Decodes a file as UTF-8, or says why it is no text. */

import { failWith, type ValueOrReasons } from "../value-or-reasons.ts";

/** Bytes looked at between two chances to let the event loop run; about a millisecond's work. */
const CHUNK_BYTES = 262_144;

/**
 * The most lines of an article. Ten megabytes of prose are some 140,000 lines when hard-wrapped; a file with more lines
 * than this is data, and a block each would fill the memory.
 */
export const MAX_LINES = 200_000;

const UTF16_REASON = "is UTF-16; store it as UTF-8";

/** The fault that a look at the first bytes shows. */
const encodingFaultOf = (bytes: Uint8Array): string | undefined => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return UTF16_REASON;
  const zero = bytes.subarray(0, CHUNK_BYTES).indexOf(0);
  if (zero < 0) return undefined;
  let zeros = 0;
  const start = bytes.subarray(0, 64);
  for (const byte of start) if (byte === 0) zeros += 1;
  return zeros * 3 > start.length ? UTF16_REASON : "is binary, not text (it holds a zero byte)";
};

/**
 * The text of a UTF-8 file, exactly, without a byte-order mark. Refuses anything that is not UTF-8 throughout, holds a
 * zero byte, says nothing, or has more than `MOST_LINES` lines. Yields `undefined` from time to time.
 */
export function* decodeText(bytes: Uint8Array): Generator<undefined, ValueOrReasons<string>> {
  const fault = encodingFaultOf(bytes);
  if (fault !== undefined) return failWith(fault);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let lines = 1;
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    const part = bytes.subarray(start, start + CHUNK_BYTES);
    if (part.indexOf(0) >= 0) return failWith("is binary, not text (it holds a zero byte)");
    for (const byte of part) if (byte === 0x0a) lines += 1;
    if (lines > MAX_LINES) return failWith(`has more than ${MAX_LINES.toLocaleString("en")} lines`);
    try {
      text += decoder.decode(part, { stream: start + CHUNK_BYTES < bytes.length });
    } catch {
      return failWith("is not valid UTF-8; store it as UTF-8");
    }
    yield undefined;
  }
  return text === "" ? failWith("is empty") : { value: text };
}
