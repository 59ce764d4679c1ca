import { describe, expect, it } from "vitest";
import { correctionOf } from "../../../src/answer/corrections/correction-of.ts";
import { findCorrections } from "../../../src/answer/corrections/find-corrections.ts";
import { decide } from "../../../src/answer/decide.ts";
import type { Article } from "../../../src/article/article.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { checkQuotation } from "../../../src/quotation/check-quotation.ts";
import { createSearch } from "../../../src/search/create-search.ts";
import { spanWith } from "../../fakes/articles.ts";

const OPENING =
  "The ferry to Ness was taken out of service on Tuesday after a crack was found in its hull, the harbour board said on Monday.";
const article = (text: string, language = "en"): Article => parseArticle({ id: "ferry", text, language });

/** A note, the words that it withdraws, and words of it that stand. */
const NOTES: readonly (readonly [string, string, string, string])[] = [
  [
    "en",
    "Correction: An earlier version of this article said the ferry carries 900 people. It carries 90 people.",
    "the ferry carries 900 people",
    "It carries 90 people",
  ],
  [
    "en",
    "A previous version of this story misstated the ferry's age as forty years; it is four years old.",
    "the ferry's age as forty years",
    "it is four years old",
  ],
  [
    "en",
    "This article incorrectly stated that the captain left on Friday.",
    "the captain left on Friday",
    "This article incorrectly stated",
  ],
  [
    "en",
    "Clarification: We previously reported that the board had sold the ferry. The board has rented it out.",
    "the board had sold the ferry",
    "The board has rented it out",
  ],
  [
    "en",
    "Editor’s note: The original headline wrongly said the harbour was closed for good. It reopens in May.",
    "the harbour was closed for good",
    "It reopens in May",
  ],
  [
    "en",
    "Correction, May 5: The repair costs 40 million euros, not 4 million euros as first reported.",
    "4 million euros as first reported",
    "The repair costs 40 million euros",
  ],
  [
    "en",
    "The Post retracts its report. We withdraw the claim that the mayor took money from the yard.",
    "the mayor took money from the yard",
    "The Post retracts its report",
  ],
  [
    "de",
    "Korrektur: In einer früheren Version dieses Artikels hieß es, die Fähre fasse 900 Menschen. Sie fasst 90 Menschen.",
    "die Fähre fasse 900 Menschen",
    "Sie fasst 90 Menschen",
  ],
  [
    "de",
    "Wir hatten irrtümlich berichtet, dass der Kapitän am Freitag gegangen ist.",
    "der Kapitän am Freitag gegangen ist",
    "Wir hatten irrtümlich",
  ],
  [
    "fr",
    "Rectificatif : une version antérieure de cet article indiquait que le ferry transporte 900 personnes. Il en transporte 90.",
    "le ferry transporte 900 personnes",
    "Il en transporte 90",
  ],
  [
    "fr",
    "Nous avons écrit par erreur que le capitaine était parti vendredi.",
    "le capitaine était parti vendredi",
    "Nous avons écrit",
  ],
  [
    "es",
    "Corrección: una versión anterior de este artículo decía que el ferry lleva 900 personas. Lleva 90 personas.",
    "el ferry lleva 900 personas",
    "Lleva 90 personas",
  ],
  [
    "it",
    "Rettifica: una versione precedente di questo articolo riportava che il traghetto porta 900 persone. Ne porta 90.",
    "il traghetto porta 900 persone",
    "Ne porta 90",
  ],
  [
    "pt",
    "Correção: uma versão anterior deste texto dizia que a balsa leva 900 pessoas. Ela leva 90 pessoas.",
    "a balsa leva 900 pessoas",
    "Ela leva 90 pessoas",
  ],
  [
    "nl",
    "Correctie: in een eerdere versie van dit artikel stond dat de veerboot 900 mensen vervoert. Het zijn er 90.",
    "de veerboot 900 mensen vervoert",
    "Het zijn er 90",
  ],
  [
    "pl",
    "Sprostowanie: w poprzedniej wersji artykułu napisaliśmy, że prom zabiera 900 osób. Zabiera 90 osób.",
    "prom zabiera 900 osób",
    "Zabiera 90 osób",
  ],
  [
    "ru",
    "Исправление: в предыдущей версии статьи говорилось, что паром берёт 900 человек. Он берёт 90 человек.",
    "паром берёт 900 человек",
    "Он берёт 90 человек",
  ],
  ["zh", "更正：本文早前版本称渡轮可载900人。渡轮可载90人。", "渡轮可载900人", "渡轮可载90人"],
  [
    "ja",
    "訂正：当初の記事では「船長は金曜日に辞めた」としていましたが、誤りでした。船長は月曜日に辞めました。",
    "船長は金曜日に辞めた",
    "船長は月曜日に辞めました",
  ],
  [
    "en",
    "Claim: The ferry was sold to a yard in Spain.\n\nVerdict: False. The ferry lies in Larn.",
    "The ferry was sold to a yard in Spain",
    "The ferry lies in Larn",
  ],
  [
    "de",
    "Behauptung: Die Fähre wurde nach Spanien verkauft.\n\nBewertung: Falsch. Sie liegt in Larn.",
    "Die Fähre wurde nach Spanien verkauft",
    "Sie liegt in Larn",
  ],
  [
    "es",
    "La afirmación: El ferry fue vendido a un astillero de Francia.\n\nVeredicto: Falso. Está en Larn.",
    "El ferry fue vendido a un astillero de Francia",
    "Está en Larn",
  ],
];

