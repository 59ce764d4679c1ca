import { describe, expect, it } from "vitest";
import { findCreditLines } from "../../../src/answer/about/find-credit-lines.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";

const BODY =
  "The ferry to Ness was taken out of service on Tuesday after a crack was found in its hull, the harbour board said. Passengers wait for a bus.\n\nThe board hopes to have a second boat by the end of the month, when the herring season begins and the island fills with visitors.";

const creditsOf = (lines: readonly string[], below: readonly string[] = [], author?: string) => {
  const text = ["Ferry to Ness out of service", ...lines, BODY, ...below].join("\n\n");
  const article = parseArticle({ id: "ferry", text, language: "en", ...(author !== undefined && { author }) });
  const found = findCreditLines(article);
  return Object.fromEntries(Object.entries(found).map(([key, { start, end }]) => [key, text.slice(start, end)]));
};

describe("the credit lines of an article", () => {
  it.each([
    "By Ann Lee",
    "Written by Ann Lee and Bo Roe",
    "By Maria de la Cruz, Harbour Correspondent",
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
});
