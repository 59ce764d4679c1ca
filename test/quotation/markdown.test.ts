/** What reading Markdown gives a reader: answers, checks and links in the words that a page shows. */

import { describe, expect, it } from "vitest";
import { linkTo } from "../../src/answer/link.ts";
import { leadInOf } from "../../src/answer/structure/lead-in.ts";
import { notesOf } from "../../src/answer/structure/notes.ts";
import type { Article } from "../../src/article/article.ts";
import { checkQuotation } from "../../src/quotation/check-quotation.ts";
import { shownExcerpts } from "../answer/shown-excerpts.ts";
import { parseMarkdown } from "../article/parse-text.ts";
import { sliceOf, spanWith } from "../fakes/articles.ts";

const TAIL = "\n\nThe ferry stops in May.\n";
const read = (language: string, source: string): Article =>
  parseMarkdown(`# Top\n\n${source}${TAIL}`, { language, url: "https://a.example/b" });

const textsShown = async (article: Article, question: string) =>
  (await shownExcerpts(article, question)).map(({ text }) => text);

const QUOTED: readonly (readonly [language: string, source: string, quote: string])[] = [
  ["en", "The **new** bridge at [Larn](/l) will *cost* 40 million.", "The new bridge at Larn will cost 40 million."],
  [
    "en",
    "The harbour reopens on Friday, the council said on Monday\nevening after a debate until midnight.",
    "the council said on Monday evening after a debate until midnight",
  ],
  ["en", "It costs 40 million euros[^1], she said.\n\n[^1]: Or 43.", "It costs 40 million euros, she said."],
  [
    "en",
    "The board asked for new assess-\nments of the quay in May.",
    "The board asked for new assessments of the quay in May.",
  ],
  ["en", "> The quay was *unsafe*. We had\n> three accidents.", "The quay was unsafe. We had three accidents."],
  ["en", "Smith &amp; Sons &mdash; the builders &mdash; left.", "Smith & Sons — the builders — left."],
  ["de", "Der **Rat** prüft das [Gesamtkonzept](/g) am Freitag.", "Der Rat prüft das Gesamtkonzept am Freitag."],
  ["fr", "Le maire a *fermé* le **port** lundi[^a].\n\n[^a]: Le 3.", "Le maire a fermé le port lundi."],
  ["es", "El alcalde [lamenta](/x) el _plan_ de\nmayo.", "El alcalde lamenta el plan de mayo."],
  ["it", "Il sindaco ha **chiuso** il molo a\nmaggio, *dice*.", "Il sindaco ha chiuso il molo a maggio, dice."],
  ["ru", "Мэр **закрыла** [порт](/p) в начале\nмая.", "Мэр закрыла порт в начале мая."],
  ["zh", "市长**周一**关闭了[港口](/g)，\n五月重新开放。", "市长周一关闭了港口，五月重新开放。"],
];

