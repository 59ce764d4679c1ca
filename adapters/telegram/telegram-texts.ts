/** The words that only Telegram's messages need, in every language of the notices. */
import type { NoticeLanguage } from "../../src/server.ts";

/** The words that only Telegram's messages need; all others are the core's. */
export type TelegramTexts = Readonly<{
  /** A message: it is unknown whether the answer to the message it replies to arrived. */
  answerUnknown: string;
  /** The button below it. */
  askAgain: string;
  /** The button below an answer that one person sees. */
  showToAll: string;
  /** The button below an article: it leads to the chat with the bot, where that is asked from then on. */
  askAbout: string;
}>;

const telegramTexts: Readonly<Record<NoticeLanguage, TelegramTexts>> = {
  en: {
    answerUnknown: "The connection broke while I answered this: I do not know whether you can see my answer.",
    askAgain: "Ask again",
    showToAll: "Show to all",
    askAbout: "Ask about it",
  },
  fr: {
    answerUnknown: "La connexion a été coupée pendant ma réponse : je ne sais pas si vous la voyez.",
    askAgain: "Poser à nouveau",
    showToAll: "Montrer à tous",
    askAbout: "L’interroger",
  },
  km: {
    answerUnknown: "ការតភ្ជាប់បានដាច់ពេលខ្ញុំកំពុងឆ្លើយ៖ ខ្ញុំមិនដឹងថាអ្នកឃើញចម្លើយរបស់ខ្ញុំឬទេ។",
    askAgain: "សួរម្ដងទៀត",
    showToAll: "បង្ហាញដល់ទាំងអស់គ្នា",
    askAbout: "សួរអំពីវា",
  },
};

/** In English where the language is unknown. */
export const telegramTextsIn = (language: NoticeLanguage | undefined): TelegramTexts => telegramTexts[language ?? "en"];
