import { describe, expect, it } from "vitest";
import { noticeLanguages, noticesIn } from "../../../src/chat/notices/notice-languages.ts";

describe.each(noticeLanguages)("who said a quotation, in %s", (language) => {
  const { attributions } = noticesIn(language);

  it.each([true, false])("is told with both names, of these words or of words like them: %s", (isAlike) => {
    const line = attributions.other("Jo Lind", "Ada Bell", isAlike);
    expect(line).toContain("Jo Lind");
    expect(line).toContain("Ada Bell");
    expect(attributions.same("Bell", "Ada Bell", isAlike)).toContain("Ada Bell");
    expect(attributions.nobody("Jo Lind", "", isAlike)).toContain("Jo Lind");
  });

  it("says otherwise of words like them", () => {
    for (const kind of ["same", "other", "nobody"] as const)
      expect(attributions[kind]("Jo", "Ada", true)).not.toBe(attributions[kind]("Jo", "Ada", false));
  });

  it("may be left open, also where nobody was read", () => {
    expect(attributions.unclear("Jo Lind", "", false)).toContain("Jo Lind");
    expect(attributions.unclear("", "", false)).not.toMatch(/[“«]/u);
  });
});
