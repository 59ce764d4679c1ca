/** Where the front matter of a file is, and where its text begins. */

import { failWith, type ValueOrReasons } from "../value-or-reasons.ts";
import { type FrontMatterSyntax, isJsonObject, MAX_METADATA_CHARS } from "./parse-metadata.ts";

/** A file's front matter, without the lines around it, and where its text begins; `source` is absent when there is none. */
export type FrontMatterSplit = Readonly<{ source?: string; syntax?: FrontMatterSyntax; textStart: number }>;

/** Of "\r\n" no break is read in two ways: of many blank lines every combination would be tried. */
const LINE_BREAK = "(?:\\r\\n|\\n|\\r(?!\\n))";
/** Editors leave blank lines above. */
const BLANK_LINES = `(?:[ \\t]*${LINE_BREAK})*`;
/** A first line of prose is no front matter; with nothing above it, a line of hyphens must begin one. */
const FIRST_KEY = `(?=(?:[ \\t]*(?:#.*)?${LINE_BREAK})*(?:[A-Za-z_"'][\\w"' -]*(?:\\t[ \\t]*)?[:=]|---))`;
const YAML_START = new RegExp(`^---[ \\t]*${LINE_BREAK}`, "u");
const YAML_START_BELOW = new RegExp(`^${BLANK_LINES}---[ \\t]*${LINE_BREAK}${FIRST_KEY}`, "u");
const TOML_START = new RegExp(`^${BLANK_LINES}\\+\\+\\+[ \\t]*${LINE_BREAK}`, "u");
const JSON_START = new RegExp(`^${BLANK_LINES}(?=\\{\\s*(?:"|\\}))`, "u");
/** `---js` and the like: the front matter of programs that run it. */
const OTHER_LANGUAGE = new RegExp(`^${BLANK_LINES}---[ \\t]*[a-z]+[ \\t]*${LINE_BREAK}`, "iu");
const YAML_END = /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/u;
const TOML_END = /(?:^|[\r\n])\+\+\+[ \t]*(?:\r\n|\n|\r|$)/u;
/** Where an object may end. */
const JSON_END = /\}[ \t]*(?:\r\n|\n|\r|$)/gu;

const splitBetween = (
  file: string,
  start: number,
  end: RegExp,
  syntax: "yaml" | "toml",
): ValueOrReasons<FrontMatterSplit> => {
  const rest = file.slice(start, start + MAX_METADATA_CHARS + 8);
  const last = end.exec(rest);
  const line = syntax === "yaml" ? "---" : "+++";
  if (last === null)
    return failWith(`front matter does not end with a line ${line} within ${MAX_METADATA_CHARS} characters`);
  return { value: { source: rest.slice(0, last.index), syntax, textStart: start + last.index + last[0].length } };
};

/** An object ends where it is whole; one that never is ends with the first line that is its last mark. */
const splitObject = (file: string, start: number): ValueOrReasons<FrontMatterSplit> => {
  const rest = file.slice(start, start + MAX_METADATA_CHARS + 8);
  const ends = Array.from(rest.matchAll(JSON_END), ({ index, 0: end }) => ({
    stop: index + 1,
    next: index + end.length,
  }));
  const end =
    ends.find(({ stop }) => isJsonObject(rest.slice(0, stop))) ?? ends.find(({ stop }) => rest[stop - 2] === "\n");
  if (end === undefined)
    return failWith(`front matter does not end with a line } within ${MAX_METADATA_CHARS} characters`);
  return { value: { source: rest.slice(0, end.stop), syntax: "json", textStart: start + end.next } };
};

/**
 * Splits a file. In Markdown a first line of hyphens always begins front matter; in plain text only where a key follows it.
 */
export const splitFrontMatter = (file: string, isMarkdown = true): ValueOrReasons<FrontMatterSplit> => {
  const head = file.slice(0, MAX_METADATA_CHARS);
  const yaml = (isMarkdown ? YAML_START.exec(head) : null) ?? YAML_START_BELOW.exec(head);
  if (yaml !== null) return splitBetween(file, yaml[0].length, YAML_END, "yaml");
  const toml = TOML_START.exec(head);
  if (toml !== null) return splitBetween(file, toml[0].length, TOML_END, "toml");
  const json = JSON_START.exec(head);
  if (json !== null) return splitObject(file, json[0].length);
  if (isMarkdown && OTHER_LANGUAGE.test(head.slice(0, 200)))
    return failWith("front matter must be YAML between two lines ---, TOML between two lines +++, or JSON");
  return { value: { textStart: 0 } };
};
