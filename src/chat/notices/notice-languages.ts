/** The languages of the bot's own words, and which of them a person gets. Another one is a file beside this and an entry here. */

import type { LocalisedText, NoticeLanguage } from "../../reply/index.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { km } from "./km.ts";
import type { Notices } from "./notices.ts";

const noticesByLanguage: Readonly<Record<NoticeLanguage, Notices>> = { en, fr, km };

export const noticeLanguages = Object.keys(noticesByLanguage) as readonly NoticeLanguage[];

export const noticesIn = (language: NoticeLanguage | undefined): Notices => noticesByLanguage[language ?? "en"];

/** The first of the wished languages (BCP 47, best first) that the notices exist in; English when none does. */
export const resolveNoticeLanguage = (...wished: readonly (string | undefined)[]): NoticeLanguage => {
  for (const wish of wished) {
    const primary = wish?.split(/[-_]/, 1)[0]?.toLowerCase();
    const found = noticeLanguages.find((language) => language === primary);
    if (found !== undefined) return found;
  }
  return "en";
};

/** One line in every language. */
export const localise = (line: (notices: Notices) => string): LocalisedText => ({
  en: line(en),
  fr: line(fr),
  km: line(km),
});
