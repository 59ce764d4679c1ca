import { describe, expect, it } from "vitest";
import { columnsOf, localeOf, stylingOf, wantsColour } from "../../adapters/terminal/terminal-settings.ts";

describe("what a terminal is given", () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
    [{ TERM: "dumb" }, true, false],
  ])("is coloured by %j, terminal %j: %j", (env, isTTY, coloured) => {
    expect(wantsColour(env, isTTY)).toBe(coloured);
  });

  it.each([
    [{}, true, { colour: true, emphasis: true }],
    [{ NO_COLOR: "1" }, true, { colour: false, emphasis: true }],
    [{ NO_COLOR: "1" }, false, { colour: false, emphasis: false }],
    [{ NO_COLOR: "1", TERM: "dumb" }, true, { colour: false, emphasis: false }],
    [{ FORCE_COLOR: "0" }, true, { colour: false, emphasis: false }],
    [{}, false, { colour: false, emphasis: false }],
  ])("is styled by %j, terminal %j: %j", (env, isTTY, styling) => {
    expect(stylingOf(env, isTTY)).toEqual(styling);
  });

  it.each([
    [120, undefined, 120],
    [0, undefined, 80],
    [0, Infinity, 80],
    [undefined, undefined, 80],
    [undefined, Infinity, Infinity],
  ])("of %j columns, else %j, has %j", (columns, otherwise, wide) => {
    expect(columnsOf(columns === undefined ? {} : { columns }, otherwise)).toBe(wide);
  });

  it.each([
    [{ LANG: "fr_FR.UTF-8" }, "fr-FR"],
    [{ LANG: "fr_FR.UTF-8", LC_ALL: "km_KH" }, "km-KH"],
    [{ LANG: "C.UTF-8" }, undefined],
    [{ LC_ALL: "POSIX" }, undefined],
    [{}, undefined],
  ])("speaks the language of %j: %j", (env, locale) => {
    expect(localeOf(env)).toBe(locale);
  });
});
