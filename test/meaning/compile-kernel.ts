/** Decides how the kernel is compiled: `npm run kernel` writes what this makes, and a test compares it with what is there. */

import asc from "assemblyscript/asc";

/** Plain SIMD alone: the relaxed instructions may give other bits on another machine. */
const OPTIONS = ["-O3", "--noAssert", "--runtime", "stub", "--use", "abort=", "--enable", "simd"];
/** Warnings about what a browser could not call, and about addresses that a 64-bit memory would not hold. */
const EXPECTED_WARNINGS = ["AS112", "AS201"].flatMap((code) => ["--disableWarning", code.slice(2)]);

/** The kernel's WebAssembly, compiled from its source under the current folder, the package's; throws with the compiler's own words. */
export const compileKernel = async (): Promise<Uint8Array> => {
  let wasm: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    ["src/meaning/kernel/index.ts", "--outFile", "kernel.wasm", ...OPTIONS, ...EXPECTED_WARNINGS],
    {
      writeFile(_name: string, contents: string | Uint8Array) {
        if (typeof contents !== "string") wasm = contents;
      },
    },
  );
  if (error !== null) throw new Error(`${error.message}\n${stderr}`);
  if (wasm === undefined) throw new Error("the compiler wrote nothing");
  return wasm;
};

/** The module of the core that carries the kernel. */
export const kernelModule = (wasm: Uint8Array): string =>
  `/** The kernel's WebAssembly, compiled from \`kernel/\` by \`npm run kernel\`; not to be edited. */
export const KERNEL_BASE64 =
  "${Buffer.from(wasm).toString("base64")}";
`;
