import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asideName, moveDatabase, removeDatabase } from "../../../src/store/sqlite/database-file.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pullquote-files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the files of a database", () => {
  it("move and go together, those that there are", () => {
    const file = join(folder, "a.db");
    for (const ending of ["", "-wal"]) writeFileSync(file + ending, ending);
    moveDatabase(file, join(folder, "b.db"));
    expect(readdirSync(folder).sort()).toEqual(["b.db", "b.db-wal"]);
    removeDatabase(join(folder, "b.db"));
    expect(readdirSync(folder)).toEqual([]);
  });

  it("have a name aside that any file system takes", () => {
    const aside = asideName(join(folder, "a.db"), "damaged", Date.UTC(2026, 0, 31, 12));
    expect(aside).toBe(join(folder, "a.db.damaged-2026-01-31T12-00-00-000Z"));
    writeFileSync(aside, "");
    expect(existsSync(aside)).toBe(true);
  });
});
