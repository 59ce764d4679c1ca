import { describe, expect, it } from "vitest";
import { loadStemmer } from "../../../src/language/words/load-stemmer.ts";

describe("a stemmer", () => {
  it("joins the forms of a word", async () => {
    const [en, de, ro] = await Promise.all(["en", "de", "ro"].map(loadStemmer));
    expect(en?.("running")).toBe(en?.("runs"));
    expect(de?.("häuser")).toBe(de?.("hauses"));
    expect(ro?.("naţiuni")).toBe(ro?.("națiuni"));
  });

  it("leaves words as they are where none is known", async () => {
    expect((await loadStemmer("xx"))("running")).toBe("running");
  });
});
