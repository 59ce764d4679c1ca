/**
 * Decides what the thread of the engine does: one piece of work after the other, each answered once. It is JavaScript (checked by tsc
 * all the same), and so is all that it imports, because Node 20 starts no thread from a TypeScript file.
 *
 * @import { EngineReply, EngineRequest, EngineValue, EngineWork } from "./engine-messages.ts"
 */

import { parentPort } from "node:worker_threads";
import { openArticleTable } from "./article-table.js";

if (parentPort === null) throw new Error("this file is the program of a thread");
const port = parentPort;
const table = openArticleTable();

/** @param {EngineWork} work @returns {EngineValue} */
const perform = (work) => {
  if ("change" in work) {
    table.change(work.change);
    return [];
  }
  if ("find" in work) return table.find(work.find, work.limit);
  if ("known" in work) return work.known.filter((stem) => table.frequencyOf(stem) > 0 || table.isAside(stem));
  if ("lacking" in work) return table.lacking(work.lacking);
  if ("withWords" in work) return table.withWords(work.withWords, work.limits);
  return table.similar(work.similar);
};

/** @param {EngineRequest} request @returns {EngineReply} */
const answer = ({ number, work }) => {
  try {
    return { number, value: perform(work) };
  } catch (error) {
    return { number, problem: error instanceof Error ? error.message : String(error) };
  }
};

port.on("message", (/** @type {EngineRequest} */ request) => port.postMessage(answer(request)));
