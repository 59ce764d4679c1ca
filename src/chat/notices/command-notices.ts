/** What each command does, in the languages of the notices. */

import type { NoticeLanguage } from "../../reply/index.ts";
import type { Notices } from "./notices.ts";

export const commandNotices: Readonly<Record<NoticeLanguage, Notices["commands"]>> = {
  en: {
    ask: { does: "Ask the article a question", argument: "question", about: "Your question, in your own words" },
    check: {
      does: "Check whether a quotation stands in the article",
      argument: "quotation",
      about: "The words to look for",
    },
    verify: { does: "Check a receipt against the article as it is now", argument: "receipt", about: "The receipt" },
    more: { does: "Show the next passage for the last question" },
    context: { does: "Show the last passage in its context" },
    receipt: { does: "Show the last passage with its source and receipt" },
    articles: {
      does: "List the articles that can be asked",
      argument: "words",
      about: "Words of the title, to shorten the list",
    },
    outline: { does: "Show the article's sections and questions that it answers" },
    article: {
      does: "Choose the article that answers here",
      argument: "article",
      about: "The article's id, or “all” for every article",
    },
    language: {
      does: "Choose the language of these notices",
      argument: "language",
      about: "A language code, or “auto” for each person's own",
    },
    private: {
      does: "Choose whether an answer is shown to its asker alone first",
      argument: "choice",
      about: "“on” or “off”",
    },
    help: { does: "Show what I can do" },
    privacy: { does: "Say what is kept, and for how long" },
    forget: { does: "Delete what is kept of you" },
    misses: { does: "Show what readers asked and the articles did not answer" },
  },
  fr: {
    ask: { does: "Poser une question à l’article", argument: "question", about: "Votre question, avec vos mots" },
    check: {
      does: "Vérifier si une citation se trouve dans l’article",
      argument: "citation",
      about: "Les mots à chercher",
    },
    verify: { does: "Vérifier un reçu d’après l’article actuel", argument: "reçu", about: "Le reçu" },
    more: { does: "Montrer le passage suivant pour la dernière question" },
    context: { does: "Montrer le dernier passage dans son contexte" },
    receipt: { does: "Montrer le dernier passage avec sa source et son reçu" },
    articles: {
      does: "Lister les articles que l’on peut interroger",
      argument: "mots",
      about: "Mots du titre, pour abréger la liste",
    },
    outline: { does: "Montrer les parties de l’article et des questions auxquelles il répond" },
    article: {
      does: "Choisir l’article qui répond ici",
      argument: "article",
      about: "L’identifiant de l’article, ou « all » pour tous",
    },
    language: {
      does: "Choisir la langue de ces messages",
      argument: "langue",
      about: "Un code de langue, ou « auto » pour celle de chacun",
    },
    private: {
      does: "Choisir si une réponse n’est d’abord montrée qu’à qui l’a demandée",
      argument: "choix",
      about: "« on » ou « off »",
    },
    help: { does: "Montrer ce que je sais faire" },
    privacy: { does: "Dire ce qui est conservé, et combien de temps" },
    forget: { does: "Effacer ce qui est conservé de vous" },
    misses: { does: "Montrer les questions auxquelles les articles n’ont pas répondu" },
  },
  km: {
    ask: { does: "សួរសំណួរទៅអត្ថបទ", argument: "សំណួរ", about: "សំណួររបស់អ្នក តាមពាក្យរបស់អ្នក" },
    check: { does: "ពិនិត្យថាសម្រង់មានក្នុងអត្ថបទឬទេ", argument: "សម្រង់", about: "ពាក្យដែលត្រូវរក" },
    verify: { does: "ពិនិត្យបង្កាន់ដៃជាមួយអត្ថបទបច្ចុប្បន្ន", argument: "បង្កាន់ដៃ", about: "បង្កាន់ដៃ" },
    more: { does: "បង្ហាញកថាខណ្ឌបន្ទាប់សម្រាប់សំណួរចុងក្រោយ" },
    context: { does: "បង្ហាញកថាខណ្ឌចុងក្រោយក្នុងបរិបទរបស់វា" },
    receipt: { does: "បង្ហាញកថាខណ្ឌចុងក្រោយ ជាមួយប្រភព និងបង្កាន់ដៃរបស់វា" },
    articles: { does: "បង្ហាញអត្ថបទដែលអាចសួរបាន", argument: "ពាក្យ", about: "ពាក្យក្នុងចំណងជើង" },
    outline: { does: "បង្ហាញផ្នែករបស់អត្ថបទ និងសំណួរដែលវាឆ្លើយ" },
    article: { does: "ជ្រើសអត្ថបទដែលឆ្លើយនៅទីនេះ", argument: "អត្ថបទ", about: "លេខសម្គាល់អត្ថបទ ឬ “all” សម្រាប់ទាំងអស់" },
    language: { does: "ជ្រើសភាសានៃសារទាំងនេះ", argument: "ភាសា", about: "កូដភាសា ឬ “auto” សម្រាប់ភាសារបស់ម្នាក់ៗ" },
    private: {
      does: "ជ្រើសថាចម្លើយត្រូវបង្ហាញតែអ្នកសួរជាមុនឬទេ",
      argument: "ជម្រើស",
      about: "“on” ឬ “off”",
    },
    help: { does: "បង្ហាញអ្វីដែលខ្ញុំអាចធ្វើបាន" },
    privacy: { does: "ប្រាប់អំពីអ្វីដែលត្រូវបានរក្សាទុក និងរយៈពេល" },
    forget: { does: "លុបអ្វីដែលបានរក្សាទុកអំពីអ្នក" },
    misses: { does: "បង្ហាញសំណួរដែលអត្ថបទមិនបានឆ្លើយ" },
  },
};
