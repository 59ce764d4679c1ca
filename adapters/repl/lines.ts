import { StringDecoder } from "node:string_decoder";

/** More of one line than this is not kept: it is longer than anything that can be asked, and input may have no line breaks at all. */
export const LINE_LIMIT = 65_536;

/**
 * The lines of a byte stream as UTF-8, ended by "\n" or "\r\n", one at a time: what reads them slowly holds the stream back. A byte-order
 * mark at the beginning is left out; bytes that are no text become U+FFFD. Of a longer line than `LINE_LIMIT` the beginning is given.
 */
export async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let held = "";
  let first = true;
  const finished = (line: string): string => {
    const text = first && line.startsWith("\ufeff") ? line.slice(1) : line;
    first = false;
    return text.endsWith("\r") ? text.slice(0, -1) : text;
  };
  for await (const chunk of input) {
    const text = typeof chunk === "string" ? chunk : decoder.write(chunk);
    let at = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", at)) {
      yield finished(held + text.slice(at, Math.min(end, at + LINE_LIMIT - held.length)));
      held = "";
      at = end + 1;
    }
    if (held.length < LINE_LIMIT) held += text.slice(at, at + LINE_LIMIT - held.length);
  }
  held += decoder.end();
  if (held !== "") yield finished(held);
}
