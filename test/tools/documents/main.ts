/** `npm run documents`: makes the Word documents and PDFs that tests read, the same bytes each time. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { mock } from "node:test";
import { makePdfs } from "./make-pdf.ts";
import { makeWord } from "./make-word.ts";

const FOLDER = "test/article/documents/files";

// Both libraries write when a document was made, and derive ids of it.
mock.timers.enable({ apis: ["Date"], now: Date.UTC(2024, 2, 4) });

const made = [...(await makeWord()), ...(await makePdfs())];
for (const [name, bytes] of made) {
  writeFileSync(join(FOLDER, name), bytes);
  console.log(`${FOLDER}/${name}: ${bytes.length} bytes`);
}
