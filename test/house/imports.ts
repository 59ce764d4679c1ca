/** Who may import whom: the order of the rooms, the doors, and what no room may know. */

import { describe, expect, it } from "vitest";
import { platformNames } from "../../adapters/platforms.ts";
import { roomOf } from "./rooms.ts";
import { filesUnder, findCircles, reachableFrom, readSource } from "./sources.ts";

const src = filesUnder("src");
const adapters = filesUnder("adapters");
const sources = new Map([...src, ...adapters].map((path) => [path, readSource(path)]));
const all = [...sources.values()];

/** "file: import" of all imports that a rule forbids. */
const breaches = (files: readonly string[], isForbidden: (name: string, file: string) => boolean): readonly string[] =>
  files.flatMap((file) =>
    (sources.get(file)?.imports ?? []).filter((name) => isForbidden(name, file)).map((name) => `${file}: ${name}`),
  );

describe("the rooms", () => {
  it("are all in the list of docs/DESIGN.md", () => {
    expect([...sources.keys()].filter((file) => roomOf(file).line < 0)).toEqual([]);
  });

  it("import only rooms that stand before them in the list", () => {
    const isUpward = (name: string, file: string): boolean => {
      if (!sources.has(name)) return false;
      const [from, to] = [roomOf(file), roomOf(name)];
      return from.room !== to.room && to.line >= from.line;
    };
    expect(breaches([...sources.keys()], isUpward)).toEqual([]);
  });

  it("have no import circle, types included", () => {
    expect(findCircles(sources)).toEqual([]);
  });

  it("have one kind of door: a folder of the list is entered by its index.ts", () => {
    const isFolder = (room: string): boolean => !room.includes("*") && !room.endsWith(".ts");
    const isPastDoor = (name: string, file: string): boolean => {
      if (!sources.has(name)) return false;
      const { room } = roomOf(name);
      return isFolder(room) && roomOf(file).room !== room && name !== `${room}/index.ts`;
    };
    expect(breaches([...sources.keys()], isPastDoor)).toEqual([]);
  });
});

describe("the terminal", () => {
  it("waits for no package of a database, a network, a platform or a kind of document before its first prompt", () => {
    const loaded = [...reachableFrom("adapters/repl/main.ts", sources, "loads")];
    const isOwn = (name: string): boolean => sources.has(name) || name.startsWith("src/");
    const packages = loaded.filter((name) => !isOwn(name) && !name.startsWith("node:"));
    expect(packages.sort()).toEqual(["fuse.js", "picocolors", "smol-toml", "yaml", "zod"]);
  });
});

describe("the adapters", () => {
  it("know the core by its one door", () => {
    expect(breaches(adapters, (name) => name.startsWith("src/") && name !== "src/server.ts")).toEqual([]);
  });

  it("of one platform reach no file of another, however far their imports are followed", () => {
    const names: readonly string[] = platformNames;
    const folders = ["repl", "cli", ...names];
    const reaches = names.flatMap((name) =>
      adapters
        .filter((file) => file.startsWith(`adapters/${name}/`))
        .flatMap((file) => [...reachableFrom(file, sources)].map((reached) => ({ name, file, reached })))
        .filter(({ reached }) => folders.some((other) => other !== name && reached.startsWith(`adapters/${other}/`)))
        .map(({ file, reached }) => `${file}: ${reached}`),
    );
    expect(reaches).toEqual([]);
  });

  it("have a row in the table for each folder that serves a platform", () => {
    const served = [...platformNames].sort();
    const folders = new Set(adapters.flatMap((file) => /^adapters\/(\w+)\/config\.ts$/.exec(file)?.[1] ?? []));
    expect([...folders].sort()).toEqual(served);
  });
});

describe("the core", () => {
  it("reaches no adapter", () => {
    expect(breaches(src, (name) => name.startsWith("adapters"))).toEqual([]);
  });

  it("names no platform of the table, nor one that has no row yet", () => {
    const known = [...platformNames, "telegra[mf]", "slack", "mattermost", "zulip"];
    const platform = new RegExp(known.join("|"), "i");
    expect(
      all.filter(({ path, text }) => path.startsWith("src/") && platform.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });

  it("and the adapters touch the process in the roots of programs alone", () => {
    const isRoot = (file: string): boolean => file === "adapters/run.ts" || /^adapters\/\w+\/main\.ts$/.test(file);
    const touches = /\bprocess\.(?:env|argv|exit|exitCode|std(?:in|out|err)|on|once)\b/;
    expect(all.filter(({ path, text }) => !isRoot(path) && touches.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe("packages", () => {
  const importers = (name: string): readonly string[] =>
    all
      .filter(({ imports }) => imports.some((one) => one === name || one.startsWith(`${name}/`)))
      .map(({ path }) => path);

  it("fuse.js finds words and nothing else", () => {
    expect(importers("fuse.js")).toEqual(["src/search/index/vocabulary.ts"]);
  });

  it("telegraf and discord.js stay with their platforms", () => {
    expect(importers("telegraf").filter((file) => !file.startsWith("adapters/telegram/"))).toEqual([]);
    expect(importers("discord.js").filter((file) => !file.startsWith("adapters/discord/"))).toEqual([]);
  });

  it("meaning uses none with native code, so that it runs wherever Node does", () => {
    const isPackage = (name: string): boolean => !name.startsWith("node:") && !name.startsWith("src/");
    const used = src.filter((file) => file.startsWith("src/meaning/")).flatMap((file) => sources.get(file)!.imports);
    expect([...new Set(used.filter(isPackage))]).toEqual(["zod"]);
  });
});
