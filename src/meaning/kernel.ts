/** Decides what the core knows of the kernel: what it exports, and how it is instantiated. */

import { KERNEL_BASE64 } from "./kernel-bytes.ts";

/** What the kernel exports; addresses are bytes in its memory. */
export type Kernel = Readonly<{
  memory: Readonly<{ buffer: ArrayBuffer; grow(pages: number): number }>;
  /** Where free memory begins: in the thread, the file of weights. */
  fileAddress(): number;
  /** Where the places of the file's arrays belong. */
  tableAddress(): number;
  /** Lays out the memory of a batch from `from` on; returns where they end. */
  arrange(
    from: number,
    pieces: number,
    depth: number,
    width: number,
    feed: number,
    narrow: number,
    epsilon: number,
  ): number;
  idsAddress(): number;
  endsAddress(): number;
  sumsAddress(): number;
  bytesAddress(): number;
  logitsAddress(): number;
  encode(pieces: number, windows: number): void;
  nearestRows(
    questions: number,
    questionCount: number,
    sentences: number,
    sentenceCount: number,
    width: number,
    lengths: number,
    wide: number,
    to: number,
  ): void;
  /** For measuring: the products alone of as many layers as `rounds` says. */
  productsOf(pieces: number, rounds: number): void;
}>;

/** TypeScript knows WebAssembly only together with a browser. */
export type WebAssemblyApi = Readonly<{
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: unknown };
}>;

/** Bytes of a page of WebAssembly's memory. */
export const PAGE_BYTES = 65_536;

/** The kernel's WebAssembly. */
export const kernelBytes = (): Uint8Array => new Uint8Array(Buffer.from(KERNEL_BASE64, "base64"));

/** A kernel with a memory of its own; takes a millisecond or two. Throws where there is no SIMD. */
export const createKernel = (): Kernel => {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };
  return new WebAssembly.Instance(new WebAssembly.Module(kernelBytes())).exports as Kernel;
};
