import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../house/sources.ts";

/** Where the documents are that `npm run documents` makes. */
export const madeDocumentPath = (name: string): string => join(root, "test/article/documents/files", name);

/** The bytes of one of them. */
export const madeDocument = (name: string): Uint8Array => readFileSync(madeDocumentPath(name));
