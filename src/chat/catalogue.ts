import { QUESTION_LIMIT } from "../answer/decide.ts";
import type { Audience, Command, CommandName } from "./commands.ts";
import { localised } from "./notices/notices.ts";

/** The most that is read of a text to check: one full message of the platform with the longest. */
export const CHECK_LIMIT = 4096;

type Shape = Readonly<{
  audience: Audience;
  listed: boolean;
  argument?: Readonly<{ required: boolean; maxLength: number }>;
}>;

const shapes: Readonly<Record<CommandName, Shape>> = {
  ask: { audience: "all", listed: true, argument: { required: true, maxLength: QUESTION_LIMIT } },
  check: { audience: "all", listed: true, argument: { required: true, maxLength: CHECK_LIMIT } },
  verify: { audience: "all", listed: true, argument: { required: true, maxLength: 200 } },
  more: { audience: "all", listed: false },
  context: { audience: "all", listed: false },
  articles: { audience: "all", listed: true, argument: { required: false, maxLength: 200 } },
  outline: { audience: "all", listed: true },
  article: { audience: "configurers", listed: true, argument: { required: false, maxLength: 200 } },
  language: { audience: "configurers", listed: true, argument: { required: false, maxLength: 20 } },
  help: { audience: "all", listed: true },
  privacy: { audience: "all", listed: true },
  forget: { audience: "all", listed: true },
  misses: { audience: "operators", listed: false },
};

const names = Object.keys(shapes) as readonly CommandName[];

/** Every command there is, in the order in which help shows them. */
export const commands: readonly Command[] = names.map((name) => {
  const { audience, listed, argument } = shapes[name];
  const words = localised(({ commands }) => commands[name].does);
  return {
    name,
    audience,
    listed,
    description: words,
    ...(argument && {
      argument: {
        ...argument,
        name: localised(({ commands }) => commands[name].argument ?? name).en,
        description: localised(({ commands }) => commands[name].about ?? commands[name].does),
      },
    }),
  };
});

export const isCommandName = (name: string): name is CommandName => names.some((known) => known === name);
