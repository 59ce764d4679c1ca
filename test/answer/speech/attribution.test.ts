import { describe, expect, it } from "vitest";
import { discourseCuesOf } from "../../../src/answer/discourse-cues.ts";
import { findQuotedSpans } from "../../../src/answer/find-quoted-spans.ts";
import {
  findAttributionAfter,
  findAttributionBefore,
  findReportAttribution,
  findSourceAttribution,
} from "../../../src/answer/speech/attribution.ts";
import type { Span } from "../../../src/span.ts";

const cues = discourseCuesOf("en")!;
const slice = (text: string, span: Span | undefined) => span && text.slice(span.start, span.end);
const whole = (text: string): Span => ({ start: 0, end: text.length });
const quotationIn = (text: string) => findQuotedSpans(text, whole(text))[0]!;

describe("who says a quotation", () => {
  it.each([
    ["“We will not pay,” Anna Bell said.", "Anna Bell", "Anna Bell said"],
    ["“We will not pay,” said the mayor.", "the mayor", "said the mayor"],
    ["“We will not pay,” she said.", undefined, "she said"],
    ["“We will not pay,” union leader Anna Bell said.", "Anna Bell", "union leader Anna Bell said"],
    ["She called it “a car park with books” and Anna Bell said “we will not pay”.", undefined, undefined],
    ["“We will not pay,” Anna Bell told Smith to say.", undefined, "Anna Bell told"],
  ])("is found behind it: %j", (text, speaker, words) => {
    const found = findAttributionAfter(text, quotationIn(text), whole(text), cues);
    expect([slice(text, found?.speaker), slice(text, found?.words)]).toEqual([speaker, words]);
  });

  it.each([
    ["Anna Bell said: “We will not pay.”", "Anna Bell"],
    ["Anna Bell said in a statement on Monday that “we will not pay.”", "Anna Bell"],
    ["Anna Bell never said: “We will not pay.”", undefined],
  ])("is found before it: %j", (text, speaker) => {
    expect(slice(text, findAttributionBefore(text, quotationIn(text), whole(text), cues)?.speaker)).toBe(speaker);
  });

  it("is no pronoun of a clause that hangs on another, which may deny it", () => {
    const pronounIn = (text: string) =>
      slice(text, findAttributionBefore(text, quotationIn(text), whole(text), cues)?.pronoun);
    expect(pronounIn("Anna Bell was wet, and she said “we will not pay”.")).toBe("she");
    expect(pronounIn("Anna Bell denied that she said “we will not pay”.")).toBeUndefined();
    expect(pronounIn("It is false that she said “we will not pay”.")).toBeUndefined();
  });

  it("may be a source, or reported without quotation marks", () => {
    const source = "According to Anna Bell, it rained.";
    expect(slice(source, findSourceAttribution(source, whole(source), cues)?.speaker)).toBe("Anna Bell");
    const report = "Anna Bell said that it rained.";
    expect(slice(report, findReportAttribution(report, whole(report), cues)?.words)).toBe("Anna Bell said");
    expect(findReportAttribution("It rained.", whole("It rained."), cues)).toBeUndefined();
  });
});
