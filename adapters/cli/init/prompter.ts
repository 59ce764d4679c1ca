import { createInterface } from "node:readline/promises";
import { ConfigurationError } from "../../../src/server.ts";

export type Prompter = Readonly<{
  /** Asks until what is said is right; `problemOf` says what is wrong with it. */
  ask: (question: string, problemOf: (said: string) => Promise<string | undefined>) => Promise<string>;
  close: () => void;
}>;

/** Asks a person at a terminal. Rejects with a `ConfigurationError` when they leave. */
export const openPrompter = ({ stdin, stdout }: Pick<NodeJS.Process, "stdin" | "stdout">): Prompter => {
  const editor = createInterface({ input: stdin, output: stdout });
  const left = new AbortController();
  editor.once("close", () => left.abort());
  const askOnce = async (question: string): Promise<string> => {
    try {
      return (await editor.question(question, { signal: left.signal })).trim();
    } catch {
      throw new ConfigurationError([{ where: "", reason: "nothing was written" }]);
    }
  };
  return {
    ask: async (question, problemOf) => {
      for (;;) {
        const said = await askOnce(question);
        const problem = await problemOf(said);
        if (problem === undefined) return said;
        stdout.write(`${problem}\n`);
      }
    },
    close: () => {
      editor.close();
      stdin.pause();
    },
  };
};
