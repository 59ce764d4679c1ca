import { describe, expect, it } from "vitest";
import { excerptAt } from "../../../src/answer/excerpt.ts";
import { authorLineOf } from "../../../src/answer/speech/author-line.ts";
import { transcriptTurnsOf } from "../../../src/answer/speech/transcript.ts";
import { companionsOf } from "../../../src/answer/structure/companions.ts";
import { fullerSentenceOf } from "../../../src/answer/structure/fuller-sentence.ts";
import { introducedBy, leadInOf } from "../../../src/answer/structure/lead-in.ts";
import type { Article } from "../../../src/article/article.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { sentenceWith, sliceOf, spanWith } from "../../fakes/articles.ts";
import { shownExcerpts } from "../shown-excerpts.ts";

const article = (text: string, language = "en"): Article => parseArticle({ id: "quay", text, language });

const LISTS: readonly (readonly [string, string, string])[] = [
  [
    "en",
    "In her first speech in the town hall on Monday evening the mayor of Larn promised three things:",
    "Every boat will pay less",
  ],
  [
    "de",
    "In ihrer ersten Rede im Rathaus versprach die Bürgermeisterin am Montagabend Folgendes:",
    "Jedes Boot zahlt weniger",
  ],
  [
    "fr",
    "Dans son premier discours à la mairie, lundi soir, la maire a promis ce qui suit :",
    "Chaque bateau paiera moins",
  ],
  [
    "es",
    "En su primer discurso en el ayuntamiento, el lunes por la noche, la alcaldesa prometió lo siguiente:",
    "Cada barco pagará menos",
  ],
  [
    "it",
    "Nel suo primo discorso in municipio, lunedì sera, la sindaca ha promesso quanto segue:",
    "Ogni barca pagherà meno",
  ],
  [
    "ru",
    "В первой речи в ратуше в понедельник вечером мэр пообещала городу следующее:",
    "Каждая лодка заплатит меньше",
  ],
  ["zh", "市长周一晚上在市政厅的第一次讲话中承诺：", "每艘船少付钱"],
];

describe("an item of a list", () => {
  it.each(LISTS)("is introduced by the line above the list: %s", (language, lead, item) => {
    for (const list of [`- One thing\n- ${item}`, `1. One thing\n2. ${item}`, `• One thing\n\n• ${item}`])
      for (const gap of ["\n\n", "\n"]) {
        const listed = article(`${lead}${gap}${list}\n\nShe leaves on Friday.\n`, language);
        expect(sliceOf(listed, leadInOf(listed, spanWith(listed, item)))).toBe(lead);
      }
  });

  it("is introduced by that line also behind white space without an end", () => {
    // By the square of its length, this would take minutes.
    const space = " ".repeat(300_000);
    const listed = article(
      `Larn\n\nThe mayor promised two things:${space}\n- One thing${space}\n- Every boat pays less.\n`,
    );
    const lead = leadInOf(listed, spanWith(listed, "Every boat pays less"));
    expect(sliceOf(listed, lead)).toBe("The mayor promised two things:");
  });

  it("is answered with that line before it, each as words of their own", async () => {
    const [, lead, item] = LISTS[0]!;
    const listed = article(`${lead}\n\n- The ferry will stop in May\n- ${item}\n\nShe leaves on Friday.\n`);
    const excerpts = await shownExcerpts(listed, "Which boat will pay less?");
    expect(excerpts.map(({ text }) => text)).toEqual([lead, `- ${item}`]);
    for (const { text, start, end } of excerpts) expect(text).toBe(listed.text.slice(start, end));
  });

  it("is not introduced by what does not lead on", () => {
    const listed = article("The mayor made promises on Monday.\n\n- Every boat will pay less\n- The ferry stops\n");
    expect(leadInOf(listed, spanWith(listed, "Every boat"))).toBeUndefined();
  });

  it("is what its introduction is answered with", async () => {
    const listed = article(
      "Clara Moreno is the mayor of Larn and gave an interview on Monday evening.\n\nIn the interview the mayor also said:\n\n- The ferry will stop in May\n- Every boat will pay less\n\nShe leaves on Friday.\n",
    );
    const lead = spanWith(listed, "In the interview the mayor also said:");
    expect(introducedBy(listed, lead).map((span) => sliceOf(listed, span))).toEqual([
      "- The ferry will stop in May\n- Every boat will pay less",
    ]);
    const texts = (await shownExcerpts(listed, "What did the mayor also say in the interview?")).map(
      ({ text }) => text,
    );
    const at = texts.indexOf("In the interview the mayor also said:");
    expect(at < 0 || texts[at + 1]?.includes("Every boat will pay less")).toBe(true);
  });
});

