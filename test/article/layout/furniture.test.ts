import { describe, expect, it } from "vitest";
import { beginsComments, isEdgeFurniture, isEndFurniture, isFurniture } from "../../../src/article/layout/furniture.ts";

describe("a line of the site", () => {
  it.each([
    "[Read: Mayor of Osby arrested over missing money]",
    "Share full article",
    "5 min read",
    "Lesezeit: 4 Min.",
    "Temps de Lecture 3 min.",
    "Reporting by Ruth Hale; Editing by Tom Osei",
    "Associated Press writer Tom Osei in Oslo contributed to this report.",
    "A version of this article appears in print on March 5, 2024, Section A, Page 9.",
    "Thanks for reading The Quay! Subscribe for free to receive new posts and support my work.",
    "Melden Sie sich hier für unseren Newsletter an",
    "list 1 of 2 The town that sold its sea",
  ])("is known anywhere: %s", (text) => expect(isFurniture(text)).toBe(true));

  it.each([
    "Read more books, the harbour master tells the children.",
    "Follow the river north for an hour and you come to the mill.",
    "Sign up for the race, the club says, and bring a boat.",
    "She contributed to this report of the council, and regrets it.",
    "Get your boat out of the water, he said.",
    "12 ships sank.",
  ])("is no sentence that begins like one: %s", (text) => {
    expect(isFurniture(text)).toBe(false);
    expect(isEndFurniture(text)).toBe(false);
  });

  it("may say too little but before the body or behind it", () => {
    expect([isFurniture("42"), isEdgeFurniture("42")]).toEqual([false, true]);
    expect([isEdgeFurniture("rha/AP"), isEndFurniture("rha/AP")]).toEqual([false, true]);
  });
});

describe("readers' comments", () => {
  it("begin under their number, where somebody signs", () => {
    expect(beginsComments("3 thoughts on “Larn harbour to reopen”", [])).toBe(true);
    expect(beginsComments("12 Kommentare", ["Tom schrieb:"])).toBe(true);
    expect(beginsComments("12 Comments", ["The council read them all on Tuesday evening."])).toBe(false);
    expect(beginsComments("Comments were few.", ["Tom says:"])).toBe(false);
  });
});
