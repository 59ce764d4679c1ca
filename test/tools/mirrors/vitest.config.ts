import { defineConfig } from "vitest/config";

/** The whole suite, each file by itself with V8's coverage on: `npm run mirrors`. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/tools/mirrors/collect.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
