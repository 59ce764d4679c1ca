import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const BODY =
  "The ferry to Ness was taken out of service on Tuesday after a crack was found in its hull, the harbour board said. Passengers wait for a bus.\n\nThe board hopes to have a second boat by the end of the month, when the herring season begins and the island fills with visitors.";

const creditsOf = (lines: readonly string[], below: readonly string[] = [], author?: string) => {
  const text = ["Ferry to Ness out of service", ...lines, BODY, ...below].join("\n\n");
  const article = parseArticle({ id: "ferry", text, language: "en", ...(author !== undefined && { author }) });
  const { lines: _, ...found } = article.credits;
  return Object.fromEntries(Object.entries(found).map(([key, { start, end }]) => [key, text.slice(start, end)]));
};

describe("the credit lines of an article", () => {
  it.each([
    "By Ann Lee",
    "Written by Ann Lee and Bo Roe",
    "By Maria de la Cruz, Harbour Correspondent",
    "Propos recueillis par Anne Roy",
    "Interview by Ann Lee",
    "Par Anne Le Goff",
    "Von Jürgen Möller",
  ])("has %j for its byline", (line) => {
    expect(creditsOf([line])).toEqual({ byline: line });
    expect(creditsOf([], [line]).byline).toBe(line);
  });

  it("are found one below the other in one block, too", () => {
    expect(creditsOf(["By Ann Lee\n28 November 2026\nUpdated 29 November 2026, 10:15"])).toEqual({
      byline: "By Ann Lee",
      published: "28 November 2026",
      updated: "Updated 29 November 2026, 10:15",
    });
  });

  it.each([
    ["by Ann Lee | Saturday Magazine | 9 September 2022", "9 September 2022"],
    ["By Ann Lee · 4 May 2021, 10:15", "4 May 2021, 10:15"],
    ["Von Ann Lee • Die Zeitung • 4. Mai 2021", "4. Mai 2021"],
    ["Par Ann Lee | Le Journal | 4 mai 2021", "4 mai 2021"],
    ["By Ann Lee, 4 May 2021", "4 May 2021"],
    ["By Ann Lee, May 4, 2021", "May 4, 2021"],
    ["Von Ann Lee, Ness, 4. Mai 2021", "4. Mai 2021"],
  ])("are found side by side in %j", (line, published) => {
    expect(creditsOf([line])).toEqual({ byline: line, published });
  });

  it("has a line with the author's name, however it reads", () => {
    expect(creditsOf(["Ann Lee, Ness"], [], "Ann Lee").byline).toBe("Ann Lee, Ness");
    expect(creditsOf(["Ann Lee, Ness"])).toEqual({});
  });

  it.each([["Tuesday, May 4, 2021"], ["2021-05-04"], ["Published on 4 May 2021"]])("has %j for its date", (line) => {
    expect(creditsOf([line])).toEqual({ published: line });
  });

  it("tells when it was updated from when it was published", () => {
    expect(creditsOf(["4 May 2021", "Updated 6 May 2021"])).toEqual({
      published: "4 May 2021",
      updated: "Updated 6 May 2021",
    });
  });

  it.each([
    "By then it was over",
    "By Monday",
    "In 2021 the board spent nine million on the May fair",
    "The river in May",
  ])("has nothing in %j", (line) => {
    expect(creditsOf([line])).toEqual({});
  });

  it.each([
    [
      "en",
      "By Ruth Hale and Tom Osei",
      "Updated 9:15 AM GMT+1, March 4, 2024",
      "Ruth Hale and Tom Osei",
      "9:15 AM GMT+1, March 4, 2024",
    ],
    ["de", "Von Ruth Hale, Larn", "Aktualisiert am 4. März 2024", "Ruth Hale", "4. März 2024"],
    [
      "fr",
      "Par Ruth Hale (Larn, envoyée spéciale)",
      "Mis à jour le 4 mars 2024 à 12h40",
      "Ruth Hale",
      "4 mars 2024 à 12h40",
    ],
    ["es", "Por Ana de la Vega", "Actualizado el 4 de marzo de 2024", "Ana de la Vega", "4 de marzo de 2024"],
    ["it", "Di Carla Neri", "Aggiornato il 4 marzo 2024", "Carla Neri", "4 marzo 2024"],
    ["ru", "Автор: Лена Даль", "Обновлено: 4 марта 2024, 18:10", "Лена Даль", "4 марта 2024, 18:10"],
    ["pl", "Autor: Jan Nowak", "Aktualizacja: 4 marca 2024", "Jan Nowak", "4 marca 2024"],
  ])("become what is known of the article: %s", (language, byline, updated, author, says) => {
    const article = parseArticle({
      id: "ferry",
      text: ["Ferry to Ness", byline, updated, BODY].join("\n\n"),
      language,
    });
    expect(article).toMatchObject({ author, updated: says });
    const shown = article.sentences.map(({ start, end }) => article.text.slice(start, end)).join("\n");
    for (const line of [byline, updated]) expect(shown).not.toContain(line);
  });

  it("tell two dates of one line apart", () => {
    const line = "Publié le 04 mars 2024 à 10h15, modifié le 04 mars 2024 à 12h40";
    expect(creditsOf([line])).toEqual({
      published: "Publié le 04 mars 2024 à 10h15",
      updated: "modifié le 04 mars 2024 à 12h40",
    });
  });

  it("say nothing where the editor has said it", () => {
    const text = ["Ferry to Ness", "By Ann Lee", "4 May 2021", BODY].join("\n\n");
    const article = parseArticle({ id: "ferry", text, author: "The desk", date: "2021-05-05" });
    expect(article).toMatchObject({ author: "The desk", date: "2021-05-05" });
    expect(article.credits.lines.map(({ start, end }) => text.slice(start, end))).toEqual(["By Ann Lee", "4 May 2021"]);
  });

  it("have the place beside a byline, and a name alone above a date", () => {
    const article = (lines: readonly string[]) =>
      parseArticle({ id: "ferry", text: ["Ferry to Ness out of service", ...lines, BODY].join("\n\n") });
    const linesOf = ({ text, credits }: ReturnType<typeof article>) =>
      credits.lines.map(({ start, end }) => text.slice(start, end));
    expect(linesOf(article(["By Ann Lee", "BBC News, Ness", "4 May 2021"]))).toEqual([
      "By Ann Lee",
      "BBC News, Ness",
      "4 May 2021",
    ]);
    expect(article(["Ann Lee", "Mar 04, 2024"])).toMatchObject({ author: "Ann Lee", date: "Mar 04, 2024" });
  });

  it("are no sentence that has the author's name", () => {
    const text = `${BODY}\n\nAnn Lee said she would wait.`;
    const article = parseArticle({ id: "ferry", text, author: "Ann Lee" });
    expect(article.credits.lines).toEqual([]);
  });

  it("are read once where white space without an end stands behind them", () => {
    // By the square of its length, this would take minutes.
    const space = " ".repeat(300_000);
    expect(creditsOf([`By Ann Lee${space}\nLarn${space}`]).byline).toBe("By Ann Lee");
  });
});
