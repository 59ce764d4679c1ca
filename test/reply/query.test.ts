import { describe, expect, it } from "vitest";
import { toQuery } from "../../src/reply/query.ts";

describe("a query of which only the text is given", () => {
  it("is one reader's, in private, without rights", () => {
    const query = { text: "Who?", conversation: "reader", place: "reader", asker: "reader" };
    expect(toQuery("Who?")).toEqual({ ...query, mayConfigure: false, operator: false });
    expect(toQuery({ text: "Who?" })).toEqual(toQuery("Who?"));
  });

  it("is a conversation of its own for each reader, and each place of a reader", () => {
    expect(toQuery({ text: "Who?", asker: "7" })).toMatchObject({ asker: "7", place: "7", conversation: "7" });
    expect(toQuery({ text: "Who?", asker: "7", place: "hall" })).toMatchObject({
      place: "hall",
      conversation: "hall:7",
    });
  });

  it("keeps all that is given", () => {
    const whole = {
      ...toQuery("Who?"),
      conversation: "c",
      mayConfigure: true,
      operator: true,
      article: "news",
      locale: "fr",
    };
    expect(toQuery(whole)).toEqual(whole);
  });
});
