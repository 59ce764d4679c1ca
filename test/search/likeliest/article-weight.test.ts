import { describe, expect, it } from "vitest";
import { createArticleWeigher } from "../../../src/search/likeliest/article-weight.ts";

const BEST = { fit: 0.6, standing: 1 };

describe("how much an article weighs", () => {
  it("is 1 for the one that fits best and stands first, and less for one that is behind in either", () => {
    const weigh = createArticleWeigher([BEST, { fit: 0.3 }], 1_000);
    expect(weigh(BEST)).toBe(1);
    expect(weigh({ fit: 0.6 })).toBe(1);
    expect(weigh({ fit: 0.5 })).toBeLessThan(1);
    expect(weigh({ fit: 0.6, standing: 0.5 })).toBeLessThan(1);
  });

  it("falls the faster with the fit the more articles there are, of which more fit nearly as well", () => {
    const [few, many] = [32, 100_000].map((count) => createArticleWeigher([BEST], count)({ fit: 0.5 }));
    expect(many).toBeLessThan(few!);
  });

  it("is a number where no article fits", () => {
    expect(createArticleWeigher([{ fit: 0 }], 2)({ fit: 0 })).toBe(0);
    expect(createArticleWeigher([], 0)({ fit: 0 })).toBe(0);
  });
});
