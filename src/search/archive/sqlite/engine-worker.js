/**
 * Decides what the thread of the engine does: one piece of work after the other, each answered once. It is JavaScript (checked by tsc
 * all the same), and so is all that it imports, because Node 20 starts no thread from a TypeScript file.
 *
 * @import { EngineChange, EngineFile, EngineReply, EngineRequest, EngineValue, EngineWork } from "./engine-messages.ts"
 */

import { parentPort, workerData } from "node:worker_threads";
import { openArchiveFile, openNamelessFile } from "./archive-file.js";
import { openArticleTable } from "./article-table.js";
import { openKeptTable } from "./kept-table.js";

if (parentPort === null) throw new Error("this file is the program of a thread");
const port = parentPort;
const named = /** @type {EngineFile | undefined} */ (workerData ?? undefined);
const { db, distrust, close } = named === undefined ? openNamelessFile() : openArchiveFile(named);
const table = openArticleTable(db);
const kept = openKeptTable(db);

/** @param {EngineChange} change */
const apply = (change) => {
  switch (change.kind) {
    case "put":
      return table.put(change.article);
    case "remove":
      return table.remove(change.key);
    case "keep":
      return kept.keep(change.source);
    case "release":
      return void kept.release(change.name);
    case "forget": {
      const key = kept.release(change.name);
      if (key !== undefined) table.remove(key);
    }
  }
};

/** @param {() => void} change */
const commit = (change) => {
  db.exec("begin");
  change();
  db.exec("commit");
};

/** @param {EngineWork} work @returns {EngineValue} */
const perform = (work) => {
  if ("find" in work) return table.find(work.find, work.limit);
  if ("known" in work) return work.known.filter((stem) => table.frequencyOf(stem) > 0 || table.isAside(stem));
  if ("lacking" in work) return table.lacking(work.lacking);
  if ("withWords" in work) return table.withWords(work.withWords, work.limits);
  if ("similar" in work) return table.similar(work.similar);
  if ("change" in work) commit(() => work.change.forEach(apply));
  else if ("distrust" in work) distrust();
  else close();
  return [];
};

/** @param {EngineRequest} request @returns {EngineReply} */
const answer = ({ number, work }) => {
  try {
    return { number, value: perform(work) };
  } catch (error) {
    // A full disk says nothing of the file.
    if (/** @type {{ code?: unknown }} */ (error).code !== "SQLITE_FULL") distrust();
    return { number, problem: error instanceof Error ? error.message : String(error) };
  }
};

if (named !== undefined) commit(() => kept.tidy().forEach(table.remove));

/** Nothing is done after the last answer: a thread that is ended while it calls SQLite takes the whole process with it. */
let isOver = false;
port.on("message", (/** @type {EngineRequest} */ request) => {
  if (isOver) return;
  const reply = answer(request);
  isOver = reply.problem !== undefined || "close" in request.work;
  port.postMessage(reply);
});
