import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createKernel } from "../../src/meaning/kernel.ts";
import { compileKernel, hasCompiler, kernelModule, sourceHash } from "../tools/kernel/compile-kernel.ts";

const committed = readFileSync(new URL("../../src/meaning/kernel-bytes.ts", import.meta.url), "utf8");

it("the kernel was compiled after its source was changed last", () => {
  expect(committed).toContain(`Source: ${sourceHash()} `);
});

it.runIf(hasCompiler)(
  "the kernel that is committed is what its source compiles to",
  async () => {
    expect(kernelModule(await compileKernel())).toBe(committed);
  },
  60_000,
);

it.runIf(!hasCompiler)("the kernel is not compiled: npm ci --prefix test/tools/kernel has the compiler", () => {
  expect(hasCompiler).toBe(false);
});

it("each kernel has a memory of its own", () => {
  const [one, other] = [createKernel(), createKernel()];
  new Uint8Array(one.memory.buffer)[one.fileAddress()] = 1;
  expect(new Uint8Array(other.memory.buffer)[other.fileAddress()]).toBe(0);
});
