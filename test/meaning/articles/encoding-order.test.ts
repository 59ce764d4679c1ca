import { describe, expect, it } from "vitest";
import { nextArticle, type WaitingArticle } from "../../../src/meaning/articles/encoding-order.ts";

const waiting = (id: string, more: Partial<WaitingArticle> = {}): WaitingArticle => ({
  id,
  added: 0,
  asked: 0,
  ...more,
});

describe("which article is encoded next", () => {
  it("is none when none waits", () => {
    expect(nextArticle([])).toBeUndefined();
  });

  it("is the one that was asked about last, then the newest by its date, then the one that came last", () => {
    const articles = [
      waiting("undated, early", { added: 1 }),
      waiting("undated, late", { added: 2 }),
      waiting("old", { date: "2019-01-01", added: 9 }),
      waiting("new", { date: "2026-11-28", added: 3 }),
      waiting("asked first", { asked: 1 }),
      waiting("asked last", { asked: 2, date: "1999-01-01" }),
    ];
    const order: string[] = [];
    const left = new Set(articles);
    for (let next = nextArticle(left); next !== undefined; next = nextArticle(left)) {
      order.push(next.id);
      left.delete(next);
    }
    expect(order).toEqual(["asked last", "asked first", "new", "old", "undated, late", "undated, early"]);
  });
});
