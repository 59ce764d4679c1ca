/** The commands: who may use them, what they take, what they are called in each language. */

import { MAX_QUESTION_CHARS } from "../../answer/index.ts";
import type { Audience, ChatCommandName, Command } from "../../reply/index.ts";
import { localise } from "../notices/notice-languages.ts";

/** The most that is read of a text to check: one full message of the platform with the longest. */
export const MAX_CHECK_CHARS = 4096;

type CommandShape = Readonly<{
  audience: Audience;
  listed: boolean;
  needsHiding?: true;
  argument?: Readonly<{ required: boolean; maxLength: number }>;
}>;

const commandShapes: Readonly<Record<ChatCommandName, CommandShape>> = {
  ask: { audience: "all", listed: true, argument: { required: true, maxLength: MAX_QUESTION_CHARS } },
  check: { audience: "all", listed: true, argument: { required: true, maxLength: MAX_CHECK_CHARS } },
  verify: { audience: "all", listed: true, argument: { required: true, maxLength: 200 } },
  more: { audience: "all", listed: false },
  context: { audience: "all", listed: false },
  receipt: { audience: "all", listed: false },
  articles: { audience: "all", listed: true, argument: { required: false, maxLength: 200 } },
  outline: { audience: "all", listed: true },
  article: { audience: "configurers", listed: true, argument: { required: false, maxLength: 200 } },
  language: { audience: "configurers", listed: true, argument: { required: false, maxLength: 20 } },
  private: {
    audience: "configurers",
    listed: false,
    needsHiding: true,
    argument: { required: false, maxLength: 20 },
  },
  help: { audience: "all", listed: true },
  privacy: { audience: "all", listed: true },
  forget: { audience: "all", listed: true },
  misses: { audience: "operators", listed: false },
};

const commandNames = Object.keys(commandShapes) as readonly ChatCommandName[];

/** Every command there is, in the order in which help shows them. */
export const commandCatalogue: readonly Command[] = commandNames.map((name) => {
  const { audience, listed, needsHiding, argument } = commandShapes[name];
  const words = localise(({ commands }) => commands[name].does);
  return {
    name,
    audience,
    listed,
    ...(needsHiding && { needsHiding }),
    description: words,
    ...(argument && {
      argument: {
        ...argument,
        name: localise(({ commands }) => commands[name].argument ?? name).en,
        description: localise(({ commands }) => commands[name].about ?? commands[name].does),
      },
    }),
  };
});

export const isCommandName = (name: string): name is ChatCommandName => commandNames.some((known) => known === name);
