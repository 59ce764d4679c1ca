import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readEnvironment } from "../../adapters/program/environment.ts";
import { ConfigurationError } from "../../src/server.ts";

const before = process.cwd();
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pullquote-env-"));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

const read = (env: Record<string, string> = {}) => readEnvironment({ ...process, env } as unknown as NodeJS.Process);
const LINES = 'TELEGRAM_BOT_TOKEN=1:a\n# a comment\nPORT="8080"\n';

describe("the environment", () => {
  it("is as it was where there is no file", () => {
    expect(read({ PORT: "1" })).toEqual({ PORT: "1" });
  });

  it.each([
    ["plain", Buffer.from(LINES)],
    ["with a byte-order mark", Buffer.from(`\ufeff${LINES}`)],
  ])("has what a file adds (%s); what is set already stays", (_, bytes) => {
    writeFileSync(".env", bytes);
    expect(read({ PORT: "1" })).toEqual({ TELEGRAM_BOT_TOKEN: "1:a", PORT: "1" });
  });

  it.each<[string, Buffer | undefined, RegExp]>([
    ["in UTF-16", Buffer.from(`\ufeff${LINES}`, "utf16le"), /^\.env: is UTF-16/],
    ["in UTF-16 without a mark", Buffer.from(LINES, "utf16le"), /^\.env: is UTF-16/],
    ["in Latin-1", Buffer.from("ARTICLES=caf\xe9", "latin1"), /^\.env: is not UTF-8/],
    ["that is a folder", undefined, /^\.env: is a folder$/],
  ])("is refused with a file %s", (_, bytes, reason) => {
    if (bytes) writeFileSync(".env", bytes);
    else mkdirSync(".env");
    expect(() => read()).toThrow(ConfigurationError);
    expect(() => read()).toThrow(reason);
  });
});
