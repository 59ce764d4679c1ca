/**
 * Decides what the thread that encodes does: it reads the weights into the kernel's memory and runs the kernel over one
 * batch after another. It is JavaScript (checked by tsc all the same) and imports only Node's own modules, because Node
 * 20 starts no thread from a TypeScript file: so it runs from the source, under the tests, and from the build alike.
 *
 * @import { Batch, EncodedBatch, WorkerSetup } from "./batch.ts"
 * @import { Kernel, WebAssemblyApi } from "../kernel.ts"
 */

import { closeSync, openSync, readSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

const PAGE_BYTES = 65_536;

/** @param {Uint8Array} bytes @returns {Kernel} */
const instantiate = (bytes) => {
  const { WebAssembly } = /** @type {{ WebAssembly: WebAssemblyApi }} */ (/** @type {unknown} */ (globalThis));
  return /** @type {Kernel} */ (new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports);
};

/** @param {Kernel} kernel @param {number} end */
const growTo = ({ memory }, end) => {
  const missing = end - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
};

/** @param {string} path @param {Uint8Array} into */
const readInto = (path, into) => {
  const file = openSync(path, "r");
  try {
    for (let at = 0; at < into.length; ) {
      const got = readSync(file, into, at, into.length - at, at);
      if (got === 0) throw new Error(`the encoder's file was cut short: ${at} bytes of ${into.length}`);
      at += got;
    }
  } finally {
    closeSync(file);
  }
};

/** @param {WorkerSetup} setup @returns {Kernel} */
const load = ({ kernel: bytes, file, plan, batchPieces }) => {
  const kernel = instantiate(bytes);
  const address = kernel.fileAddress();
  const fileEnd = address + plan.bytes;
  const { depth, width, feed, narrow, epsilon } = plan;
  growTo(kernel, kernel.arrange(fileEnd, batchPieces, depth, width, feed, narrow, epsilon));
  readInto(file, new Uint8Array(kernel.memory.buffer, address, plan.bytes));
  const table = new Uint32Array(kernel.memory.buffer, kernel.tableAddress(), plan.offsets.length);
  table.set(plan.offsets.map((offset) => address + offset));
  return kernel;
};

/** @type {WorkerSetup} */
const setup = workerData;
const kernel = load(setup);
const { width, narrow } = setup.plan;

/** @param {Batch} batch @returns {EncodedBatch} */
const encode = ({ ids, ends }) => {
  const { buffer } = kernel.memory;
  new Uint32Array(buffer, kernel.idsAddress(), ids.length).set(ids);
  new Uint32Array(buffer, kernel.endsAddress(), ends.length).set(ends);
  kernel.encode(ids.length, ends.length);
  return {
    sums: new Float32Array(buffer, kernel.sumsAddress(), ends.length * width).slice(),
    tokens: new Int8Array(buffer, kernel.bytesAddress(), ids.length * narrow).slice(),
    logits: new Float32Array(buffer, kernel.logitsAddress(), ids.length).slice(),
  };
};

if (parentPort === null) throw new Error("this file is the program of a thread");
const port = parentPort;
port.on("message", (/** @type {Batch} */ batch) => {
  const encoded = encode(batch);
  port.postMessage(encoded, [encoded.sums.buffer, encoded.tokens.buffer, encoded.logits.buffer]);
});
port.postMessage({ ready: true });
