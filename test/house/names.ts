/** What names may be: one meaning for each exported name, and constants that say what they hold. */

import { describe, expect, it } from "vitest";
import { filesUnder, readSource } from "./sources.ts";

const product = [...filesUnder("src"), ...filesUnder("adapters")].map(readSource);

/** Siblings that do the same for their own platform or language share the name of what they do. */
const PARALLEL_NAMES: ReadonlySet<string> = new Set(["render", "readConfig", "settingNames", "decode", "help"]);
const isParallel = (name: string, paths: readonly string[]): boolean =>
  PARALLEL_NAMES.has(name) || paths.every((path) => /\/(?:languages|notices)\/[a-z]{2,3}\.ts$/.test(path));

describe("names", () => {
  it("that are exported mean one thing in the whole project", () => {
    const paths = new Map<string, Set<string>>();
    for (const { path, declares } of product)
      for (const { name } of declares) paths.set(name, (paths.get(name) ?? new Set()).add(path));
    const shared = [...paths].filter(([name, where]) => where.size > 1 && !isParallel(name, [...where]));
    expect(shared.map(([name, where]) => `${name}: ${[...where].join(", ")}`)).toEqual([]);
  });

  it("of constants are no bare adjectives or pronouns", () => {
    const bare =
      /^(?:MOST|LEAST|LONGEST|SHORTEST|LARGEST|KEPT|NONE|NOTHING|ALL|ANY|EVERY|FAR|NEAR|REACH|ROOM|WHOLE|STRIDE|RETRY|ENOUGH|FEW|AGAIN|SHORT|LONG)$/;
    const found = product.flatMap(({ path, constants }) =>
      constants.filter((name) => bare.test(name)).map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });
});
