import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openArchive } from "../../../../src/search/archive/kept/open-archive.ts";
import { removeLeftFolders, takeTemporaryFolder } from "../../../../src/search/archive/kept/temporary-folder.ts";
import { root } from "../../../house/sources.ts";

let parent = "";
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "temporary-"));
});
afterEach(() => rmSync(parent, { recursive: true }));

/** As if nothing had been changed in it since yesterday. */
const age = (path: string): string => {
  const yesterday = new Date(Date.now() - 86_400_000);
  utimesSync(path, yesterday, yesterday);
  return path;
};

/** A folder with half a copy in it. */
const makeFolder = (name: string, mode = 0o700): string => {
  const path = join(parent, name);
  mkdirSync(path, { mode });
  chmodSync(path, mode);
  writeFileSync(join(path, "archive.db"), "half");
  return path;
};

/** Another process that has the lock of a folder until it is killed. */
const holdInAnother = async (path: string) => {
  const holder = `
    import Database from "libsql";
    new Database(process.argv[1]).exec("begin exclusive");
    console.log("held");
    setInterval(() => {}, 1_000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", holder, join(path, "taken")], { cwd: root });
  await once(child.stdout, "data");
  return async () => {
    child.kill("SIGKILL");
    await once(child, "close");
  };
};

describe("a temporary folder of an archive", () => {
  it("is this process's own until it leaves it, twice if it likes", () => {
    const { path, leave } = takeTemporaryFolder(parent);
    writeFileSync(join(path, "archive.db"), "words");
    age(path);
    removeLeftFolders(parent);
    expect(existsSync(join(path, "archive.db"))).toBe(true);
    leave();
    leave();
    expect(existsSync(path)).toBe(false);
  });

  it("is removed by a later start when its process was killed, and never while it runs", async () => {
    const path = makeFolder("pullquote-archive-killed");
    const kill = await holdInAnother(path);
    age(path);
    removeLeftFolders(parent);
    expect(existsSync(path)).toBe(true);
    await kill();
    removeLeftFolders(parent);
    expect(existsSync(path)).toBe(false);
  });

  it("is removed when an archive is opened, wherever that one is kept", async () => {
    vi.stubEnv(process.platform === "win32" ? "TEMP" : "TMPDIR", parent);
    const path = age(makeFolder("pullquote-archive-left"));
    const archive = await openArchive({ folder: join(parent, "store"), isNew: true, contentBytes: 1_000 });
    await archive.close();
    vi.unstubAllEnvs();
    expect(existsSync(path)).toBe(false);
  });

  it("is left alone when it was just made, for its lock may be about to be taken", () => {
    const path = makeFolder("pullquote-archive-young");
    removeLeftFolders(parent);
    expect(existsSync(path)).toBe(true);
    removeLeftFolders(join(parent, "no-such-folder"));
  });

  it.runIf(process.platform !== "win32")("is left alone when others may write to it, or it is somewhere else", () => {
    const elsewhere = age(makeFolder("elsewhere"));
    symlinkSync(elsewhere, join(parent, "pullquote-archive-link"));
    const open = age(makeFolder("pullquote-archive-open", 0o777));
    const other = age(makeFolder("another-program"));
    removeLeftFolders(parent);
    for (const path of [elsewhere, open, other]) expect(existsSync(join(path, "archive.db"))).toBe(true);
    expect(existsSync(join(elsewhere, "taken"))).toBe(false);
  });
});
