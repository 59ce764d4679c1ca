/** Words of a command line as options and words, with every problem that they have. */
import { parseArgs } from "node:util";
import type { Problem } from "../../src/server.ts";

/** An option of a command: with a value (which may be given several times) or without. */
export type OptionKind = "value" | "flag";

export type Arguments<O extends string> = Readonly<{
  /** Values in the order given; a flag that was given has one empty value. */
  options: Readonly<Partial<Record<O, readonly string[]>>>;
  words: readonly string[];
  /** Every word that is wrong, not just the first. */
  problems: readonly Problem[];
}>;

/** Reads what follows a command. */
export const readArguments = <O extends string>(
  args: readonly string[],
  known: Readonly<Record<O, OptionKind>>,
  aliases: Readonly<Record<string, NoInfer<O>>> = {},
): Arguments<O> => {
  const isKnown = (name: string): name is O => Object.hasOwn(known, name);
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries<OptionKind>(known).map(([name, option]) => {
        const short = Object.keys(aliases).find((letter) => aliases[letter] === name);
        return [name, { type: option === "flag" ? "boolean" : "string", ...(short && { short }) } as const];
      }),
    ),
  });
  const problems: Problem[] = [];
  const options: Partial<Record<O, string[]>> = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (!isKnown(name)) problems.push({ where: rawName, reason: "there is no such option; --help lists them" });
    else if (known[name] === "flag" && value !== undefined) {
      problems.push({ where: rawName, reason: "takes no value" });
    } else if (known[name] === "value" && (value === undefined || value === "")) {
      problems.push({ where: rawName, reason: "needs a value behind it" });
    } else {
      const values = options[name] ?? [];
      values.push(value ?? "");
      options[name] = values;
    }
  }
  return { options, words, problems };
};
