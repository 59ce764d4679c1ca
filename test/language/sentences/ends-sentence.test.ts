import { describe, expect, it } from "vitest";
import { endsSentence } from "../../../src/language/sentences/ends-sentence.ts";

/** Whether the mark at `|` ends the sentence. */
const ends = (text: string, code = "en"): boolean => {
  const [left = "", rest = ""] = text.split("|");
  const [, mark = "", closers = "", space = "", right = ""] = /^([.?!…]+)(["”»)]*)(\s*)(.*)$/u.exec(rest) ?? [];
  return endsSentence({ left, mark, closers, spaceFollows: space !== "", right, code });
};

describe("a full stop", () => {
  it.each(["He left|. She stayed.", "in the U.S|. The", "at 5 p.m|. He left.", "“Stop|.” He left."])(
    "ends the sentence: %s",
    (text) => expect(ends(text)).toBe(true),
  );

  it.each(["Dr|. Smith left", "J|. R. Smith", "No|. 5", "3|.5 million", "at 5 p.m|. on Tuesday", "example|.com"])(
    "does not: %s",
    (text) => expect(ends(text)).toBe(false),
  );

  it("of an ordinal ends none where ordinals have one", () => {
    expect(ends("am 3|. Oktober", "de")).toBe(false);
    expect(ends("He came in 3|. October followed.")).toBe(true);
  });
});

describe("a question mark", () => {
  it("ends the sentence, but not a quotation that a speaker follows", () => {
    expect(ends("Who left|? She did.")).toBe(true);
    expect(ends("“Who left|?” Jane Doe asked.")).toBe(false);
  });
});
