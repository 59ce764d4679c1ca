/** The order in which the files of a whole run begin. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that take seconds begin first: one that begins last keeps the run waiting, and where no run was before, the runner knows
 * only how large files are. What mostly waits stands between what computes.
 */
const LONG_FILES = [
  "store/postgres/open-postgres",
  "discord/gateway/gateway",
  "library/kept-articles",
  "store/postgres/open-shared-inbox",
  "library/watch-files",
  "contract",
  "serve/standby",
  "discord/faults",
  "answer/link-browser",
  "answer/hostile",
  "search/archive/kept/open-archive",
  "library/watch-paths",
  "bin/build",
  "cli/addresses",
  "terminal/text-width",
  "telegram/outgoing/sender",
  "house/house",
].map((name) => join(import.meta.dirname, `${name}.test.ts`));

for (const file of LONG_FILES) if (!existsSync(file)) throw new Error(`${file} is in the order of files, and is none`);

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONG_FILES.indexOf(moduleId);
  return place < 0 ? LONG_FILES.length : place;
};

/** All others stay in the runner's order. */
export class BeginOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => placeOf(a) - placeOf(b));
  }
}