describe("a row of a table", () => {
  it.each([
    "Port\tShips\tTonnes\nLarn\t412\t9,100\nOsby\t88\t1,200",
    "| Port | Ships | Tonnes |\n| --- | --- | --- |\n| Larn | 412 | 9,100 |\n| Osby | 88 | 1,200 |",
  ])("is shown with its header: %s", async (table) => {
    const tabled = article(`The table shows the ships of each port in 2023.\n\n${table}\n\nThe port office counted.\n`);
    const row = tabled.text.split("\n").find((line) => line.includes("Osby")) ?? "";
    const header = tabled.text.split("\n").find((line) => line.includes("Tonnes")) ?? "";
    expect(sliceOf(tabled, leadInOf(tabled, spanWith(tabled, row)))).toBe(header);
    expect(leadInOf(tabled, spanWith(tabled, header))).toBeUndefined();
  });
});

describe("a transcript", () => {
  const TRANSCRIPTS: readonly (readonly [string, string, string, string])[] = [
    [
      "en",
      "RUTH HALE: Why was the port closed?\n\nADA ROWE, MAYOR OF LARN: The quay was unsafe. We had three accidents.\n\nHALE: And now?\n\nROWE: In October.",
      "We had three accidents.",
      "ADA ROWE, MAYOR OF LARN",
    ],
    [
      "en",
      "Q: Why was the port closed?\n\nA: The quay was unsafe. We had three accidents.\n\nQ: And now?\n\nA: In October.",
      "We had three accidents.",
      "A",
    ],
    [
      "de",
      "Frage: Warum wurde der Hafen geschlossen?\n\nRowe: Der Kai war unsicher. Wir hatten drei Unfälle.\n\nFrage: Und jetzt?\n\nRowe: Im Oktober.",
      "Wir hatten drei Unfälle.",
      "Rowe",
    ],
    [
      "fr",
      "Le Courrier : Pourquoi avoir fermé le port ?\n\nAda Rowe : Le quai était dangereux. Nous avons eu trois accidents.\n\nLe Courrier : Et maintenant ?\n\nAda Rowe : En octobre.",
      "Nous avons eu trois accidents.",
      "Ada Rowe",
    ],
    [
      "ru",
      "Корреспондент: Почему закрыли порт?\n\nАда Роу: Причал был опасен. У нас было три аварии.\n\nКорреспондент: А теперь?\n\nАда Роу: В октябре.",
      "У нас было три аварии.",
      "Ада Роу",
    ],
    [
      "es",
      "Periodista: ¿Por qué se cerró el puerto?\n\nAda Rowe: El muelle era inseguro. Tuvimos tres accidentes.\n\nPeriodista: ¿Y ahora?\n\nAda Rowe: En octubre.",
      "Tuvimos tres accidentes.",
      "Ada Rowe",
    ],
    [
      "zh",
      "记者：港口为什么关闭？\n\n罗市长：码头不安全。我们发生了三起事故。\n\n记者：现在呢？\n\n罗市长：十月开放。",
      "我们发生了三起事故。",
      "罗市长",
    ],
  ];

  it.each(TRANSCRIPTS)("gives each word to who says it: %s", (language, text, words, speaker) => {
    const spoken = article(text, language);
    const excerpt = excerptAt(spoken, sentenceWith(spoken, words), { score: 1 });
    expect(excerpt.voice).toBe("quoted");
    expect(excerpt.speaker && sliceOf(spoken, excerpt.speaker)).toBe(speaker);
    expect(excerpt.text).toContain(speaker);
  });

  it("gives a paragraph that goes on to the same speaker", () => {
    const spoken = article(
      "RUTH HALE: Why was the port closed?\n\nADA ROWE: The quay was unsafe.\n\nWe had three accidents in May, and nobody had looked at the piles for years.\n\nRUTH HALE: And when will it open?\n\nADA ROWE: In October.\n\nThe interview was shortened for this page by the desk.",
    );
    const excerpt = excerptAt(spoken, sentenceWith(spoken, "We had three accidents"), { score: 1 });
    expect([excerpt.voice, excerpt.namedBefore?.text]).toEqual(["quoted", "ADA ROWE"]);
    const behind = excerptAt(spoken, sentenceWith(spoken, "The interview was shortened"), { score: 1 });
    expect(behind.voice).toBe("reporter");
  });

  it.each([
    "Greece: The flame was lit in Olympia.\n\nTurkey: It came to Istanbul.\n\nFrance: It was put out in Paris.\n\nTurkey: It left.",
    "Price: 40 euros.\n\nPlace: Larn.\n\nDate: 4 May.",
    "The mayor: “We will pay.”\n\nThe port opens in May.",
    "Larn: the harbour opened on Friday.\n\nOsby: the bridge is closed.\n\nNess: the ferry has stopped.",
  ])("is no list of labels: %s", (text) => expect(transcriptTurnsOf(article(text))).toEqual([]));
});

