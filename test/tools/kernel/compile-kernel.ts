/** Decides how the kernel is compiled: `npm run kernel` writes what this makes, and a test compares it with what is there. */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { seedsFolder } from "../../../src/home.ts";

type Compiler = Readonly<{
  main: (
    args: readonly string[],
    options: Readonly<{ writeFile: (name: string, contents: string | Uint8Array) => void }>,
  ) => Promise<Readonly<{ error: Error | null; stderr: { toString: () => string } }>>;
}>;

const root = join(seedsFolder(), "..");
const sourceFolder = join(root, "src/meaning/kernel");
/** Installed by `npm run kernel`; a hundred megabytes that nothing else needs. */
const compilerFile = join(root, "test/tools/kernel/node_modules/assemblyscript/dist/asc.js");

/** Plain SIMD alone: the relaxed instructions may give other bits on another machine. */
const OPTIONS = ["-O3", "--noAssert", "--runtime", "stub", "--use", "abort=", "--enable", "simd"];
/** Warnings about what a browser could not call, and about addresses that a 64-bit memory would not hold. */
const EXPECTED_WARNINGS = ["AS112", "AS201"].flatMap((code) => ["--disableWarning", code.slice(2)]);

export const hasCompiler = existsSync(compilerFile);

/** Of all that the kernel is compiled from: it changes with every byte and every name. */
export const sourceHash = (): string => {
  const hash = createHash("sha256");
  for (const name of readdirSync(sourceFolder).sort())
    hash.update(`${name}\0`).update(readFileSync(join(sourceFolder, name)));
  return hash.digest("hex");
};

/** The kernel's WebAssembly, compiled from its source; throws with the compiler's own words. */
export const compileKernel = async (): Promise<Uint8Array> => {
  const asc = (await import(pathToFileURL(compilerFile).href)) as Compiler;
  let wasm: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    ["src/meaning/kernel/index.ts", "--baseDir", root, "--outFile", "kernel.wasm", ...OPTIONS, ...EXPECTED_WARNINGS],
    {
      writeFile: (_, contents) => {
        if (typeof contents !== "string") wasm = contents;
      },
    },
  );
  if (error !== null) throw new Error(`${error.message}\n${stderr.toString()}`);
  if (wasm === undefined) throw new Error("the compiler wrote nothing");
  return wasm;
};

/** The module of the core that carries the kernel. */
export const kernelModule = (wasm: Uint8Array): string =>
  `/** The kernel's WebAssembly, compiled from \`kernel/\` by \`npm run kernel\`; not to be edited. Source: ${sourceHash()} */
export const KERNEL_BASE64 =
  "${Buffer.from(wasm).toString("base64")}";
`;
