import { failWith, type ValueOrReasons } from "../value-or-reasons.ts";
import { MAX_METADATA_CHARS } from "./parse-metadata.ts";

const FIRST_LINE = /^---[ \t]*(?:\r\n|\n|\r)/u;
/** `---js` and the like: the front matter of programs that run it. */
const OTHER_LANGUAGE = /^---[ \t]*[a-z]+[ \t]*(?:\r\n|\n|\r)/iu;
const LAST_LINE = /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/u;

/** Where the front matter of a Markdown file is, and where its text begins. `source` is absent when there is none. */
export const splitFrontMatter = (file: string): ValueOrReasons<Readonly<{ source?: string; textStart: number }>> => {
  const first = FIRST_LINE.exec(file);
  if (first === null) {
    if (OTHER_LANGUAGE.test(file.slice(0, 200))) return failWith("front matter must be YAML between two lines ---");
    return { value: { textStart: 0 } };
  }
  const start = first[0].length;
  const rest = file.slice(start, start + MAX_METADATA_CHARS + 8);
  const last = LAST_LINE.exec(rest);
  if (last === null)
    return failWith(`front matter does not end with a line --- within ${MAX_METADATA_CHARS} characters`);
  return { value: { source: rest.slice(0, last.index), textStart: start + last.index + last[0].length } };
};
