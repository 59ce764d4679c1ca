import { describe, expect, it } from "vitest";
import { excerptAt } from "../../src/answer/excerpt.ts";
import type { Article } from "../../src/article/article.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { checkQuotation } from "../../src/quotation/check-quotation.ts";
import { sentenceWith, sliceOf } from "../answer/articles.ts";

/** Articles in which much is denied, doubted, quoted and misattributed, and what a hostile reader makes of them. */
const mine = parseArticle({
  id: "mine",
  language: "en",
  text: `Mine collapse kills none, company says

TARVOLA — Nobody died when a tunnel of the Orrin copper mine collapsed on Tuesday evening, the company said, contradicting earlier reports that 14 workers had been killed.

“We have no dead, and we have no missing,” said Petra Lund, the mine’s director. “Anyone who tells you otherwise is lying to the families.”

Union leader Marek Osei disputed that. He said at least three men were unaccounted for, and that the company “knew the roof was failing in March.” Lund denied that she had been warned.

Police have not ruled out negligence. If charges are brought, Lund could face up to six years in prison. She has never been charged with a crime.

“The roof was inspected twice,” a report by the safety board read. “It was never certified.”

The mine employs 1,250 people and produced 2.4 million tonnes of ore in 2019. It was not closed after a fire in 2011, as the Orrin Gazette had wrongly reported.

Osei’s brother, who was injured, told the Gazette that “they pulled us out with their hands.” Asked whether the mine should close, Osei said: “No. Fix it.”`,
});
const comet = parseArticle({
  id: "comet",
  language: "en",
  text: `Comet Varga

Comet Varga is a periodic comet that was discovered by the Hungarian astronomer Ilona Varga on 3 February 1931. It does not come closer to the Sun than 1.7 astronomical units and is never visible to the naked eye.

It was long believed to be a fragment of Biela’s Comet, but this has been disproved. Its nucleus may be up to 9 kilometres across, although no spacecraft has visited it. Claims that it caused the meteor shower of 1946 are false.

The comet returns every 12.5 years. It was not seen in 1968, probably because of bad weather. In 1993 it passed within 0.4 astronomical units of Jupiter, which shortened its period from 13.1 to 12.5 years.

According to the astronomer Leon Achterberg, “a comet is a rumour with a tail.” The quotation is sometimes wrongly attributed to Varga.`,
});
const cook = parseArticle({
  id: "cook",
  language: "en",
  text: `“I never wanted a star”

Dalia Restrepo closed her restaurant at its height. She talks about fear, salt and her father.

You gave your star back. Did you regret it?

“Never. I would do it again tomorrow. People think I hated the guide, but I don’t hate anybody.”

Is it true that you threw a plate at a critic?

“That is not true. I threw it at the wall. He happened to stand near it.”

What did your father say?

“My father said, ‘You are a fool, and I am proud of you.’ He was not a man of many words. I don’t think he ever ate in my restaurant.”

Would you open another?

“Only if somebody else does the accounts. I might cook on a boat. Not in Paris.”`,
});
const presa = parseArticle({
  id: "presa",
  language: "es",
  text: `La presa no se rompió, según el gobierno

El gobierno negó el jueves que la presa de Almazán se hubiera roto. «No hay ningún muerto», dijo la ministra Carmen Ortuño en rueda de prensa.

Según los vecinos, el agua llegó a las casas antes del amanecer. «Nadie nos avisó», contó Julio Peña, que perdió su tienda.

La presa podría reabrirse en 2026 si no aparecen más grietas. El alcalde nunca firmó el contrato, aunque supuestamente lo había prometido.`,
});
const bridge = parseArticle({
  id: "bridge",
  language: "zh",
  text: `大桥未倒塌

警方周三表示，大桥没有倒塌，也没有人死亡。市长李伟否认收受贿赂。

“我们不会关闭大桥，”李伟说，“除非出现新的裂缝。”

专家称，裂缝可能是洪水造成的。大桥于1998年5月建成，全长420米，并非全国最长的大桥。`,
});

const judged = (article: Article, text: string) =>
  checkQuotation({ articles: () => [article], get: (id) => (id === article.id ? article : undefined) }, text);

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
    [mine, "We have no dead", "the denial is quoted"],
    [mine, "Nobody died", "the denial is quoted"],
    [mine, "lying to the families", "nothing denies it in its sentence"],
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
    [mine, "“The roof was inspected twice. It was never certified.”", "who reads it out left out between"],
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

describe("who speaks", () => {
  it.each([
    [mine, "three men were unaccounted for", "attributed", "he said so, in front of a quotation"],
    [mine, "Nobody died when a tunnel", "attributed", "the company said so, behind a comma"],
    [mine, "14 workers had been killed", "attributed", "likewise"],
    [mine, "Police have not ruled out negligence", "reporter", "nobody else says so"],
    [presa, "el agua llegó a las casas", "attributed", "the neighbours say so, before a comma"],
    [cook, "threw a plate at a critic", "reporter", "a question of the one who asks"],
  ])("$id: of a part of a sentence, %j, the voice is that of the sentence: %s", async (article, text, voice) => {
    const { excerpts } = await judged(article, text);
    expect(excerpts[0]?.voice).toBe(voice);
  });

  it.each([
    [mine, "We have no dead", "quoted", "Petra Lund"],
    [mine, "Anyone who tells you", "quoted", "Petra Lund"],
    // "He" is Osei by the sentence before; that is not claimed.
    [mine, "He said at least", "quoted", undefined],
    // A report speaks, not a person; nothing names it in words that could be one.
    [mine, "It was never certified", "quoted", undefined],
    [mine, "Osei’s brother", "quoted", undefined],
    [mine, "Fix it", "quoted", "Osei"],
    [comet, "According to the astronomer", "quoted", "the astronomer Leon Achterberg"],
    [comet, "The quotation is sometimes", "reporter", undefined],
    // In an interview nobody stands next to the answers, and the father is quoted within one.
    [cook, "I would do it again", "quoted", undefined],
    [cook, "My father said", "quoted", undefined],
    [presa, "No hay ningún muerto", "quoted", "la ministra Carmen Ortuño"],
    [presa, "Nadie nos avisó", "quoted", "Julio Peña"],
    [presa, "Según los vecinos", "attributed", undefined],
    // Nothing is known of who speaks in this language.
    [bridge, "我们不会关闭大桥", undefined, undefined],
  ] as const)("$id: of %j the voice is %s, the speaker %s", (article, words, voice, speaker) => {
    const excerpt = excerptAt(article, sentenceWith(article, words), { score: 1 });
    expect({ voice: excerpt.voice, speaker: sliceOf(article, excerpt.speaker) }).toEqual({ voice, speaker });
  });
});