describe("words that an article takes back", () => {
  it.each(NOTES)("%s: %s", (language, note, withdrawn, right) => {
    for (const text of [`${OPENING}\n\n${note}`, `${note}\n\n${OPENING}`, `${OPENING}\n\n${note}\n\n${OPENING}`]) {
      const noted = article(text, language);
      expect(correctionOf(noted, spanWith(noted, withdrawn))).toBeDefined();
      expect(correctionOf(noted, spanWith(noted, right))).toBeUndefined();
      expect(correctionOf(noted, spanWith(noted, OPENING))).toBeUndefined();
    }
  });

  it.each(NOTES)("are verbatim with what withdraws them: %s: %s", async (language, note, withdrawn) => {
    const noted = article(`${OPENING}\n\n${note}\n`, language);
    const { verdict, outside, excerpts } = await checkQuotation([noted], withdrawn);
    expect(verdict).toBe("verbatim");
    expect(outside?.kind).toBe("correction");
    expect(outside?.text).toBe(noted.text.slice(outside?.start, outside?.end));
    expect(excerpts.some(({ text }) => text.includes(outside?.text ?? "?"))).toBe(true);
  });

  it("are whole when the note is quoted with them", async () => {
    const note = "An earlier version of this article said the ferry carries 900 people.";
    const { verdict, outside } = await checkQuotation([article(`${OPENING}\n\n${note}\n`)], note);
    expect([verdict, outside]).toEqual(["verbatim", undefined]);
  });

  it.each([
    [
      "en",
      "The ferry carries 900 people, and it sails on Friday.",
      "Correction: An earlier version of this article said the ferry carries 900 people. It carries 90.",
      "The ferry carries 900 people",
    ],
    [
      "de",
      "Die Reparatur der Fähre kostet 4 Millionen Euro.",
      "Korrektur: Die Reparatur der Fähre kostet nicht 4 Millionen Euro, sondern 40 Millionen.",
      "kostet 4 Millionen Euro",
    ],
    [
      "fr",
      "Le ferry transporte 900 personnes par jour.",
      "Une version précédente de cet article disait que le ferry transporte 900 personnes. C’est faux.",
      "Le ferry transporte 900 personnes",
    ],
    [
      "en",
      "Every word of the captain was kept from the board.",
      "Editor’s note: This article has been retracted.",
      "was kept from the board",
    ],
    [
      "es",
      "Todo lo que dijo el capitán era cierto.",
      "Este artículo ha sido retirado por la redacción.",
      "dijo el capitán era cierto",
    ],
  ])("may still stand in its body: %s: %s", async (language, body, note, quote) => {
    const { verdict, outside, excerpts } = await checkQuotation([article(`${body}\n\n${note}\n`, language)], quote);
    expect([verdict, outside?.kind]).toEqual(["verbatim", "correction"]);
    expect(excerpts.some(({ text }) => note.includes(text) && text.length > 20)).toBe(true);
  });

  it.each([
    "The mayor said an earlier version of the plan was cheaper. The board chose the dear one.",
    "The captain corrected the course of the ferry twice before it reached the quay.",
    "“They wrongly said we had left,” the captain told the board.",
    "The film got a high rating: falsehoods of war, told by those who lived them.",
    "The board withdrew its plan, not the money.",
    "The captain was mistakenly reported killed in the storm of 1962, and he read it in the paper.",
    "The money was originally put towards a new quay, which nobody wanted.",
  ])("are none where nothing is taken back: %s", (text) => {
    expect(findCorrections(article(`${OPENING}\n\n${text}`))).toEqual([]);
  });

  it("are answered with the correction beside them", async () => {
    const note =
      "Correction: An earlier version of this article said the ferry carries 900 people. It carries 90 people.";
    const body = "The ferry to Ness carries 900 people, the harbour board said on Tuesday.";
    const search = createSearch();
    await search.add(article(`Ferry to Ness\n\n${body}\n\n${OPENING}\n\n${note}\n`));
    const question = "What did the harbour board say on Tuesday that the ferry to Ness carries?";
    const found = await search.find({ text: question });
    const decision = decide(question, found, { foreign: false });
    const texts = decision.kind === "abstain" ? [] : decision.excerpts.map(({ text }) => text);
    expect(texts[0]).toBe(body);
    expect(texts[1]).toBe(note);
  });
});