describe("the line below somebody's words", () => {
  it.each([
    "The port is closed for good. See you in May.\n— Clara Moreno (@cmoreno) March 4, 2024",
    "The port is closed for good. See you in May.\n\n— Clara Moreno (@cmoreno) March 4, 2024",
    "“The port is closed for good.”\n\n— Clara Moreno, mayor of Larn",
    "> The port is closed for good.\n> — Clara Moreno",
    "«The port is closed for good.»\n— Clara Moreno",
  ])("says whose they are: %s", (words) => {
    const posted = article(
      `Nobody in the town had heard of it before Monday evening.\n\n${words}\n\nThe board met on Tuesday.\n`,
    );
    const span = spanWith(posted, "The port is closed for good.");
    expect(sliceOf(posted, authorLineOf(posted, span)?.name)).toBe("Clara Moreno");
    const excerpt = excerptAt(posted, sentenceWith(posted, "The port is closed for good."), { score: 1 });
    expect(excerpt.voice).toBe("quoted");
    const shown = [excerpt, ...companionsOf(posted, excerpt, excerpt.focus).behind].map((one) => sliceOf(posted, one));
    expect(shown.join("\n")).toContain("Clara Moreno");
  });

  it.each([
    "The port is closed for good, the board said.\n\n— Ruth Hale",
    "The port is closed for good.\n\n— and that was all she said.",
  ])("is no signature of the article, and no sentence: %s", (text) => {
    const signed = article(`Nobody in the town had heard of it.\n\n${text}\n`);
    expect(authorLineOf(signed, spanWith(signed, "The port is closed"))).toBeUndefined();
  });
});

describe("a pull quote", () => {
  it.each([
    [
      "en",
      "“We will not see the herring again in my time”",
      "“We will not see the herring again in my time,” said Ada Rowe, who runs the fish market.",
    ],
    [
      "de",
      "„Den Hering sehen wir nicht mehr wieder“",
      "„Den Hering sehen wir nicht mehr wieder“, sagte Ada Rowe, die den Markt leitet.",
    ],
    [
      "fr",
      "« Nous ne reverrons plus le hareng »",
      "« Nous ne reverrons plus le hareng », a dit Ada Rowe, qui dirige le marché.",
    ],
    [
      "es",
      "«No volveremos a ver el arenque»",
      "«No volveremos a ver el arenque», dijo Ada Rowe, que dirige el mercado.",
    ],
    [
      "it",
      "“Non rivedremo più le aringhe”",
      "“Non rivedremo più le aringhe”, ha detto Ada Rowe, che dirige il mercato.",
    ],
    ["ru", "«Мы больше не увидим сельди»", "«Мы больше не увидим сельди», — сказала Ада Роу, которая держит рынок."],
  ])("gives way to the sentence that it repeats: %s", (language, pulled, whole) => {
    const body = "Tom Osei has mended nets in Larn for forty years, and he has never seen a winter like this one.";
    for (const text of [
      `${body}\n\n${pulled}\n\n${whole} She has sold fish since 1988.`,
      `${body}\n\n${whole} She has sold fish since 1988.\n\n${pulled}\n\n${body}`,
    ]) {
      const paged = article(text, language);
      const sentence = paged.sentences.findIndex((one) => sliceOf(paged, one) === pulled);
      const fuller = fullerSentenceOf(paged, sentence);
      expect(fuller !== undefined && sliceOf(paged, paged.sentences[fuller])).toBe(whole);
      expect(fullerSentenceOf(paged, fuller ?? 0)).toBeUndefined();
    }
  });

  it("never is the answer beside that sentence", async () => {
    const pulled = "“We will not see the herring again in my time”";
    const whole = `${pulled.slice(0, -1)},” said Ada Rowe, who runs the fish market.`;
    const paged = article(
      `Tom Osei has mended nets in Larn for forty years.\n\n${pulled}\n\n${whole} She has sold fish here since 1988.\n`,
    );
    const texts = (await shownExcerpts(paged, "Will we see the herring again?")).map(({ text }) => text);
    expect(texts[0]).toBe(whole);
    expect(texts).not.toContain(pulled);
  });
});
