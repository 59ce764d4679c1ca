import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createKernel } from "../../src/meaning/kernel.ts";
import { compileKernel, kernelModule } from "./compile-kernel.ts";

it("the kernel that is committed is what its source compiles to", async () => {
  const committed = readFileSync(new URL("../../src/meaning/kernel-bytes.ts", import.meta.url), "utf8");
  expect(kernelModule(await compileKernel())).toBe(committed);
}, 60_000);

it("each kernel has a memory of its own", () => {
  const [one, other] = [createKernel(), createKernel()];
  new Uint8Array(one.memory.buffer)[one.fileAddress()] = 1;
  expect(new Uint8Array(other.memory.buffer)[other.fileAddress()]).toBe(0);
});
