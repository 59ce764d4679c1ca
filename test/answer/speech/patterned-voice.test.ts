import { describe, expect, it } from "vitest";
import { patternedVoiceOf } from "../../../src/answer/speech/patterned-voice.ts";
import { paragraph, sliceOf } from "../../fakes/articles.ts";

const told = (text: string, language: string) => {
  const article = paragraph(text, language);
  const whole = { start: 0, end: article.text.length };
  const { voice, speaker } = patternedVoiceOf(article, whole, whole);
  return [voice, sliceOf(article, speaker)];
};

describe("who speaks in a script without capitals", () => {
  it.each([
    ["km", "លោក សុខ វិបុល បាននិយាយថា៖ «យើងនឹងមិនចាកចេញទេ»។", "quoted", "លោក សុខ វិបុល"],
    ["km", "«យើងនឹងមិនចាកចេញទេ» អ្នកស្រី ចាន់ ធីតា បានប្រាប់។", "quoted", "អ្នកស្រី ចាន់ ធីតា"],
    ["km", "«យើងនឹងមិនចាកចេញទេ» គាត់បានថ្លែង។", "quoted", undefined],
    ["km", "ស្ពាននេះរឹងមាំណាស់។", "reporter", undefined],
    ["ar", "وقالت المهندسة ليلى منصور: «لن نترك البيت أبدا».", "quoted", "المهندسة ليلى منصور"],
    ["ar", "«لن نترك البيت أبدا»، قال عمر ناصر.", "quoted", "عمر ناصر"],
    ["ar", "احترق المصنع.", "reporter", undefined],
    ["th", "เขาพูดว่า “ไม่”", undefined, undefined],
  ])("%s: %j is %s, %j", (language, text, voice, speaker) => {
    expect(told(text, language)).toEqual([voice, speaker]);
  });

  it("is not told by words within a quotation", () => {
    expect(told("«លោក សុខ បាននិយាយថាស្ពានរឹងមាំ» ជាចំណងជើងសៀវភៅ។", "km")[1]).toBeUndefined();
  });
});
