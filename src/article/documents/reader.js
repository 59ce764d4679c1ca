/**
 * Decides what the thread that reads foreign bytes does: one job after the other, each answered once. What reads a kind of file is
 * loaded with the first file of that kind. It is JavaScript (checked by tsc all the same), and so is all that it imports, because
 * Node 20 starts no thread from a TypeScript file: it runs from the source, under the tests, and from the build alike.
 *
 * @import { RawDocument, ReadingJob, ReadingReply } from "./raw-document.ts"
 */

import { parentPort } from "node:worker_threads";
import { RefusedDocument } from "./refused-document.js";

/** @param {ReadingJob} job @returns {Promise<RawDocument>} */
const read = async (job) => {
  switch (job.kind) {
    case "page": {
      const { readPage } = await import("./page/read-page.js");
      return readPage(job.bytes, job.charset);
    }
    case "docx": {
      const { readDocx } = await import("./docx/read-docx.js");
      return readDocx(job.bytes);
    }
    case "pdf": {
      const { readPdf } = await import("./pdf/read-pdf.js");
      return readPdf(job.bytes);
    }
  }
};

/** @param {unknown} error @returns {string} */
const reasonOf = (error) => {
  if (error instanceof RefusedDocument) return error.message;
  // A stack that is full is a file that is nested, whatever it is in.
  if (error instanceof RangeError) return "is nested too deeply";
  return `cannot be read; it may be damaged (${error instanceof Error ? error.message : String(error)})`;
};

/** @param {ReadingJob} job @returns {Promise<ReadingReply>} */
const answer = async (job) => {
  try {
    return { document: await read(job) };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
};

if (parentPort === null) throw new Error("this file is the program of a thread");
const port = parentPort;
port.on("message", async (/** @type {ReadingJob} */ job) => port.postMessage(await answer(job)));
