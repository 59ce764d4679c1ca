import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BeginOrder } from "./begin-order.ts";
import { compiledSource } from "./compiled-source.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The whole suite. The files of a worker share its modules; what is not about meaning runs by words alone. */
export default defineConfig({
  root,
  plugins: [compiledSource(root)],
  test: {
    dir: "test",
    globalSetup: "test/temporary-folder.ts",
    isolate: false,
    sequence: { sequencer: BeginOrder },
    server: { deps: { external: [/\/dist\/tested\//] } },
    // Many tests wait for sockets, files and processes: meanwhile others have the processors.
    maxWorkers: availableParallelism() + 2,
    // There are more workers than processors: threads of V8's own beside them only take turns with them. Most of what a test makes is garbage at its end.
    execArgv: ["--single-threaded", "--max-semi-space-size=64"],
    // What takes a second takes ten where others compute on the same processors.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What comes by itself comes late on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    env: { MEANING: "off" },
  },
});
