/** Set-up file of `npm run mirrors`: records which functions of `src/` one test file runs, from V8's own coverage. */

import { mkdirSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = process.env.MIRRORS_DIR;

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });

const toPath = (url: string): string =>
  relative(root, url.startsWith("file:") ? fileURLToPath(url) : url).replaceAll("\\", "/");

afterAll(async () => {
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const ran: Record<string, readonly string[]> = {};
  for (const { url, functions } of result) {
    const path = toPath(url.split("?")[0] ?? url);
    if (!/^src\/.*\.ts$/.test(path)) continue;
    const names = functions.filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0).map(({ functionName }) => functionName);
    ran[path] = [...new Set([...(ran[path] ?? []), ...names.filter((name) => name !== "")])];
  }
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const test = relative(root, expect.getState().testPath ?? "unknown").replaceAll("\\", "/");
  writeFileSync(join(folder, `${test.replaceAll("/", "__")}.json`), JSON.stringify({ test, ran }));
});
