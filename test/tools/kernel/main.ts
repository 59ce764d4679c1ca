/** `npm run kernel`: compiles the kernel anew and writes it where the core takes it from. */

import { writeFileSync } from "node:fs";
import { compileKernel, kernelModule } from "./compile-kernel.ts";

const wasm = await compileKernel();
writeFileSync("src/meaning/kernel-bytes.ts", kernelModule(wasm));
console.log(`src/meaning/kernel-bytes.ts: ${wasm.length} bytes of WebAssembly`);
