/** Decides which parts of a zipped document are unpacked: those that are text, as long as together they stay within a limit. */

import { unzipSync, zipSync } from "fflate";
import { RefusedDocument } from "../refused-document.js";

/** All the text of a book of 2,000 pages is 30 MB of XML. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
const MAX_PARTS = 2_000;
const PART =
  /^(?:\[Content_Types\]\.xml|_rels\/[^/]+|(?:word|docProps)\/[^/]+\.(?:xml|rels)|word\/_rels\/[^/]+\.rels)$/;

/** The parts of a document by their names, without pictures. @param {Uint8Array} bytes @returns {Record<string, Uint8Array>} */
export const unzipParts = (bytes) => {
  let total = 0;
  let parts = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1;
        if (parts > MAX_PARTS) throw new RefusedDocument(`has more than ${MAX_PARTS} parts`);
        if (!PART.test(name)) return false;
        // What a part says that it unpacks to is all the room that it gets.
        total += originalSize;
        if (total > MAX_UNPACKED_BYTES)
          throw new RefusedDocument(`unpacks to more than ${MAX_UNPACKED_BYTES / (1024 * 1024)} MB`);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof RefusedDocument ? error : new RefusedDocument("is damaged: it cannot be unpacked");
  }
};

/** @param {Record<string, Uint8Array>} parts @returns {Uint8Array} */
export const zipParts = (parts) => zipSync(parts, { level: 0 });
