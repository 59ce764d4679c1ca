import { describe, expect, it } from "vitest";
import {
  areSideBySide,
  fullNamesOf,
  namesBeside,
  standNear,
} from "../../../src/quotation/attribution/article-names.ts";
import { paragraph } from "../../fakes/articles.ts";

const ARTICLE = paragraph(
  "Pope Francis, born Jorge Bergoglio, met the mayor, Ada Bell. But Marcus Thole, the council leader, asked Helen Hill. Thole left.",
);

describe("what an article shows of a person", () => {
  it.each([
    ["francis", "bergoglio", true],
    ["bell", "mayor", true],
    ["thole", "hill", false],
    ["bell", "thole", false],
  ])("has %s beside %s: %s", (one, other, isBeside) => {
    expect(areSideBySide(ARTICLE, one, other)).toBe(isBeside);
    expect(areSideBySide(ARTICLE, other, one)).toBe(isBeside);
  });

  it("is the full name, without what begins the sentence", () => {
    expect(fullNamesOf(ARTICLE, "thole")).toEqual([["marcus", "thole"]]);
    expect(fullNamesOf(ARTICLE, "nobody")).toEqual([]);
  });

  it("is who is called something, before it and behind it", () => {
    expect(namesBeside(ARTICLE, ["mayor"])).toEqual([["ada", "bell"]]);
    expect(namesBeside(ARTICLE, ["council", "leader"])).toEqual([["marcus", "thole"]]);
    expect(namesBeside(ARTICLE, [])).toEqual([]);
  });

  it("is found by letters alone where words have no spaces", () => {
    const khmer = paragraph("លោកសុខវិបុលមេភូមិបាននិយាយ។ កែវរតនៈបានទៅ", "km");
    expect(standNear(khmer, "វិបុល", "មេភូមិ")).toBe(true);
    expect(standNear(khmer, "មេភូមិ", "ដារា")).toBe(false);
  });
});
