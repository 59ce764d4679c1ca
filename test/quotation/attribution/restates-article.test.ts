import { describe, expect, it } from "vitest";
import { restatesArticle } from "../../../src/quotation/attribution/restates-article.ts";
import { checkQuotation } from "../../../src/quotation/check-quotation.ts";
import { collectionOf } from "../../fakes/article-collection.ts";
import { paragraph } from "../../fakes/articles.ts";

const [excerpt] = (
  await checkQuotation(
    collectionOf(
      paragraph("The leader of the town called the cut “a betrayal of the island” and said he would ask the minister."),
    ),
    "a betrayal of the island",
  )
).excerpts;

describe("words beside a quotation", () => {
  it.each([
    ["The leader of the town called the cut ", " and said he would never ask the minister.", true],
    ["The leader of the town called the plan ", "", true],
    ["Helen Adeyemi called the cut ", "", false],
    ["The cut is ", " said the leader of the town.", false],
    ["The leader ", "", false],
  ])("restate the article or not: %j … %j", (before, behind, expected) => {
    expect(restatesArticle(before, behind, excerpt)).toBe(expected);
  });

  it("restate nothing that was not found", () => {
    expect(restatesArticle("The leader of the town called the cut ", "", undefined)).toBe(false);
  });
});
