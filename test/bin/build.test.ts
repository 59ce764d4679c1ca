import { type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { root } from "../house/sources.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A checkout of three files, with this project's program to build it. */
const checkOut = ({ compiler = true, source = true } = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), "pullquote-build-"));
  folders.push(folder);
  cpSync(join(root, "bin"), join(folder, "bin"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  cpSync(join(root, "tsconfig.json"), join(folder, "tsconfig.json"));
  if (compiler) symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  if (!source) return folder;
  mkdirSync(join(folder, "src/meaning/weights"), { recursive: true });
  mkdirSync(join(folder, "adapters/cli"), { recursive: true });
  writeFileSync(join(folder, "src/meaning/weights/encoder.bin"), "weights");
  writeFileSync(join(folder, "src/name.ts"), 'export const name: string = "before";\n');
  writeFileSync(
    join(folder, "adapters/cli/main.ts"),
    'import { name } from "../../src/name.ts";\nconsole.log(name, process.argv[2]);\n',
  );
  return folder;
};

const start = async (folder: string, program: string, args: readonly string[], options: SpawnOptions = {}) => {
  const child = spawn(process.execPath, [join(folder, "bin", program), ...args], {
    cwd: tmpdir(),
    ...options,
    stdio: "pipe",
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { out, err, code: child.exitCode };
};

const run = (folder: string, program: string, ...args: string[]) => start(folder, program, args);

const builtAt = (folder: string): number => statSync(join(folder, "dist/src/name.js")).ctimeMs;

describe("what npm start and npx pullquote do first", () => {
  it("compile what is not compiled, and nothing when everything is", async () => {
    const folder = checkOut();
    expect(await run(folder, "pullquote.js", "ask")).toEqual({ out: "before ask\n", err: "", code: 0 });
    expect(existsSync(join(folder, "dist/src/meaning/weights/encoder.bin"))).toBe(true);
    const first = builtAt(folder);
    expect(await run(folder, "build.js")).toEqual({ out: "", err: "", code: 0 });
    expect(builtAt(folder)).toBe(first);
  });

  it("compile anew when a file was changed or taken away, whatever time it has", async () => {
    const folder = checkOut();
    await run(folder, "build.js");
    writeFileSync(join(folder, "src/name.ts"), 'export const name: string = "after";\n');
    expect(await run(folder, "pullquote.js", "ask")).toMatchObject({ out: "after ask\n", code: 0 });
    const second = builtAt(folder);
    const old = join(folder, "src/old.ts");
    writeFileSync(old, "export const old = 1;\n");
    utimesSync(old, 1, 1);
    await run(folder, "build.js");
    expect(builtAt(folder)).toBeGreaterThan(second);
    const third = builtAt(folder);
    rmSync(old);
    await run(folder, "build.js");
    expect(builtAt(folder)).toBeGreaterThan(third);
  });

  it("compile anew when packages have changed, parts of which are in the programs", async () => {
    const folder = checkOut({ compiler: false });
    mkdirSync(join(folder, "node_modules"));
    for (const name of readdirSync(join(root, "node_modules")).filter((entry) => !entry.startsWith(".")))
      symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
    await run(folder, "build.js");
    const first = builtAt(folder);
    await run(folder, "build.js");
    expect(builtAt(folder)).toBe(first);
    writeFileSync(join(folder, "node_modules/.package-lock.json"), "{}");
    await run(folder, "build.js");
    expect(builtAt(folder)).toBeGreaterThan(first);
  });

  it("go on for somebody who may not write, but not with what is older than its source", async () => {
    const folder = checkOut();
    await run(folder, "build.js");
    for (const path of [folder, join(folder, "dist")]) chmodSync(path, 0o555);
    // Whoever may do everything becomes somebody else.
    const reader = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    expect(await start(folder, "pullquote.js", ["ask"], reader)).toMatchObject({ out: "before ask\n", code: 0 });
    writeFileSync(join(folder, "src/name.ts"), 'export const name: string = "after";\n');
    expect(await start(folder, "pullquote.js", ["ask"], reader)).toEqual({
      out: "",
      err: "the source is not compiled yet, and this user may not write to dist: npm run build, as one who may\n",
      code: 1,
    });
    for (const path of [folder, join(folder, "dist")]) chmodSync(path, 0o755);
  });

  it("take away what a build left that was interrupted, and nothing of one that may still run", async () => {
    const folder = checkOut();
    const [old, young] = [join(folder, "dist/fresh-1"), join(folder, "dist/fresh-2")];
    for (const left of [old, young]) mkdirSync(join(left, "src"), { recursive: true });
    utimesSync(old, 1, 1);
    await run(folder, "build.js");
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  });

  it("put a program together that finds what lies beside its modules, and loads later what it needs later", async () => {
    const folder = checkOut();
    mkdirSync(join(folder, "src/deep"));
    writeFileSync(join(folder, "src/deep/thread.js"), "");
    writeFileSync(
      join(folder, "src/deep/later.ts"),
      'export const beside: string = new URL("./thread.js", import.meta.url).pathname;\n',
    );
    writeFileSync(
      join(folder, "adapters/cli/main.ts"),
      'import { name } from "../../src/name.ts";\nvoid import("../../src/deep/later.ts").then(({ beside }) => console.log(name, beside));\n',
    );
    const { out } = await run(folder, "pullquote.js");
    expect(out).toBe(`before ${realpathSync(folder)}/dist/src/deep/thread.js\n`);
    expect(readFileSync(join(folder, "dist/adapters/cli/main.cjs"), "utf8")).not.toContain("../../src/name");
  });

  it("put what the thread runs that reads a feed together with its packages", async () => {
    const folder = checkOut();
    for (const file of ["src/feeds", "src/hash.ts"]) cpSync(join(root, file), join(folder, file), { recursive: true });
    expect(await run(folder, "build.js")).toEqual({ out: "", err: "", code: 0 });
    const worker = readFileSync(join(folder, "dist/src/feeds/listing-worker.js"), "utf8");
    expect([...worker.matchAll(/^import .* from "([^"]+)";$/gmu)].map(([, from]) => from).sort()).toEqual([
      "fast-xml-parser",
      "node:worker_threads",
    ]);
    expect(readFileSync(join(folder, "dist/adapters/LICENCES"), "utf8")).toMatch(/^feedsmith\n\nMIT/mu);
    const { readListing } = (await import(
      join(folder, "dist/src/feeds/read-listing.js")
    )) as typeof import("../../src/feeds/read-listing.ts");
    const feed =
      "<rss version='2.0'><channel><title>All</title><item><title>One</title><link>https://paper.example/1</link></item></channel></rss>";
    const pages = [{ address: "https://paper.example/1", title: "One" }];
    expect(await readListing(Buffer.from(feed), { url: "https://paper.example/feed", timeoutMs: 20_000 })).toEqual({
      listing: { kind: "RSS feed", title: "All", pages },
    });
  });

  it("may be asked twice at once", async () => {
    const folder = checkOut();
    const both = await Promise.all([run(folder, "pullquote.js", "one"), run(folder, "pullquote.js", "two")]);
    expect(both.map(({ out }) => out)).toEqual(["before one\n", "before two\n"]);
    expect(readdirSync(join(folder, "dist")).sort()).toEqual(["adapters", "built", "src"]);
  });

  it("say what is wrong in the source, and leave nothing half done", async () => {
    const folder = checkOut();
    writeFileSync(join(folder, "src/name.ts"), "export const name = ;\n");
    const { err, code } = await run(folder, "build.js");
    expect(err).toContain("src/name.ts");
    expect(code).toBe(1);
    expect(readdirSync(join(folder, "dist"))).toEqual([]);
  });

  it("start what was compiled before where the compiler is gone, and say so when the source has changed", async () => {
    const folder = checkOut();
    await run(folder, "build.js");
    rmSync(join(folder, "node_modules"));
    expect(await run(folder, "pullquote.js", "ask")).toEqual({ out: "before ask\n", err: "", code: 0 });
    writeFileSync(join(folder, "src/name.ts"), 'export const name: string = "after";\n');
    const { out, err, code } = await run(folder, "pullquote.js", "ask");
    expect([out, code]).toEqual(["before ask\n", 0]);
    expect(err).toMatch(/^The source has changed since it was compiled, .* npm install --include=dev /u);
  });

  it("need no compiler where everything is compiled, and ask for it where nothing is", async () => {
    const folder = checkOut({ compiler: false });
    expect(await run(folder, "pullquote.js", "ask")).toEqual({
      out: "",
      err: "nothing is compiled yet, and the compiler is missing: npm install --include=dev\n",
      code: 1,
    });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    await run(folder, "build.js");
    rmSync(join(folder, "node_modules"));
    expect(await run(folder, "pullquote.js", "ask")).toMatchObject({ out: "before ask\n", code: 0 });
    // An install changes the packages, and not what is made of the source.
    mkdirSync(join(folder, "node_modules"));
    writeFileSync(join(folder, "node_modules/.package-lock.json"), "{}");
    expect(await run(folder, "build.js")).toEqual({ out: "", err: "", code: 0 });
    expect(await run(checkOut({ compiler: false, source: false }), "build.js")).toEqual({ out: "", err: "", code: 0 });
  });
});
