import { describe, expect, it } from "vitest";
import { commandCatalogue } from "../../../src/chat/commands/command-catalogue.ts";
import { noticeLanguages, noticesIn, resolveNoticeLanguage } from "../../../src/chat/notices/notice-languages.ts";

describe("the language of the notices", () => {
  it.each([
    [["fr"], "fr"],
    [["fr-CA"], "fr"],
    [["FR_be"], "fr"],
    [["km", "fr"], "km"],
    [[undefined, "fr"], "fr"],
    [["de", "fr"], "fr"],
    [["de"], "en"],
    [["", undefined], "en"],
    [["constructor"], "en"],
  ])("of the wishes %j is %s", (wishes, language) => {
    expect(resolveNoticeLanguage(...wishes)).toBe(language);
  });
});

describe("the command catalogue", () => {
  it("describes every command in every language within the shortest limit among menus", () => {
    for (const { description, argument } of commandCatalogue) {
      for (const language of noticeLanguages) {
        for (const text of [description[language], argument?.description[language] ?? "-"]) {
          expect(text.length, text).toBeGreaterThan(0);
          expect(text.length, text).toBeLessThanOrEqual(100);
        }
      }
    }
  });

  it("uses names that every platform takes", () => {
    for (const { name, argument } of commandCatalogue) {
      expect(name).toMatch(/^[a-z]{1,32}$/);
      if (argument) expect(argument.name).toMatch(/^[a-z]{1,32}$/);
    }
  });
});

describe("notices", () => {
  it("that answer a press are short enough for every platform's pop-up", () => {
    for (const language of noticeLanguages) {
      const { articleChanged, buttonUnreadable, thanks } = noticesIn(language).notices;
      for (const text of [articleChanged, buttonUnreadable, thanks]) expect(text.length).toBeLessThanOrEqual(200);
    }
  });

  it("that are not English are not English", () => {
    const en = noticesIn("en");
    for (const language of noticeLanguages.filter((one) => one !== "en")) {
      const { reasons, verdicts, receipts, notices } = noticesIn(language);
      for (const [name, text] of Object.entries(reasons)) expect(text).not.toBe(en.reasons[name as "empty"]);
      for (const [name, text] of Object.entries(verdicts)) expect(text).not.toBe(en.verdicts[name as "absent"]);
      for (const [name, text] of Object.entries(receipts)) expect(text).not.toBe(en.receipts[name as "stands"]);
      expect(notices.privacy).not.toBe(en.notices.privacy);
    }
  });
});
