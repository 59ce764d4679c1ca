import { describe, expect, it } from "vitest";
import { authorshipNotices } from "../../../src/chat/notices/authorship-notices.ts";
import { noticeLanguages } from "../../../src/chat/notices/notice-languages.ts";

describe("what an author wrote", () => {
  it.each(noticeLanguages)("has the name, each title and its date, in %s", (language) => {
    const said = authorshipNotices[language].wrote("Bea Lund", [{ title: "Mill", date: "2021" }, { title: "Tower" }]);
    for (const part of ["Bea Lund", "Mill", "(2021)", "Tower"]) expect(said).toContain(part);
    expect(said).not.toContain("undefined");
  });
});