describe("a quotation from Markdown", () => {
  it.each(QUOTED)("is verbatim without marks: %s: %j", async (language, source, quote) => {
    const { verdict, differences } = await checkQuotation([read(language, source)], quote);
    expect(verdict).toBe("verbatim");
    expect(differences.every(({ kind }) => kind === "form")).toBe(true);
  });

  it.each(QUOTED)("that was changed is shown without marks beside it: %s: %j", async (language, source, quote) => {
    const changed = quote.replace(/(?<=[\s，])[\p{L}\p{N}]+/u, "zzz");
    const { differences, excerpts } = await checkQuotation([read(language, source)], changed);
    const shown = [...differences.map(({ article }) => article), ...excerpts.map(({ text }) => text)].join(" ");
    expect(shown).not.toMatch(/[*_`]|\]\(|&\w+;|\[\^/u);
  });

  it.each([
    ["struck out", "It costs ~~4~~ 40 million euros, she said.", "It costs 4 million euros, she said."],
    ["a shortcode's", 'One.\n\n{{< box >}} [ad title="Buy a boat now"]\n\nTwo.', "Buy a boat now"],
    ["of HTML", '<div class="ad">Buy a boat now, it is cheap</div>', "Buy a boat now, it is cheap"],
    ["a picture's address", "![Boats](https://a.example/buy-a-boat.jpg)", "a.example/buy-a-boat.jpg"],
  ])("is not verbatim when it is %s", async (_, source, quote) => {
    expect((await checkQuotation([read("en", source)], quote)).verdict).not.toBe("verbatim");
  });
});

const LISTS: readonly (readonly [language: string, lead: string, item: string])[] = [
  ["en", "On Monday the mayor **promised** the following:", "Nobody will lose a job"],
  ["de", "Am Montag versprach die *Bürgermeisterin* Folgendes:", "Niemand verliert seine Stelle"],
  ["fr", "Lundi, la maire a **promis** ce qui suit :", "Personne ne perdra son emploi"],
  ["es", "El lunes la alcaldesa *prometió* lo siguiente:", "Nadie perderá su trabajo"],
  ["ru", "В понедельник мэр **пообещала** следующее:", "Никто не потеряет работу"],
  ["zh", "市长**周一**承诺：", "没有人会失业"],
];

describe("a list in Markdown", () => {
  it.each(LISTS)("is introduced by the line above it, and has no bullets: %s", (language, lead, item) => {
    const shown = lead.replaceAll("*", "");
    for (const list of [`- One\n- **${item}**`, `1. One\n2. ${item}`, `* One\n\n* [${item}](/x)`])
      for (const gap of ["\n\n", "\n"]) {
        const article = read(language, `${lead}${gap}${list}`);
        const span = spanWith(article, item);
        expect(sliceOf(article, leadInOf(article, span))).toBe(shown);
        expect(article.text.slice(span.start - 2, span.start)).toBe("\n\n");
      }
  });

  it("within a list is introduced by its own line", () => {
    const article = read("en", "She said:\n\n- Money:\n  - Forty million\n- Time:\n  - Two years");
    expect(sliceOf(article, leadInOf(article, spanWith(article, "Two years")))).toBe("Time:");
    expect(sliceOf(article, leadInOf(article, spanWith(article, "Forty million")))).toBe("Money:");
    expect(sliceOf(article, leadInOf(article, spanWith(article, "Money:")))).toBe("She said:");
  });

  it("is answered with its items, and an item with what introduces it", async () => {
    const article = read(
      "en",
      "In the interview on Monday, the mayor also said:\n\n- The ferry will *sink* soon\n- She wants to borrow 40 million euros",
    );
    const shown = await textsShown(article, "How much does she want to borrow?");
    expect(shown.slice(0, 2)).toEqual([
      "In the interview on Monday, the mayor also said:",
      "She wants to borrow 40 million euros",
    ]);
  });
});

describe("a table in Markdown", () => {
  it.each([
    ["en", "Port", "Ships", "How many ships came to Osby?"],
    ["de", "Hafen", "Schiffe", "Wie viele Schiffe kamen nach Osby?"],
    ["fr", "Port", "Navires", "Combien de navires à Osby ?"],
    ["es", "Puerto", "Barcos", "¿Cuántos barcos en Osby?"],
    ["it", "Porto", "Navi", "Quante navi a Osby?"],
    ["nl", "Haven", "Schepen", "Hoeveel schepen in Osby?"],
  ])("is answered with a row below its header: %s", async (language, port, ships, question) => {
    const article = read(
      language,
      `| ${port} | **${ships}** | % |\n|:---|---:|--|\n| Larn | 412 | 9 |\n| Osby | [88](/o) | |`,
    );
    expect((await textsShown(article, question)).slice(0, 2)).toEqual([`${port}\t${ships}\t%`, "Osby\t88"]);
  });
});

describe("a note in Markdown", () => {
  const noted = read(
    "en",
    "The new bridge will cost 40 million[^1], the council said.\n\nIt opens in May.\n\n[^1]: Or 43 million *dollars*.\n[^2]: Perhaps.",
  );

  it("is shown with the words that call it", async () => {
    expect((await textsShown(noted, "How much will the new bridge cost?")).slice(0, 2)).toEqual([
      "The new bridge will cost 40 million[1], the council said.",
      "[1] Or 43 million dollars.",
    ]);
    expect(notesOf(noted, spanWith(noted, "It opens in May."))).toEqual([]);
  });

  it("may be quoted under its name, with its mark and without", async () => {
    for (const quote of ["Or 43 million dollars.", "[1] Or 43 million dollars."]) {
      const { verdict, excerpts } = await checkQuotation([noted], quote);
      expect([quote, verdict, excerpts[0]?.block]).toEqual([quote, "verbatim", "note"]);
    }
  });
});

describe("a link to words in Markdown", () => {
  const directive = (article: Article, words: string): string =>
    decodeURIComponent(linkTo(article, spanWith(article, words))?.split(":~:text=")[1] ?? "");

  it.each([
    [
      "a wrapped line",
      "The harbour reopens on Friday,\nthe *council* said.",
      "The harbour reopens on Friday, the council said.",
    ],
    ["emphasis", "The **new** bridge at [Larn](/l) will *cost* 40.", "The new bridge at Larn will cost 40."],
    ["a bullet", "- The ferry will sink soon", "The ferry will sink soon"],
    ["a real asterisk", "She paid 4 \\* 5 euros \\*twice\\* in May.", "She paid 4 * 5 euros *twice* in May."],
  ])("has what a page shows of %s", (_, source, words) => {
    const article = read("en", source);
    expect(directive(article, words)).toBe(words);
  });

  it("does not reach over the mark of a note, nor from cell to cell", () => {
    const noted = read("en", "The bridge will cost 40 million euros[^1], the council said in May.\n\n[^1]: Or 43.");
    expect(directive(noted, "The bridge will cost 40 million euros[1], the council said in May.")).toBe(
      "The bridge will cost,council said in May.",
    );
    const last = read("en", "It opens in May, said the mayor of Larn[^1].\n\n[^1]: Ada Rowe.");
    expect(directive(last, "It opens in May, said the mayor of Larn[1].")).toBe("It opens in May,the mayor of Larn");
    const table = read("en", "| Port | Ships |\n|--|--|\n| Osby | 88 |");
    expect(directive(table, "Osby\t88")).toBe("Osby,88");
  });
});
