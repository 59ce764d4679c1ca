/** What a hostile reader makes of articles in which much is denied, doubted, quoted and misattributed. */

import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { checkQuotation } from "../../src/quotation/check-quotation.ts";
import { collectionOf } from "../fakes/article-collection.ts";
import { bridge, comet, cook, mine, presa } from "../fakes/newsroom.ts";

const judged = (article: Article, text: string) => checkQuotation(collectionOf(article), text);

describe("words that are true only without what stands beside them", () => {
  it.each([
    [mine, "died when a tunnel of the Orrin copper mine collapsed", "Nobody"],
    [mine, "14 workers had been killed", "contradicting earlier reports that"],
    [mine, "mine collapse kills", "none"],
    [mine, "she had been warned", "Lund denied that"],
    [mine, "ruled out negligence", "have not"],
    [mine, "Lund could face up to six years in prison.", "If charges are brought,"],
    [mine, "face up to six years in prison", "Lund could"],
    [mine, "charged with a crime", "has never been"],
    [mine, "closed after a fire in 2011", "was not"],
    [comet, "come closer to the Sun than 1.7 astronomical units", "does not"],
    [comet, "visible to the naked eye", "is never"],
    [comet, "a fragment of Biela’s Comet", "long believed to be"],
    [comet, "it caused the meteor shower of 1946", "are false"],
    [comet, "seen in 1968", "was not"],
    [cook, "he ever ate in my restaurant", "I don’t think"],
    [cook, "somebody else does the accounts", "Only if"],
    [cook, "in Paris", "Not"],
    [presa, "se rompió", "presa no"],
    [presa, "la presa de Almazán se hubiera roto", "gobierno negó el jueves que"],
    [presa, "hay ningún muerto", "No"],
    [presa, "nos avisó", "Nadie"],
    [presa, "La presa podría reabrirse en 2026", "si"],
    [presa, "firmó el contrato", "alcalde nunca"],
    [presa, "lo había prometido", "aunque supuestamente"],
    [bridge, "有人死亡", "没"],
    [bridge, "收受贿赂", "否认"],
    [bridge, "关闭大桥", "不会"],
    [bridge, "洪水造成的", "可能是"],
    [bridge, "全国最长的大桥", "非"],
  ])("$id: %j is verbatim, and told to stand beside %j", async (article, text, beside) => {
    const { verdict, outside, excerpts } = await judged(article, text);
    expect(verdict).toBe("verbatim");
    expect(outside?.text).toBe(beside);
    expect(excerpts[0]?.text).toContain(beside);
  });

  it.each([
    [mine, "Nobody died", "attribution", "the company said"],
    [mine, "lying to the families", "negation", "Union leader Marek Osei disputed that"],
    [presa, "el agua llegó a las casas", "attribution", "Según los vecinos"],
  ])("$id: %j is told to be said or denied by others: %s, %j", async (article, text, kind, beside) => {
    expect((await judged(article, text)).outside).toMatchObject({ kind, text: beside });
  });

  it.each([
    [mine, "We have no dead", "the denial is quoted"],
    [mine, "1,250 people", "a figure"],
    [comet, "no spacecraft has visited it", "the doubt before it is of another clause"],
    [comet, "a rumour with a tail", "the end of a quotation"],
    [cook, "I never wanted a star", "the denial is quoted"],
    [cook, "You are a fool", "the beginning of a quotation"],
    [presa, "Nadie nos avisó", "the denial is quoted"],
    [bridge, "火", "not there at all"],
    [bridge, "全长420米", "what is denied comes behind it"],
  ])("$id: nothing is told to turn %j: %s", async (article, text) => {
    expect((await judged(article, text)).outside).toBeUndefined();
  });
});

describe("words that were changed", () => {
  it.each([
    [mine, "We have dead, and we have missing", "two denials left out"],
    [mine, "at least 30 men were unaccounted for", "a number"],
    [mine, "Police have ruled out negligence.", "a denial left out"],
    [mine, "Lund could face up to sixteen years in prison.", "a number in words"],
    [mine, "She has been charged with a crime.", "a denial left out"],
    [mine, "The roof was inspected twice. It was certified.", "a denial left out of the second sentence"],
    [mine, "It was closed after a fire in 2011", "a denial left out"],
    [mine, "12,500 people", "a digit more"],
    [mine, "2.4 billion tonnes", "a magnitude"],
    [comet, "3 February 1913", "two digits that changed places"],
    [comet, "a comet is a rumor with a tail", "another spelling"],
    [comet, "Its nucleus is up to 9 kilometres across", "a doubt left out"],
    [comet, "It does come closer to the Sun than 1.7 astronomical units", "a denial left out"],
    [cook, "I wanted a star", "a denial left out of the headline"],
    [cook, "I hate anybody", "a contraction left out"],
    [cook, "That is true. I threw it at the wall.", "a denial left out"],
    [cook, "He was a man of many words.", "a denial left out"],
    [presa, "La presa se rompió", "a denial left out of the headline"],
    [presa, "El alcalde firmó el contrato", "a denial left out"],
    [bridge, "大桥倒塌", "a denial left out of all its places"],
    [bridge, "市长李伟收受贿赂", "a denial of two characters left out"],
    [bridge, "我们会关闭大桥", "a denial left out"],
    [bridge, "裂缝是洪水造成的", "a doubt left out"],
    [bridge, "1989年5月建成", "a year"],
    [bridge, "全长240米", "a length"],
  ])("$id: %j is altered: %s", async (article, text) => {
    expect((await judged(article, text)).verdict).toBe("altered");
  });

  it.each([
    [mine, "Union leader Marek Osei knew the roof was failing in March", "stitched", "another's words"],
    [comet, "12.5 days", "absent", "a figure of something else"],
    [cook, "I threw it at the critic.", "absent", "the reverse of what she says, out of two sentences"],
    [presa, "Hay muertos", "absent", "one word of it"],
  ])("$id: %j is %s: %s", async (article, text, verdict) => {
    expect((await judged(article, text)).verdict).toBe(verdict);
  });
});
