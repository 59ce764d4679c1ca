/** Pages of ten layouts, of our own making: what is the article of each, and what each block of it is. */

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Article, BlockKind } from "../../../src/article/article.ts";
import { loadArticle, readArticleFiles } from "../../../src/article/load-article.ts";
import { root } from "../../house/sources.ts";
import { blockTexts } from "../parse-text.ts";

type Facts = Partial<Pick<Article, "title" | "author" | "date" | "updated" | "language" | "source" | "url">>;

const PAGES: readonly (readonly [string, Facts, readonly (readonly [BlockKind, string])[]])[] = [
  [
    "amp.html",
    {
      title: "Bridge tolls to end in May",
      author: "Pia Holm",
      date: "2024-04-02",
      language: "en",
      url: "https://coast.example/tolls",
    },
    [
      ["headline", "Bridge tolls to end in May"],
      ["caption", "The bridge over the Sund opened in 1998."],
      ["body", "Drivers will cross the Sund for nothing from the first of May, after twenty-six years of tolls."],
      [
        "body",
        "The bridge has been paid for since last summer, the transport office says, but the law that ends the tolls passed only on Monday.",
      ],
      ["body", "“It is the end of a tax on living here,” said Olof Berg, the mayor of Tarn."],
    ],
  ],
  [
    "chinese.html",
    { title: "拉恩港两年后重新开放", author: "李明", date: "2024-03-04", language: "zh" },
    [
      ["headline", "拉恩港两年后重新开放"],
      ["body", "拉恩市议会周一晚间宣布，经过两年的施工，拉恩港将于周五重新开放。第一批船只预计当天上午抵达。"],
      ["body", "市长克拉拉·莫雷诺说：“我们已经等得够久了。”她当选时曾承诺拯救这座港口，并恢复渔业。"],
      ["body", "工程耗资四千万欧元，是原计划的四倍，期间有三家公司破产。"],
      ["body", "渔民表示，只有在2021年烧毁的冰厂重建之后，他们才会回来。"],
    ],
  ],
  [
    "gallery.html",
    { title: "In pictures: a winter at sea", author: "Sofia Brandt", date: "2021-02-14", language: "en" },
    [
      ["headline", "In pictures: a winter at sea"],
      [
        "standfirst",
        "For three months the photographer Sofia Brandt lived on a trawler with a crew of nine. These are the pictures that she brought home.",
      ],
      ["caption", "The trawler leaves Larn at four in the morning, with the deck lights still on."],
      ["caption", "Erik, the cook, has been at sea since he was sixteen. He bakes every second day."],
      ["caption", "Ice on the rails weighs tons, and has to be broken off by hand."],
      ["body", "The ship came back on the last day of January, with half the catch of the year before."],
      ["caption", "Home."],
    ],
  ],
  [
    "interview.html",
    { title: "„Das Eis war weg“", author: "Jonas Weber", date: "2023-11-18", language: "de", source: "Hafenblatt" },
    [
      ["headline", "„Das Eis war weg“"],
      [
        "standfirst",
        "Karin Dahl fischt seit dreißig Jahren vor Larn. Ein Gespräch über leere Netze und volle Schubladen.",
      ],
      ["standfirst", "Von Jonas Weber, Larn"],
      ["body", "Frau Dahl, wann haben Sie zuletzt Hering gefangen?"],
      ["body", "Das war im Frühjahr 2019. Danach kam nichts mehr, nur noch Dorsch, und auch der wurde kleiner."],
      ["body", "Hafenblatt: Und die Stadt hat geholfen?"],
      ["body", "Dahl: Geholfen? Die Stadt hat das Eishaus abbrennen lassen. Dann hat sie zwei Jahre lang gebaut."],
      ["body", "Hafenblatt: Kommen Sie am Freitag zur Eröffnung?"],
      ["body", "Dahl: Ich komme, wenn es Eis gibt."],
    ],
  ],
  [
    "khmer.html",
    { title: "កំពង់ផែឡាននឹងបើកឡើងវិញ", author: "សុខ ចាន់ដារ៉ា", date: "2024-03-04", language: "km" },
    [
      ["headline", "កំពង់ផែឡាននឹងបើកឡើងវិញ"],
      ["standfirst", "សុខ ចាន់ដារ៉ា ៤ មីនា ២០២៤"],
      ["body", "ក្រុមប្រឹក្សាក្រុងបានប្រកាសនៅល្ងាចថ្ងៃចន្ទថា កំពង់ផែឡាននឹងបើកឡើងវិញនៅថ្ងៃសុក្រ បន្ទាប់ពីការជួសជុលរយៈពេលពីរឆ្នាំ។"],
      ["body", "អភិបាលក្រុងលោកស្រី ក្លារ៉ា ម៉ូរ៉េណូ បានមានប្រសាសន៍ថា «យើងបានរង់ចាំយូរគ្រប់គ្រាន់ហើយ» ហើយថែមទាំងសន្យាថានឹងសង្គ្រោះកំពង់ផែនេះ។"],
      ["body", "ការងារនេះចំណាយអស់ ៤០ លានអឺរ៉ូ ដែលច្រើនជាងគម្រោងដើមបួនដង។"],
    ],
  ],
  [
    "list.html",
    {
      title: "Sept plages pour l'automne",
      author: "Élodie Marchand",
      date: "2024-09-02",
      updated: "2024-09-10",
      language: "fr",
      source: "Le Quai",
    },
    [
      ["headline", "Sept plages pour l'automne"],
      ["standfirst", "Par Élodie Marchand"],
      [
        "body",
        "La saison est finie, mais la mer reste chaude jusqu'en octobre. Voici les plages que nous préférons quand les touristes sont partis.",
      ],
      ["heading", "1. La plage des Grives"],
      [
        "body",
        "Longue de deux kilomètres, elle est déserte dès la mi-septembre. On y vient à pied depuis la gare de Larn en vingt minutes.",
      ],
      ["heading", "2. L'anse du Moulin"],
      ["body", "Abritée du vent d'ouest, elle garde le soleil jusqu'au soir. Le café ferme le 30 septembre."],
      ["body", "À emporter :"],
      ["body", "un coupe-vent"],
      ["body", "de l'eau, beaucoup d'eau"],
      ["body", "un livre"],
      ["heading", "3. Le Grand Banc"],
      ["body", "Accessible à marée basse seulement : consultez l'horaire avant de partir, car la mer remonte vite."],
    ],
  ],
  [
    "live-blog.html",
    {
      title: "Storm Ada: live updates",
      author: "Ines Kaya",
      date: "2025-01-10",
      language: "en",
      source: "Coast Today",
    },
    [
      ["headline", "Storm Ada: live updates"],
      ["standfirst", "Schools on the west coast stay closed, and ferries do not sail before Sunday."],
      ["standfirst", "Ines Kaya"],
      ["heading", "12:40"],
      ["heading", "Ferries stay in port"],
      [
        "body",
        "No ferry will leave Port Elin before Sunday noon, the operator Nordline says. Tickets remain valid for a month.",
      ],
      ["body", "About 900 passengers are waiting in the town, most of them in the sports hall."],
      ["heading", "09:05"],
      ["heading", "Bridge closed to lorries"],
      [
        "body",
        "The bridge over the Sund is closed to lorries after a gust of 144 kilometres an hour was measured at 8.50.",
      ],
      ["body", "Do not drive if you do not have to. We mean it."],
      ["body", "— Sund Police (@sundpolice)"],
      ["heading", "05:30"],
      ["heading", "Schools closed"],
      [
        "body",
        "All schools between Elin and Tarn are closed today. Emergency care for children is open at the town hall.",
      ],
      ["body", "Elin: town hall, ground floor"],
      ["body", "Tarn: library"],
    ],
  ],
  [
    "news.html",
    {
      title: "Larn harbour to reopen after two years",
      author: "Ruth Hale, Tom Osei",
      date: "2024-03-04",
      updated: "2024-03-05",
      language: "en",
      source: "The Larn Post",
      url: "https://larnpost.example/news/harbour-reopens",
    },
    [
      ["headline", "Larn harbour to reopen after two years"],
      ["standfirst", "The town council promised the first ships on Friday. Fishermen say they will wait."],
      ["standfirst", "By Ruth Hale and Tom Osei 4 March 2024"],
      ["caption", "The quay at Larn, closed since 2022. Photo: Tom Osei"],
      [
        "body",
        "The harbour of Larn will reopen on Friday after two years of works, the town council said on Monday evening.",
      ],
      [
        "body",
        "“We have waited long enough,” said the mayor, Clara Moreno, who was elected on a promise to save the port.",
      ],
      [
        "body",
        "The works cost 40 million euros, four times as much as planned, and three companies went bankrupt on the way.¹",
      ],
      ["heading", "A long wait"],
      [
        "body",
        "Fishermen say they will come back only when the ice house, which burned in 2021, has been built again.",
      ],
      ["body", "“Without ice there is no fish,” said Karin Dahl, who has two boats."],
      ["body", "Short."],
    ],
  ],
  [
    "right-to-left.html",
    {
      title: "إعادة فتح ميناء لارن بعد عامين",
      author: "ليلى حداد",
      date: "2024-03-04",
      language: "ar",
      source: "جريدة الساحل",
    },
    [
      ["headline", "إعادة فتح ميناء لارن بعد عامين"],
      [
        "body",
        "أعلن مجلس المدينة مساء الاثنين أن ميناء لارن سيُعاد فتحه يوم الجمعة بعد عامين من أعمال الترميم التي كلفت أربعين مليون يورو.",
      ],
      ["body", "وقالت رئيسة البلدية كلارا مورينو: «لقد انتظرنا طويلاً، وحان الوقت لعودة السفن إلى هذا الميناء القديم»."],
      ["heading", "انتظار طويل"],
      [
        "body",
        "ويقول الصيادون إنهم لن يعودوا قبل إعادة بناء مصنع الثلج الذي احترق في عام 2021، لأن السمك لا يُحفظ من دونه.",
      ],
      ["body", "رصيف جديد"],
      ["body", "مصنع ثلج"],
    ],
  ],
  [
    "table.html",
    { title: "How the islands voted", author: "Mira Lund", date: "2022-06-13", language: "en" },
    [
      ["headline", "How the islands voted"],
      [
        "body",
        "Turnout on the islands was the highest in twenty years, and the Green Coast party won four of the six seats that were up for election on Sunday.",
      ],
      ["caption", "Seats by island, in per cent of the votes"],
      ["body", "Island\tGreen Coast\tHarbour List\nLarn\t48.2\t40.1\nTarn\t51.0\t37.5\nElin\t39.9\t44.0"],
      [
        "body",
        "Only Elin, where the Harbour List has its office, voted against the trend, by some four points. The count there was repeated once.",
      ],
      ["heading", "Turnout"],
      ["body", "71.4 per cent of 18,200 voters, the electoral office says."],
      ["body", "The new council meets on the first of July to elect its chair."],
    ],
  ],
];

describe("the article of a page", () => {
  it.each(PAGES)("%s: its title, byline, date, and every block of it", async (name, facts, blocks) => {
    const file = join(root, "test/article/documents/pages", name);
    const { value: article } = await loadArticle(file, await readArticleFiles({ file }));
    const { title, author, date, updated, language, source, url } = article!;
    expect({ title, author, date, updated, language, source, url }).toEqual(facts);
    expect(blockTexts(article!)).toEqual(blocks);
  });
});
