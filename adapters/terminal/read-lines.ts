import { StringDecoder } from "node:string_decoder";

/** More of one line than this is not kept: it is longer than anything that can be asked, and input may have no line breaks at all. */
export const MAX_LINE_CHARS = 65_536;

/** A line of at most `MAX_LINE_CHARS` UTF-16 units, or the beginning of a longer one. */
export type InputLine = Readonly<{ text: string; cut: boolean }>;

/**
 * The lines of a byte stream as UTF-8, ended by "\n" or "\r\n", one at a time: what reads them slowly holds the stream back. A byte-order
 * mark at the beginning is left out; bytes that are no text become U+FFFD. Of a longer line than `MAX_LINE_CHARS` the beginning is given, and
 * that it is no more than that.
 */
export async function* readLines(input: AsyncIterable<Buffer | string>): AsyncGenerator<InputLine> {
  /** Room for the byte-order mark and the carriage return, which are no part of the line, and for one unit that shows that it is longer. */
  const most = MAX_LINE_CHARS + 3;
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let first = true;
  const finished = (line: string): InputLine => {
    const marked = first && line.startsWith("\ufeff") ? line.slice(1) : line;
    first = false;
    const text = marked.endsWith("\r") ? marked.slice(0, -1) : marked;
    return { text: text.slice(0, MAX_LINE_CHARS), cut: text.length > MAX_LINE_CHARS };
  };
  for await (const bytes of input) {
    const text = typeof bytes === "string" ? bytes : decoder.write(bytes);
    let at = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", at)) {
      yield finished(rest + text.slice(at, Math.min(end, at + most - rest.length)));
      rest = "";
      at = end + 1;
    }
    if (rest.length < most) rest += text.slice(at, at + most - rest.length);
  }
  rest += decoder.end();
  if (rest !== "") yield finished(rest);
}
