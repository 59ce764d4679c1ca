import type { LocalisedText } from "../../src/server.ts";

/** What only a terminal has to say. */
export const replTexts = {
  ask: {
    en: "Ask in your own words, for instance:",
    fr: "Posez vos questions avec vos mots, par exemple :",
    km: "សូមសួរតាមពាក្យរបស់អ្នក ឧទាហរណ៍៖",
  },
  askAnything: {
    en: "Ask in your own words.",
    fr: "Posez vos questions avec vos mots.",
    km: "សូមសួរតាមពាក្យរបស់អ្នក។",
  },
  loading: {
    en: "The articles are being loaded; those that are there answer already.",
    fr: "Les articles sont en cours de chargement ; ceux qui sont là répondent déjà.",
    km: "អត្ថបទកំពុងផ្ទុក។ អត្ថបទដែលមានរួចហើយអាចឆ្លើយបាន។",
  },
  keys: {
    en: "/help shows the commands, Tab completes, Ctrl-D leaves.",
    fr: "/help montre les commandes, Tab complète, Ctrl-D quitte.",
    km: "/help បង្ហាញពាក្យបញ្ជា Tab បំពេញ Ctrl-D ចាកចេញ។",
  },
  quit: { en: "/quit – Leave", fr: "/quit – Quitter", km: "/quit – ចាកចេញ" },
} satisfies Record<string, LocalisedText>;
