/** The words that only Discord's menus and buttons need, in every language of the notices. */
import type { NoticeLanguage } from "../../src/server.ts";

/** The words that only Discord's menus and buttons need; all others are the core's. */
export type DiscordTexts = Readonly<{
  /** Entries of the menu on a message; at most 32 characters. */
  find: string;
  checkThis: string;
  /** What the options of commands are for; at most 100 characters. */
  articleOption: string;
  privateOption: string;
  share: string;
  mayNotShare: string;
}>;

export const discordTexts: Readonly<Record<NoticeLanguage, DiscordTexts>> = {
  en: {
    find: "Find in article",
    checkThis: "Check this quote",
    articleOption: "Ask this article only",
    privateOption: "Show the answer to you alone",
    share: "Share",
    mayNotShare: "Only the person who asked can share this.",
  },
  fr: {
    find: "Chercher dans l'article",
    checkThis: "Vérifier cette citation",
    articleOption: "N'interroger que cet article",
    privateOption: "Ne montrer la réponse qu'à vous",
    share: "Partager",
    mayNotShare: "Seule la personne qui a posé la question peut partager ceci.",
  },
  km: {
    find: "ស្វែងរកក្នុងអត្ថបទ",
    checkThis: "ពិនិត្យសម្រង់នេះ",
    articleOption: "សួរតែអត្ថបទនេះ",
    privateOption: "បង្ហាញចម្លើយតែអ្នក",
    share: "ចែករំលែក",
    mayNotShare: "មានតែអ្នកដែលបានសួរទេដែលអាចចែករំលែកបាន។",
  },
};

/** In English where the language is unknown. */
export const discordTextsIn = (language: NoticeLanguage | undefined): DiscordTexts => discordTexts[language ?? "en"];
