import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { settingNames as discord } from "../adapters/discord/config.ts";
import { settingNames as telegram } from "../adapters/telegram/config.ts";
import { commandCatalogue, settingNames as core } from "../src/server.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();

const src = filesUnder("src");
const adapters = filesUnder("adapters");
const tests = filesUnder("test");

/** What a file imports, as paths from the root; packages as they are named. */
const importsOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, name = ""]) =>
    name.startsWith(".") ? relative(root, resolve(root, dirname(file), name)).replaceAll("\\", "/") : name,
  );

/** "file: import" of all imports that the rule forbids. */
const broken = (files: readonly string[], forbidden: (name: string, file: string) => boolean): readonly string[] =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((name) => forbidden(name, file))
      .map((name) => `${file}: ${name}`),
  );

/** The roots of programs: they alone touch the process. */
const isRoot = (file: string) => file === "adapters/run.ts" || /^adapters\/\w+\/main\.ts$/.test(file);

describe("who may import whom", () => {
  it("adapters know the core by its one door", () => {
    expect(broken(adapters, (name) => name.startsWith("src/") && name !== "src/server.ts")).toEqual([]);
  });

  it("the core knows no adapter", () => {
    expect(broken(src, (name) => name.startsWith("adapters/"))).toEqual([]);
  });

  it("an adapter knows no other; only what puts them together does", () => {
    const own = (file: string) => file.split("/")[1];
    const together = (file: string) => !/^adapters\/\w+\//.test(file) || file.startsWith("adapters/cli/");
    const foreign = (name: string, file: string) => /^adapters\/\w+\//.test(name) && own(name) !== own(file);
    expect(broken(adapters, (name, file) => foreign(name, file) && !together(file))).toEqual([]);
  });

  it("fuse.js finds words and nothing else", () => {
    expect(src.filter((file) => importsOf(file).includes("fuse.js"))).toEqual(["src/search/index/vocabulary.ts"]);
    expect(broken(adapters, (name) => name === "fuse.js")).toEqual([]);
  });

  it("telegraf and discord.js stay with their platforms", () => {
    expect(broken([...src, ...adapters], (name, file) => name === "telegraf" && !file.includes("/telegram/"))).toEqual(
      [],
    );
    expect(broken([...src, ...adapters], (name, file) => name === "discord.js" && !file.includes("/discord/"))).toEqual(
      [],
    );
  });
});

describe("the core", () => {
  it("names no platform", () => {
    expect(src.filter((file) => /telegra[mf]|discord/i.test(read(file)))).toEqual([]);
  });

  it("and the adapters touch the process in their roots alone", () => {
    const touches = /\bprocess\.(?:env|argv|exit|exitCode|std(?:in|out|err)|on|once)\b/;
    expect([...src, ...adapters].filter((file) => !isRoot(file) && touches.test(read(file)))).toEqual([]);
  });
});

describe("files", () => {
  it("have at most 300 lines, data excepted", () => {
    const long = [...src, ...adapters, ...tests].filter((file) => read(file).split("\n").length > 301);
    const isData = (file: string) =>
      /^src\/(?:language|search|answer\/cues)\//.test(file) && /"[^"]{2000,}|`[^`]{2000,}/.test(read(file));
    expect(long.filter((file) => !isData(file))).toEqual([]);
  });

  it("are named for what they decide", () => {
    const vague =
      /^(?:.*[-.])?(?:managers?|utils?|utilities|helpers?|handlers?|common|misc|normali[sz]e|process|docs?|chunks?|snippets?|results?)\.(?:test\.)?ts$/;
    expect([...src, ...adapters, ...tests].filter((file) => vague.test(basename(file)))).toEqual([]);
  });

  it("keep nothing from the compiler, and no test from running", () => {
    const off = /\b(?:it|describe|test)\.(?:skip|only|todo)\(|@ts-(?:ignore|expect-error|nocheck)/;
    expect(
      [...src, ...adapters, ...tests].filter((file) => file !== "test/house.test.ts" && off.test(read(file))),
    ).toEqual([]);
  });
});

describe("what people read", () => {
  const settings = [...new Set([...core, ...telegram, ...discord])].sort();

  it(".env.example has every setting, and no other", () => {
    const named = [...read(".env.example").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(settings);
  });

  it("the README has every setting, and no other", () => {
    const table = read("README.md").split("| setting |")[1]!.split("\n\n")[0]!;
    const named = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(settings);
  });

  it("the README has every command that is listed, every folder of the core, and only files that there are", () => {
    const readme = read("README.md");
    for (const { name, listed } of commandCatalogue) if (listed && name !== "ask") expect(readme).toContain(`/${name}`);
    for (const folder of new Set(src.map((file) => file.split("/")[1]!).filter((name) => !name.endsWith(".ts")))) {
      expect(readme).toContain(`src/${folder}/`);
    }
    for (const [, target = ""] of readme.matchAll(/\]\(([^)#:]+)\)/g)) expect(() => read(target), target).not.toThrow();
  });

  it("the scripts that the README names exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    for (const [, name = ""] of read("README.md").matchAll(/npm run (\w+)/g)) expect(scripts).toHaveProperty(name);
    expect(read(".ci/run")).toContain("npm test");
  });
});
