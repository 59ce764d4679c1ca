/** Every file of `src/` that has functions has a test; `npm run mirrors` shows that this test alone runs them. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mainFunctionsOf, mirrorOf, readCoveredBy } from "./mirrors.ts";
import { filesUnder, readSource, root } from "./sources.ts";

const files = filesUnder("src")
  .map(readSource)
  .filter((file) => mainFunctionsOf(file).length > 0)
  .map(({ path }) => path);
const coveredBy = readCoveredBy();

describe("every file of src/", () => {
  it("has a test at the mirrored path, or one that is named in covered-by.json", () => {
    expect(files.filter((path) => mirrorOf(path) === undefined && coveredBy[path] === undefined)).toEqual([]);
  });

  it("is named there only when it has no mirror, with a test that exists", () => {
    const stale = Object.entries(coveredBy).filter(
      ([path, test]) => !files.includes(path) || mirrorOf(path) !== undefined || !existsSync(join(root, test)),
    );
    expect(stale).toEqual([]);
  });
});
