import { describe, expect, it } from "vitest";
import { createEncodingOrder, type WaitingArticle } from "../../../src/meaning/articles/encoding-order.ts";

const waiting = (id: string, more: Partial<WaitingArticle> = {}): WaitingArticle => ({
  id,
  added: 0,
  asked: 0,
  ...more,
});

/** An order of some articles, and what it gives until none is left. */
const ordered = (articles: readonly WaitingArticle[], most = 2_000) => {
  const order = createEncodingOrder<WaitingArticle>(most);
  for (const one of articles) order.add(one);
  const done = new Set<WaitingArticle>();
  const drain = (isRoom = true): readonly string[] => {
    const ids: string[] = [];
    const next = () => order.next((one) => !done.has(one), isRoom);
    for (let one = next(); one !== undefined; one = next()) {
      ids.push(one.id);
      done.add(one);
    }
    return ids;
  };
  return { order, drain };
};

describe("which article is encoded next", () => {
  it("is none when none waits", () => {
    expect(ordered([]).drain()).toEqual([]);
  });

  const articles = [
    waiting("undated, early", { added: 1 }),
    waiting("undated, late", { added: 2 }),
    waiting("old", { date: "2019-01-01", added: 9 }),
    waiting("new", { date: "2026-11-28", added: 3 }),
    waiting("asked first", { asked: 1, added: 4 }),
    waiting("asked last", { asked: 2, date: "1999-01-01", added: 5 }),
  ];

  it("is the one that was asked about last, then the newest by its date, then the one that came last", () => {
    const order = ["asked last", "asked first", "new", "old", "undated, late", "undated, early"];
    expect(ordered(articles).drain()).toEqual(order);
    expect(ordered([...articles].reverse()).drain()).toEqual(order);
  });

  it("is one that was asked about alone where there is no room for others", () => {
    expect(ordered(articles).drain(false)).toEqual(["asked last", "asked first"]);
  });

  it("is of many that nobody asked about one of the newest, whichever came first", () => {
    const many = Array.from({ length: 10 }, (_, n) => waiting(`a${n}`, { added: n + 1 }));
    expect(ordered(many, 3).drain()).toEqual(["a9", "a8", "a7"]);
    expect(ordered([...many].reverse(), 3).drain()).toEqual(["a9", "a8", "a7"]);
  });

  it("is a newer one that comes later, and an older one when somebody asks about it", () => {
    const many = Array.from({ length: 10 }, (_, n) => waiting(`a${n}`, { added: n + 1 }));
    const { order, drain } = ordered(many, 3);
    drain();
    order.add(waiting("newer", { added: 11 }));
    order.noteAsked(many[0]!);
    expect(drain()).toEqual(["a0", "newer"]);
  });

  it("is one of the next newest when most of the newest are gone", () => {
    const many = Array.from({ length: 10 }, (_, n) => waiting(`a${n}`, { added: n + 1 }));
    const { order, drain } = ordered(many, 4);
    for (const one of many.slice(6)) order.remove(one);
    expect(drain().slice(0, 3)).toEqual(["a5", "a4", "a3"]);
  });
});
