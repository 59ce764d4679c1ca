import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import module from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { LEARNS } from "../../bin/load.js";
import { root } from "../house/sources.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const hashOf = (code: string): string => createHash("sha256").update(code).digest("hex");

/** A program of two files, of which the second is a part; each as it is built. */
const build = (word: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "pullquote-load-"));
  folders.push(folder);
  const files = {
    "main.cjs":
      'const { word } = require("./part.cjs");\nconsole.log(word(), require("node:path").basename(__filename));',
    "part.cjs": `const told = "${word}";\nexports.word = () => told;`,
  };
  const loader = pathToFileURL(join(root, "bin/load.js")).href;
  for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), `${code}\n//${hashOf(code)}\n`);
  // In a process of its own: what V8 makes is good where V8 has the same flags, and tests set some.
  const compile = `import { compileAhead } from "${loader}";\nfor (const file of process.argv.slice(1)) compileAhead(file);`;
  const paths = Object.keys(files).map((name) => join(folder, name));
  spawnSync(process.execPath, ["--input-type=module", "--eval", compile, ...paths], { env: {} });
  writeFileSync(
    join(folder, "main.mjs"),
    `import { loadProgram } from "${loader}";\nloadProgram("./main.cjs", import.meta.url);\n`,
  );
  return folder;
};

const start = (folder: string, env: Readonly<Record<string, string>> = {}) => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, "main.mjs")], { encoding: "utf8", env });
  return stdout + stderr;
};

const compiled = (folder: string): string =>
  join(folder, readdirSync(folder).find((name) => name.startsWith("part.cjs."))!);

/** Another build's compiled code for this one's: as long, as V8 asks no more, and with the mark of this one's code. */
const forge = (folder: string, other: string): void => {
  const mark = readFileSync(compiled(folder)).subarray(0, 64);
  writeFileSync(compiled(folder), Buffer.concat([mark, readFileSync(compiled(other)).subarray(64)]));
};

describe("a program that is put together", () => {
  it("runs what was compiled ahead", () => {
    const folder = build("this");
    expect(start(folder)).toBe("this main.cjs\n");
    forge(folder, build("that"));
    expect(start(folder)).toBe("that main.cjs\n");
  });

  it("keeps what a run needed, when its build asks for it", () => {
    const folder = build("this");
    const size = (): number => readFileSync(compiled(folder)).length;
    const first = size();
    start(folder);
    expect(size()).toBe(first);
    expect(start(folder, { [LEARNS]: "1" })).toBe("this main.cjs\n");
    expect(size()).toBeGreaterThan(first);
    expect(start(folder)).toBe("this main.cjs\n");
  });

  it("never runs what was compiled of other code", () => {
    const folder = build("this");
    writeFileSync(compiled(folder), readFileSync(compiled(build("that"))));
    expect(start(folder)).toBe("this main.cjs\n");
  });

  it("runs when what was compiled is damaged, cut, or not there", () => {
    const folder = build("this");
    const whole = readFileSync(compiled(folder));
    for (const damaged of [Buffer.concat([whole.subarray(0, 64), Buffer.alloc(500, 1)]), whole.subarray(0, 70)]) {
      writeFileSync(compiled(folder), damaged);
      expect(start(folder)).toBe("this main.cjs\n");
    }
    rmSync(compiled(folder));
    expect(start(folder)).toBe("this main.cjs\n");
  });

  it("names its files in a fault as they lie in the package, wherever it was compiled", () => {
    const [made, moved] = [1, 2].map(() => mkdtempSync(join(tmpdir(), "pullquote-load-"))) as [string, string];
    folders.push(made, moved);
    mkdirSync(join(made, "bin"));
    cpSync(join(root, "bin/load.js"), join(made, "bin/load.js"));
    writeFileSync(join(made, "package.json"), '{ "type": "module" }');
    const code = 'exports.go = () => { throw new Error("bang"); };\nexports.go();';
    writeFileSync(join(made, "main.cjs"), `${code}\n//${hashOf(code)}\n`);
    const loader = 'import { compileAhead, loadProgram } from "./bin/load.js";';
    writeFileSync(join(made, "build.js"), `${loader}\ncompileAhead(${JSON.stringify(join(made, "main.cjs"))});\n`);
    writeFileSync(join(made, "main.mjs"), `${loader}\nloadProgram("./main.cjs", import.meta.url);\n`);
    spawnSync(process.execPath, [join(made, "build.js")], { env: {} });
    expect(readdirSync(made)).toHaveLength(6);
    cpSync(made, moved, { recursive: true });
    const told = start(moved);
    expect(told).toContain("(main.cjs:1:");
    expect(told).not.toContain(made);
  });

  it("keeps what another Node compiles with the person, where Node can, and runs where nothing can be kept", () => {
    const folder = build("this");
    for (const name of readdirSync(folder)) if (/cjs\./.test(name)) rmSync(join(folder, name));
    const built = readdirSync(folder);
    const home = join(folder, "home");
    expect(start(folder, { HOME: home })).toBe("this main.cjs\n");
    expect(existsSync(join(home, ".cache/pullquote"))).toBe("enableCompileCache" in module);
    rmSync(home, { recursive: true, force: true });
    writeFileSync(home, "no folder");
    expect(start(folder, { HOME: home })).toBe("this main.cjs\n");
    rmSync(home);
    expect(start(folder)).toBe("this main.cjs\n");
    expect(readdirSync(folder)).toEqual(built);
  });
});
