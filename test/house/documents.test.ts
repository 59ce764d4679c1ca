/** What people read agrees with the code: settings, commands, folders, links, scripts. */

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { platforms } from "../../adapters/platforms.ts";
import { commandCatalogue, settingNames as core } from "../../src/server.ts";
import { filesUnder, readText, root } from "./sources.ts";

const settings = [
  ...new Set([...core, ...Object.values(platforms).flatMap(({ settingNames }) => settingNames)]),
].sort();

describe("settings", () => {
  it("are all in .env.example, and no other", () => {
    const named = [...readText(".env.example").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    // compose.many.yaml makes its database with a password, which is no setting of ours.
    const own = new Set([...readText("compose.many.yaml").matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
    const foreign = named.filter((name) => !settings.includes(name ?? ""));
    expect(foreign.filter((name) => !own.has(name))).toEqual([]);
    expect(named.filter((name) => !foreign.includes(name)).sort()).toEqual(settings);
  });

  it("are all in the README, and no other", () => {
    const table = readText("README.md").split("| setting |")[1]!.split("\n\n")[0]!;
    const named = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(settings);
  });
});

describe("the README", () => {
  it("has every command that is listed, and every folder of the core", () => {
    const readme = readText("README.md");
    for (const { name, listed } of commandCatalogue) if (listed && name !== "ask") expect(readme).toContain(`/${name}`);
    const folders = new Set(
      filesUnder("src")
        .map((file) => file.split("/")[1]!)
        .filter((name) => !name.endsWith(".ts")),
    );
    for (const folder of folders) expect(readme).toContain(`src/${folder}/`);
  });
});

describe.each(["README.md", "CONTRIBUTING.md", "docs/DESIGN.md"])("%s", (document) => {
  const text = readText(document);

  it("links only to files that exist", () => {
    for (const [, target = ""] of text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)) {
      expect(existsSync(join(root, dirname(document), target)), target).toBe(true);
    }
  });

  it("names only files and folders that exist", () => {
    for (const [, path = ""] of text.matchAll(/`((?:src|adapters|test|docs|seeds)\/[\w./-]*)`/g)) {
      expect(existsSync(join(root, path)), path).toBe(true);
    }
  });

  it("names only scripts that exist", () => {
    const { scripts } = JSON.parse(readText("package.json")) as { scripts: Record<string, string> };
    for (const [, name = ""] of text.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty([name]);
    expect(readText(".ci/run")).toContain("npm test");
  });
});
