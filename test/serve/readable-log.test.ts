import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toReadableLine } from "../../adapters/serve/readable-log.ts";
import { createLogger } from "../../src/server.ts";
import { anyCharacter } from "../any-character.ts";

const plain = { width: Number.POSITIVE_INFINITY, colour: false };

const logged = (write: (log: ReturnType<typeof createLogger>) => void): string => {
  const lines: string[] = [];
  write(
    createLogger({
      level: "info",
      secrets: { TOKEN: "123:secret" },
      write: (line) => lines.push(toReadableLine(line, plain)),
    }),
  );
  return lines.join("");
};

describe("the log at a terminal", () => {
  it("has the time, the level, what happened and the facts, on a line each", () => {
    const shown = logged((log) => {
      log.info({ port: 8080, file: "a b.txt" }, "listening");
      log.child({ platform: "telegram" }).warn({ ms: 5 }, "cannot be reached");
    });
    expect(shown).toMatch(/^\d\d:\d\d:\d\d {2}info {3}listening {2}port=8080 {2}file=a b\.txt\n/);
    expect(shown).toMatch(/\n\d\d:\d\d:\d\d {2}warn {3}cannot be reached {2}platform=telegram {2}ms=5\n$/);
  });

  it("shows where a fault was thrown, line by line", () => {
    const shown = logged((log) =>
      log.error({ fault: { kind: "TypeError", at: ["at one (a.js:1)", "at two"] } }, "broke"),
    );
    expect(shown).toMatch(/broke {2}fault\.kind=TypeError\s+at one \(a\.js:1\)\s+at two\n$/);
  });

  it("keeps secrets out, and sends nothing that a terminal obeys but its own styles", () => {
    expect(logged((log) => log.info({ url: "https://x/123:secret" }, "\x1b[2J"))).toMatch(
      /␛\[2J {2}url=https:\/\/x\/\[TOKEN\]/,
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string({ unit: anyCharacter }), (fields, text) => {
        const line = `${JSON.stringify({ ...fields, text })}\n`;
        const shown = stripVTControlCharacters(toReadableLine(line, { width: 80, colour: true }));
        expect(shown.replaceAll("\n", "")).not.toMatch(/[\0-\x1f\x7f-\x9f]/);
      }),
    );
  });

  it("shows what cannot be made a string as JSON", () => {
    const line = '{"level":"info","msg":{"toString":0},"list":[{"toString":0}]}\n';
    const shown = toReadableLine(line, plain);
    expect(shown).toContain('info   {"toString":0}');
    expect(shown).toContain('\n           {"toString":0}');
  });

  it("lets through what is no line of the log", () => {
    for (const line of ["not JSON\n", "[1]\n", "null\n"]) expect(toReadableLine(line, plain)).toBe(line);
  });
});
