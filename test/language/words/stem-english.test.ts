import { describe, expect, it } from "vitest";
import { stemEnglish } from "../../../src/language/words/stem-english.ts";

/** Pairs of the published vocabulary of the algorithm (snowballstem.org), one or more for each of its steps. */
const PUBLISHED =
  "consign consigned→consign consigning→consign consignment→consign consist consisted→consist consistency→consist consistently→consist consolation→consol consolations→consol consolingly→consol conspicuous→conspicu conspiracy→conspiraci conspirator→conspir knackeries→knackeri knaves→knave knavish→knavish kneeling→kneel knightly→knight knitted→knit knots→knot knowledge→knowledg " +
  "dying→die skies→sky happy→happi hopping→hop hoping→hope agreed→agre feed→feed cries→cri by→by say→say generously→generous news→news proceeded→proceed added→add";

describe("the English stemmer", () => {
  it.each(PUBLISHED.split(" ").map((pair) => pair.split("→")))(
    "%s has the published stem",
    (word = "", stem = word) => {
      expect(stemEnglish(word)).toBe(stem);
    },
  );

  it.each([
    ["elected", "elections"],
    ["dissolve", "dissolved"],
    ["organization", "organized"],
    ["universities", "university"],
  ])("%s and %s meet", (one, other) => {
    expect(stemEnglish(one)).toBe(stemEnglish(other));
  });

  it.each([
    ["university", "universe"],
    ["news", "new"],
    ["use", "us"],
  ])("%s and %s stay apart", (one, other) => {
    expect(stemEnglish(one)).not.toBe(stemEnglish(other));
  });
});
