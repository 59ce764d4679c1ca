import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { captions } from "../../../src/article/formats/captions.ts";

const read = async (file: string) => (await captions.read(new TextEncoder().encode(file))).value?.text;

const SRT = `1
00:00:01,000 --> 00:00:03,000
MAYOR MORENO: We have waited
long enough.

2
00:00:03,200 --> 00:00:06,000
<i>Now</i> the ships come back.

3
00:00:09,000 --> 00:00:11,000
It rained all day,

4
00:00:14,000 --> 00:00:16,000
and nobody was at the quay.

5
00:00:16,100 --> 00:00:18,000
- When was that?
`;

const VTT = `WEBVTT Kind: captions

STYLE
::cue { color: white }

NOTE a comment of the editor

intro
00:01.000 --> 00:03.000 align:start position:0%
<v Clara Moreno>We have waited <00:02.000><c>long enough.</c>

00:03.100 --> 00:05.000
<v Tom Osei>When &amp; where?

00:05.100 --> 00:07.000
<v Tom Osei>On Friday?
`;

describe("captions", () => {
  it("of .srt are paragraphs of a transcript: who speaks, and a pause behind a sentence, begin one", async () => {
    expect((await read(SRT))?.split("\n\n")).toEqual([
      "MAYOR MORENO: We have waited long enough. Now the ships come back.",
      "It rained all day, and nobody was at the quay.",
      "- When was that?",
    ]);
  });

  it("of .vtt are the same, without styles, notes, names of cues and marks; speakers are named", async () => {
    expect((await read(VTT))?.split("\n\n")).toEqual([
      "Clara Moreno: We have waited long enough.",
      "Tom Osei: When & where? On Friday?",
    ]);
  });

  it("that roll on repeat nothing, and need no blank lines between them", async () => {
    const rolling = [
      "1\n00:00:01,000 --> 00:00:02,000\nthe harbour will reopen",
      "2\n00:00:02,000 --> 00:00:03,000\nthe harbour will reopen on Friday",
      "3\n00:00:03,000 --> 00:00:04,000\nharbour will reopen on Friday after two years",
    ];
    expect(await read(rolling.join("\n"))).toBe("the harbour will reopen on Friday after two years");
  });

  it("without any are refused", async () => {
    const { reasons } = await captions.read(new TextEncoder().encode("WEBVTT\n\nNOTE nothing\n"));
    expect(reasons).toEqual(["holds no captions"]);
  });

  it("never show their time codes or numbers, and keep every word in order", async () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const cue = fc.array(word, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(cue, { minLength: 1, maxLength: 12, selector: (words) => words.join(" ") }),
        async (cues) => {
          const numbered = cues.map((words, at) => words.map((one) => `${one}${at}`));
          const file = numbered.map(
            (words, at) =>
              `${at + 1}\n00:00:${String(at + 10)},000 --> 00:00:${String(at + 11)},500\n${words.join(" ")}\n`,
          );
          expect((await read(file.join("\n")))?.split(/\s+/)).toEqual(numbered.flat());
        },
      ),
    );
  });
});
