import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The whole suite. The files of a worker share its modules; what is not about meaning runs by words alone. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    dir: "test",
    isolate: false,
    // Many tests wait for sockets, files and processes: meanwhile another one has the processor.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // What comes by itself comes late on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    env: { MEANING: "off" },
  },
});
