import { describe, expect, it } from "vitest";
import { discourseCuesOf } from "../../src/answer/discourse-cues.ts";

describe("the cues of discourse", () => {
  it.each(["en", "de", "fr", "es"])("are known in %s, in lower case", (language) => {
    const cues = discourseCuesOf(language)!;
    for (const words of Object.values(cues).filter((one) => Array.isArray(one)))
      for (const word of words) expect(word).toBe(word.toLowerCase());
    expect(cues.saying.length).toBeGreaterThan(0);
  });

  it.each(["km", "und", "__proto__"])("are not known in %j: nothing is claimed there", (language) => {
    expect(discourseCuesOf(language)).toBeUndefined();
  });
});
