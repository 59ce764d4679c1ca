import { describe, expect, it } from "vitest";
import { authorOf, datesOf, isBareName, isDateLine } from "../../../src/article/layout/byline.ts";

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
    ["文／王明", "王明"],
    ["김민수 기자", "김민수"],
    ["ដោយ៖ សុខ សុភា", "សុខ សុភា"],
    ["By AFP", "AFP"],
  ])("names the author: %s", (line, author) => expect(authorOf(line)).toBe(author));

  it.each([
    "By the time the bridge opened",
    "Byron left Larn",
    "By Friday the ships had gone, and nobody came back.",
    "By Monday",
    "记者从港口获悉，港口将重开。",
  ])("is no sentence that begins so: %s", (line) => expect(authorOf(line)).toBeUndefined());

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
    "发布时间：2024年3月4日",
    "4 марта 2024 г.",
  ])("says the day and nothing else: %s", (line) => expect(isDateLine(line)).toBe(true));

  it.each([
    "In March 2024 the harbour of Larn closed for 2 years",
    "40 million euros",
    "大桥于1874年3月建造。",
    "橋は1874年3月に架けられた。",
    "ស្ពាននេះសាងសង់នៅឆ្នាំ 1874/3/4 ដោយក្រុមប្រឹក្សាក្រុងទាំងមូល",
    "The harbour opened on 4 March 2024.",
    "Updated",
  ])("is no sentence with a date, and no other number: %s", (line) => expect(isDateLine(line)).toBe(false));
});

describe("the dates of a line", () => {
  it.each([
    ["Published On 4 Mar 2024", [["4 Mar 2024", false]]],
    [
      "Veröffentlicht am 4. März 2024 | Aktualisiert am 6. März 2024",
      [
        ["4. März 2024", false],
        ["6. März 2024", true],
      ],
    ],
    ["发布：2024年3月4日", [["2024年3月4日", false]]],
    ["Updated", []],
    ["The harbour opened on 4 March 2024.", []],
  ])("%s", (line, dates) => expect(datesOf(line).map(({ says, isChange }) => [says, isChange])).toEqual(dates));
});
