import { defineConfig } from "vitest/config";

/** What needs real time, real processes and a full disk: `npm run faults`. One file at a time, as each of them loads the machine. */
export default defineConfig({
  test: { include: ["test/faults/**/*.faults.ts"], testTimeout: 600_000, hookTimeout: 30_000, fileParallelism: false },
});
