/** A line of the log for a person at a terminal; anything else reads JSON. */
import { type Layout, stylesOf, toVisibleLine } from "../terminal/index.ts";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wordsOf = (value: unknown): string => toVisibleLine(typeof value === "string" ? value : JSON.stringify(value));

/** `port=8080`, and of what has parts `fault.kind=TypeError`; a list has a line for each. */
const fieldsOf = (fields: Fields, prefix = ""): readonly string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    isFields(value)
      ? fieldsOf(value, `${prefix}${name}.`)
      : Array.isArray(value)
        ? value.map((one) => `\n           ${wordsOf(one)}`)
        : [`${toVisibleLine(`${prefix}${name}`)}=${wordsOf(value)}`],
  );

/** Takes one line of JSON with its line break; gives the same for people. What is no such line stays as it is. */
export const toReadableLine = (line: string, layout: Layout): string => {
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch {
    return line;
  }
  if (!isFields(entry)) return line;
  const { level, time, msg, ...fields } = entry;
  const { aside, careful } = stylesOf(layout);
  const style = level === "info" || level === "debug" || level === "trace" ? (text: string): string => text : careful;
  const at = typeof time === "string" ? new Date(time).toTimeString().slice(0, 8) : "";
  const head = [aside(at), style(wordsOf(level ?? "").padEnd(5)), msg === undefined ? "" : wordsOf(msg)].join("  ");
  return `${[head, aside(fieldsOf(fields).join("  "))].join("  ").trimEnd()}\n`;
};
