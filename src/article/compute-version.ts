import { createHash } from "node:crypto";

/** UTF-16 units hashed between two chances to let the event loop run; a millisecond's work. */
const CHUNK_CHARS = 262_144;

/** The version of a text as `Article.version` documents it. Yields `undefined` from time to time. */
export function* computeVersion(text: string): Generator<undefined, string> {
  const hash = createHash("sha256");
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + CHUNK_CHARS);
    const last = text.charCodeAt(end - 1);
    // A pair cut in two would be hashed as two replacement characters.
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end += 1;
    hash.update(text.slice(start, end), "utf8");
    start = end;
    yield undefined;
  }
  return hash.digest("hex");
}
