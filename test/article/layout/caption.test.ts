import { describe, expect, it } from "vitest";
import { isCaption, isOpeningCaption } from "../../../src/article/layout/caption.ts";

describe("a caption", () => {
  it.each([
    "The mayor speaks to the press. Photo: Jane Doe",
    "Voters wait in line (AP Photo/Heng Sinith)",
    "FILE PHOTO: The bridge in 2019",
    "Die Brücke. Foto: dpa",
    "新华社记者王明摄（资料图片）",
  ])("is known by its credit: %s", (text) => expect(isCaption(text)).toBe(true));

  it("may have a weaker one where a picture is expected", () => {
    for (const text of ["The mayor after the vote (Reuters)", "Jane Doe/Getty Images"]) {
      expect(isCaption(text), text).toBe(false);
      expect(isOpeningCaption(text), text).toBe(true);
    }
  });

  it("is no sentence about photographs, and no long paragraph", () => {
    expect(isCaption("The photo by Jane Doe shows the bridge.")).toBe(false);
    expect(isCaption(`${"word ".repeat(150)} Photo: Jane Doe`)).toBe(false);
  });
});
