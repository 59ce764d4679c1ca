/** What people read agrees with the code: settings, commands, folders, links, scripts. */

import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readInitUsage } from "../../adapters/cli/init/init-usage.ts";
import { readUsage } from "../../adapters/cli/usage.ts";
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

  it("are all in docs/operate.md, and no other", () => {
    const table = readText("docs/operate.md").split("| setting |")[1]!.split("\n\n")[0]!;
    const named = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(settings);
  });
});

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

describe("the README", () => {
  const readme = readText("README.md");

  it("is read in five minutes", () => {
    const prose = readme.replace(/```[\s\S]*?```/g, "").replace(/[|#*`-]/g, " ");
    expect(prose.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length).toBeLessThan(1_000);
  });

  it("leads to every document, and has every folder of the core", () => {
    for (const document of documents.slice(1)) expect(readme).toContain(`](${document})`);
    const folders = filesUnder("src")
      .map((file) => file.split("/")[1]!)
      .filter((name) => !name.endsWith(".ts"));
    for (const folder of new Set(folders)) expect(readme).toContain(`src/${folder}/`);
  });

  it("links to nothing that a released package does not have", () => {
    const { files } = JSON.parse(readText("package.json")) as { files: readonly string[] };
    // npm adds these by itself.
    const packed = [...files, "README.md", "LICENSE", "package.json"];
    for (const [, target = ""] of readme.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)) {
      expect(
        packed.some((name) => target === name || target.startsWith(`${name}/`)),
        target,
      ).toBe(true);
    }
  });
});

describe("the released package", () => {
  const { files } = JSON.parse(readText("package.json")) as { files: readonly string[] };

  it("has no file for containers, whose image is built in a checkout", () => {
    const isBuilt = (name: string) => name.endsWith(".yaml") && /^\s+build:/m.test(readText(name));
    const build = readdirSync(root).filter(isBuilt);
    expect(build.length).toBeGreaterThan(0);
    expect(files.filter((name) => build.includes(name) || name === "Dockerfile")).toEqual([]);
  });

  it("has no document that links to such a file", () => {
    for (const document of documents) {
      expect(readText(document), document).not.toMatch(/\]\((?:\.\.\/)?(?:compose[\w.]*\.yaml|Dockerfile)\)/);
    }
  });
});

describe("docs/chat.md", () => {
  it("has every command that is listed", () => {
    const chat = readText("docs/chat.md");
    for (const { name, listed } of commandCatalogue) if (listed && name !== "ask") expect(chat).toContain(`/${name}`);
  });
});

/** The address of a heading, as GitHub makes it. */
const slugOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replace(/\s/g, "-");

/** The words behind `npx pullquote` in a line, as a shell would part them. */
const wordsOf = (line: string): readonly string[] =>
  [...line.replace(/\s+#.*$|\s*[<>|].*$/, "").matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? "",
  );

describe.each(documents)("%s", (document) => {
  const text = readText(document);

  it("links only to files, and to headings in them, that exist", () => {
    for (const [, target = "", anchor] of text.matchAll(/\]\(([^)#:\s]*)(?:#([^)]*))?\)/g)) {
      const path = target === "" ? document : join(dirname(document), target);
      expect(existsSync(join(root, path)), path).toBe(true);
      if (anchor === undefined) continue;
      const headings = [...readText(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => slugOf(heading));
      expect(headings, `${path}#${anchor}`).toContain(anchor);
    }
  });

  it("names only files and folders that exist", () => {
    for (const [, path = ""] of text.matchAll(/`((?:src|adapters|bin|test|docs|seeds)\/[\w./-]*)`/g)) {
      expect(existsSync(join(root, path)), path).toBe(true);
    }
  });

  it("names only scripts that exist", () => {
    const { scripts } = JSON.parse(readText("package.json")) as { scripts: Record<string, string> };
    for (const [, name = ""] of text.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty([name]);
    expect(readText(".ci/run")).toContain("npm test");
  });

  it("shows only commands that the program takes", () => {
    const lines = [...text.matchAll(/^(?:\$ )?npx pullquote (.*)$|`npx pullquote ([^`]+)`/gm)].map(
      ([, line, inline]) => line ?? inline ?? "",
    );
    for (const line of lines) {
      const words = wordsOf(line);
      if (words[0] === "--help") continue;
      expect(words[0] === "init" ? readInitUsage(words.slice(1)).help : readUsage(words, {}).command, line).toBe(
        words[0] === "init" ? false : words[0],
      );
    }
  });
});
