import { describe, expect, it } from "vitest";
import { articleNotices } from "../../../src/chat/notices/article-notices.ts";
import { noticeLanguages } from "../../../src/chat/notices/notice-languages.ts";

describe("what has a title in it", () => {
  it.each(noticeLanguages)("has the name, each title and its date, in %s", (language) => {
    const said = articleNotices[language].wrote("Bea Lund", [{ title: "Mill", date: "2021" }, { title: "Tower" }]);
    for (const part of ["Bea Lund", "Mill", "(2021)", "Tower"]) expect(said).toContain(part);
    expect(said).not.toContain("undefined");
  });

  it.each(noticeLanguages)("is asked for by its title, in %s", (language) => {
    const { asks } = articleNotices[language];
    for (const ask of Object.values(asks)) expect(ask("Old mill")).toContain("Old mill");
  });
});
