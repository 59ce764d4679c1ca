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
  whereOption: string;
  /** What can be chosen there. */
  whereHere: string;
  whereChannel: string;
  whereServer: string;
  share: string;
  mayNotShare: string;
}>;

export const discordTexts: Readonly<Record<NoticeLanguage, DiscordTexts>> = {
  en: {
    find: "Find in article",
    checkThis: "Check this quote",
    articleOption: "Ask this article only",
    privateOption: "Show the answer to you alone",
    whereOption: "Where it holds; unless you say so, in this channel or thread",
    whereHere: "This channel or thread",
    whereChannel: "This channel or forum, with its threads and posts",
    whereServer: "The whole server",
    share: "Share",
    mayNotShare: "Only the person who asked can share this.",
  },
  fr: {
    find: "Chercher dans l'article",
    checkThis: "Vérifier cette citation",
    articleOption: "N'interroger que cet article",
    privateOption: "Ne montrer la réponse qu'à vous",
    whereOption: "Où cela vaut ; sinon, dans ce salon ou ce fil",
    whereHere: "Ce salon ou ce fil",
    whereChannel: "Ce salon ou ce forum, avec ses fils et ses publications",
    whereServer: "Tout le serveur",
    share: "Partager",
    mayNotShare: "Seule la personne qui a posé la question peut partager ceci.",
  },
  km: {
    find: "ស្វែងរកក្នុងអត្ថបទ",
    checkThis: "ពិនិត្យសម្រង់នេះ",
    articleOption: "សួរតែអត្ថបទនេះ",
    privateOption: "បង្ហាញចម្លើយតែអ្នក",
    whereOption: "កន្លែងដែលវាមានប្រសិទ្ធភាព បើមិនបញ្ជាក់ គឺក្នុងឆានែល ឬខ្សែនេះ",
    whereHere: "ឆានែល ឬខ្សែនេះ",
    whereChannel: "ឆានែល ឬវេទិកានេះ រួមទាំងខ្សែរបស់វា",
    whereServer: "ម៉ាស៊ីនមេទាំងមូល",
    share: "ចែករំលែក",
    mayNotShare: "មានតែអ្នកដែលបានសួរទេដែលអាចចែករំលែកបាន។",
  },
};

/** In English where the language is unknown. */
export const discordTextsIn = (language: NoticeLanguage | undefined): DiscordTexts => discordTexts[language ?? "en"];
