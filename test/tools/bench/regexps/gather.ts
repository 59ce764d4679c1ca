/** A regular expression that was run. */
export type ObservedExpression = Readonly<{
  source: string;
  flags: string;
  /** The first place in this project's code, as `src/…:line`, from which it was run. */
  place: string;
  /** The longest text that it was given, in UTF-16 units. */
  longest: number;
}>;

const MAX_STACK_FRAMES = 40;
const COMPILED_FOLDER = "/dist/";

/** The innermost of our own places in a stack. Without regular expressions: they are being watched. */
const placeIn = (stack: string): string | undefined => {
  for (const frame of stack.split("\n")) {
    const at = frame.indexOf(COMPILED_FOLDER);
    const path = at < 0 ? "" : frame.slice(at + COMPILED_FOLDER.length);
    if (!path.startsWith("src/") && !path.startsWith("adapters/")) continue;
    return path.slice(0, path.lastIndexOf(":"));
  }
  return undefined;
};

/**
 * Every regular expression that runs, in code of this project or below it, while `run` does. All methods of strings and
 * expressions go through `exec` once it is replaced (ECMAScript's RegExpExec).
 */
export const gatherExpressions = async (run: () => Promise<void>): Promise<ObservedExpression[]> => {
  const seen = new Map<string, { source: string; flags: string; place: string; longest: number }>();
  /** Those whose place is known or foreign, so that a stack is read once for each. */
  const looked = new WeakMap<RegExp, string | undefined>();
  const exec = RegExp.prototype.exec;
  const limit = Error.stackTraceLimit;
  let watching = true;
  RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
    if (watching && typeof text === "string") {
      watching = false;
      const key = `${this.source}/${this.flags}`;
      if (!seen.has(key) && !looked.has(this)) {
        const place = placeIn(new Error().stack ?? "");
        looked.set(this, place);
        if (place !== undefined) seen.set(key, { source: this.source, flags: this.flags, place, longest: 0 });
      }
      const known = seen.get(key);
      if (known !== undefined) known.longest = Math.max(known.longest, text.length);
      watching = true;
    }
    return exec.call(this, text);
  };
  Error.stackTraceLimit = MAX_STACK_FRAMES;
  try {
    await run();
  } finally {
    RegExp.prototype.exec = exec;
    Error.stackTraceLimit = limit;
  }
  return [...seen.values()];
};
