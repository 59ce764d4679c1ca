import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { compileSource } from "./compiled-source.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "compiled-source-")));
afterAll(() => rmSync(folder, { recursive: true }));

const createRoot = (name: string): string => {
  const root = join(folder, name);
  for (const room of ["src", "adapters", "bin"]) mkdirSync(join(root, room), { recursive: true });
  writeFileSync(join(root, "src/one.ts"), "export const one: string = import.meta.url;\n");
  cpSync(join(import.meta.dirname, "../bin/transpile.js"), join(root, "bin/transpile.js"));
  return root;
};

const compiledOf = async (root: string): Promise<string> =>
  (await compileSource(root)).get(join(root, "src/one.ts")) ?? "";

describe("the source, compiled for all tests", () => {
  it("has the addresses of its own checkout, also where it was copied with what was compiled", async () => {
    const root = createRoot("first");
    const first = await compiledOf(root);
    const copy = join(folder, "copy");
    cpSync(root, copy, { recursive: true });
    for (const [place, path] of [
      [root, first],
      [copy, await compiledOf(copy)],
    ] as const) {
      const { one } = (await import(pathToFileURL(path).href)) as { one: string };
      expect(one).toBe(pathToFileURL(join(place, "src/one.ts")).href);
    }
  });

  it("stays for another run that uses it when the source has changed, and goes when no run can", async () => {
    const root = createRoot("changed");
    const before = await compiledOf(root);
    writeFileSync(join(root, "src/one.ts"), "export const one = 2;\n");
    const now = await compiledOf(root);
    expect(now).not.toBe(before);
    expect(existsSync(before)).toBe(true);
    const old = new Date(Date.now() - 7_200_000);
    utimesSync(dirname(dirname(before)), old, old);
    await compiledOf(root);
    expect([existsSync(before), existsSync(now)]).toEqual([false, true]);
  });

  it("is compiled anew where other packages are installed", async () => {
    const root = createRoot("packages");
    const installed = join(root, "node_modules", ".package-lock.json");
    mkdirSync(dirname(installed));
    writeFileSync(installed, JSON.stringify({ packages: { feed: { version: "1.0.0" } } }));
    const before = await compiledOf(root);
    expect(await compiledOf(root)).toBe(before);
    writeFileSync(installed, JSON.stringify({ packages: { feed: { version: "1.0.1" } } }));
    expect(await compiledOf(root)).not.toBe(before);
  });

  it("is not compiled where the source is wrong, which is said without the colours of a terminal", async () => {
    const root = createRoot("wrong");
    writeFileSync(join(root, "src/one.ts"), "export const one: = 2;\n");
    await expect(compileSource(root)).rejects.toThrow(/^src\/one\.ts: \[PARSE_ERROR\] /u);
  });
});
