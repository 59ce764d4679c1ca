import { describe, expect, it } from "vitest";
import { blockTexts, kindsOf, PROSE_PARAGRAPHS, parseText } from "../parse-text.ts";

const [ONE, TWO, THREE] = PROSE_PARAGRAPHS;
const news = (...parts: string[]): string => parts.join("\n\n");

describe("a news article", () => {
  it("is headline, caption, standfirst, dateline, body and what follows its end", () => {
    const text = news(
      "Council votes for the bridge",
      "The mayor, left, speaks to the press after the vote on January 19, 2022. Photo from Example Press",
      "The vote ends a dispute of ten years, seemingly for good",
      `PORT AMBER--${ONE}`,
      TWO,
      "Related Articles",
    );
    expect(blockTexts(parseText(text))).toEqual([
      ["headline", "Council votes for the bridge"],
      ["caption", "The mayor, left, speaks to the press after the vote on January 19, 2022. Photo from Example Press"],
      ["standfirst", "The vote ends a dispute of ten years, seemingly for good"],
      ["dateline", "PORT AMBER--"],
      ["body", ONE],
      ["body", TWO],
      ["boilerplate", "Related Articles"],
    ]);
    expect(parseText(text).title).toBe("Council votes for the bridge");
  });

  it("has a standfirst that ends with a full stop where a dateline shows that the body begins later", () => {
    expect(kindsOf(news("Council votes", "The vote ends a dispute of ten years.", `OSLO — ${ONE}`, TWO))).toEqual([
      "headline",
      "standfirst",
      "dateline",
      "body",
      "body",
    ]);
  });

  it("may have headline, byline and date on lines that stand together", () => {
    expect(kindsOf(`Council votes for the bridge\nBy Jane Doe\nJanuary 3, 2024\n\n${ONE}\n\n${TWO}`)).toEqual([
      "headline",
      "standfirst",
      "standfirst",
      "body",
      "body",
    ]);
  });

  it("may be written one paragraph a line", () => {
    expect(kindsOf(["Council votes for the bridge", ONE, "Money is found", TWO, THREE].join("\n"))).toEqual([
      "headline",
      "body",
      "heading",
      "body",
      "body",
    ]);
  });

  it("takes its title from the editor, then from the headline, then from the id", () => {
    expect(parseText(news("Headline here", ONE), { title: "Another" }).title).toBe("Another");
    expect(parseText(news("Headline\nhere", ONE)).title).toBe("Headline here");
    expect(parseText(news(ONE, TWO), { id: "bridge" }).title).toBe("bridge");
  });

  it("has a headline with a full stop where the editor's title has the same words", () => {
    expect(kindsOf(news("It passed.", ONE), { title: "It passed" })).toEqual(["headline", "body"]);
  });
});

describe("a dateline", () => {
  it.each([
    ["PHNOM PENH--", "two hyphens, as typed for the wire"],
    ["PORT-AU-PRINCE —", "hyphens within the place"],
    ["LONDON (Reuters) -", "agency in brackets"],
    ["PARIS, Jan 3 —", "a date"],
    ["WASHINGTON, D.C. —", "initials"],
    ["KYIV, Ukraine (AP) —", "country and agency"],
    ["Berlin (dpa) -", "no capitals, but a known agency"],
    ["МОСКВА, 3 янв /ТАСС/.", "Russian agencies stand between strokes"],
    ["新华社北京1月3日电（记者王明）", "Chinese wire"],
    ["（中央社記者王小明台北3日電）", "Taiwanese wire"],
    ["【ロンドン共同】", "Japanese wire"],
    ["(서울=연합뉴스) 홍길동 기자 =", "Korean wire"],
    ["القاهرة (رويترز) -", "Arabic wire"],
    ["กรุงเทพฯ --", "a script without capitals"],
    ["ភ្នំពេញ៖", "the Khmer colon"],
  ])("such as %s is a block of its own (%s)", (dateline) => {
    const [first, second] = blockTexts(parseText(news(`${dateline} ${ONE}`, TWO)));
    expect(first).toEqual(["dateline", dateline]);
    expect(second).toEqual(["body", ONE]);
  });

  it.each([
    [`NATO – an alliance of thirty states – met on Tuesday. ${ONE}`, "an apposition goes on in lower case"],
    [
      `UNICEF — The Children's Fund — is part of the United Nations. ${ONE}`,
      "an apposition is closed by a second dash",
    ],
    [`Москва — столица России. ${ONE}`, "a definition"],
    [`Transmission Control Protocol (TCP) - ${ONE}`, "brackets without an agency"],
    [`Albert Einstein (1879–1955) – ${ONE}`, "years"],
    [`In London (Reuters) and in Paris, ${ONE}`, "an agency without a dash"],
    ["LONDON — Day One", "a heading"],
  ])("is not seen in %s (%s)", (paragraph) => {
    expect(kindsOf(news(paragraph, TWO, THREE))).not.toContain("dateline");
  });

  it("is not seen in a transcript, where every speaker looks like a place", () => {
    expect(kindsOf(news(`SMITH -- ${ONE}`, `JONES -- ${TWO}`, `SMITH -- ${THREE}`))).toEqual(["body", "body", "body"]);
  });
});

describe("a caption", () => {
  const between = (caption: string) => kindsOf(news("Council votes for the bridge", caption, ONE, TWO));
  it.each([
    "A crowd waits. Photo from Example Press",
    "A crowd waits. Photo: Jane Doe",
    "A crowd waits on Tuesday. (AP Photo/Jane Doe)",
    "A crowd waits on Tuesday. Jane Doe/Reuters",
    "A crowd waits on Tuesday. AFP/Jane Doe",
    "A crowd waits on Tuesday (Getty Images)",
    "A crowd waits © Jane Doe",
    "FILE PHOTO: A crowd waits on Tuesday.",
    "Image credit: Jane Doe",
    "Eine Menge wartet. Foto: dpa",
    "Толпа ждёт. Фото: ТАСС",
    "居民在街道上等待。（新华社记者王明摄）",
    "군중이 기다린다. 사진=연합뉴스",
  ])("before the body is seen by its credit: %s", (caption) => {
    expect(between(caption)).toEqual(["headline", "caption", "body", "body"]);
  });

  it.each([
    "He said that the photo from Example Press was taken on Tuesday.",
    "The film was shot in 1999. Photos by Jane Doe were used in the production.",
    "The report was first published by the agency (Reuters).",
    "Copyright is a form of protection for works of authorship.",
    "Her most famous picture hangs in the town hall. Image of a crowd waiting for the mayor is its title.",
  ])("is not seen in prose: %s", (paragraph) => {
    expect(kindsOf(news(ONE, paragraph, TWO))).toEqual(["body", "body", "body"]);
  });
});

describe("boilerplate", () => {
  it.each([
    ["Related Articles"],
    ["READ MORE:"],
    ["Share this article"],
    ["Tags: bridges, votes"],
    ["© 2024 Example News. All rights reserved."],
    ["Copyright 2024 Example News"],
    ["Follow us on Facebook"],
    ["Share | Facebook | Telegram"],
    ["Facebook Telegram WhatsApp"],
    ["Sign up for our newsletter"],
    ["#bridge #vote"],
    ["Lire aussi"],
    ["Читайте также"],
    ["相关新闻"],
    ["ข่าวที่เกี่ยวข้อง"],
    ["مقالات ذات صلة"],
  ])("at the end is seen: %s", (line) => {
    expect(kindsOf(news(ONE, TWO, line))).toEqual(["body", "body", "boilerplate"]);
  });

  it("reaches from a label over links to the end", () => {
    expect(kindsOf(news(ONE, TWO, "Related Articles\nBridge vote delayed\nMayor under fire", "Share"))).toEqual([
      "body",
      "body",
      "boilerplate",
      "boilerplate",
      "boilerplate",
      "boilerplate",
    ]);
  });

  it.each([["ADVERTISEMENT"], ["Read more: How bridges age"], ["Baca juga: Jembatan baru"], ["* * *"]])(
    "between paragraphs is seen where it stands alone: %s",
    (line) => {
      expect(kindsOf(news(ONE, line, TWO))).toEqual(["body", "boilerplate", "body"]);
    },
  );

  it.each([
    ["Copyright 1995 is the year on the first map of the region.", "a sentence"],
    ["Tags are worn by all cattle in the country.", "a sentence"],
    ["Share prices fell by two percent on Tuesday.", "a sentence"],
    ["Read more books, he told them.", "a sentence"],
    ["(Reporting by Jane Doe; Editing by John Smith)", "says something about the article"],
  ])("is not seen in %s (%s)", (line) => {
    expect(kindsOf(news(ONE, TWO, line))).toEqual(["body", "body", "body"]);
  });

  it("does not eat the text after a label when that is prose", () => {
    expect(kindsOf(news(ONE, "Comments", TWO))).toEqual(["body", "heading", "body"]);
  });

  it("never leaves an article without words", () => {
    expect(kindsOf("Related Articles")).toEqual(["body"]);
  });
});

describe("an encyclopedia's paragraphs", () => {
  it.each([
    ["\n\n", "blank lines"],
    ["\n", "lines"],
    ["\r\n\r\n", "blank lines with CRLF"],
    ["\r\n", "lines with CRLF"],
  ])("are all body when %j parts them (%s)", (between) => {
    const paragraphs = [
      "The lake was first mapped in 1643.",
      `${ONE} ${TWO} ${THREE}`.repeat(4),
      "It has six inlets:",
      "The largest of them was described by a traveller, who stated:",
      "Copyright laws and a photo from 1900 played a part in its naming.",
      "The lake is also known as the Mirror, which is what its first name meant in the language of those who lived there",
      THREE,
    ];
    expect(blockTexts(parseText(paragraphs.join(between)))).toEqual(paragraphs.map((paragraph) => ["body", paragraph]));
  });

  it("may be hard-wrapped: a line's end within a paragraph is part of it", () => {
    const wrapped = `${ONE} ${TWO}`.replaceAll(/(.{50,70}) /gu, "$1\n");
    expect(wrapped).toContain("\n");
    expect(blockTexts(parseText(news(wrapped, THREE)))).toEqual([
      ["body", wrapped],
      ["body", THREE],
    ]);
  });

  it("may have a title above paragraphs that no blank lines part", () => {
    const long = `${ONE} ${TWO}`;
    expect(kindsOf(`A title of some kind\n\n${[long, long, long].join("\n")}`)).toEqual([
      "headline",
      "body",
      "body",
      "body",
    ]);
  });

  it("that list short lines have no headings", () => {
    expect(kindsOf(news(ONE, "Apples", "Pears", "Plums", TWO))).toEqual(["body", "body", "body", "body", "body"]);
  });
});

describe("plain text", () => {
  it("has no headings by marks", () => {
    expect(kindsOf(news(ONE, "# 1 in the list of bridges.", TWO))).toEqual(["body", "body", "body"]);
  });
});

describe("a text whose script has no full stops", () => {
  const thai =
    "ประชาชนหลายร้อยครอบครัวยังคงอาศัยอยู่ในโรงเรียนและวัดเมื่อวันอังคาร สองวันหลังจากน้ำเริ่มลด เจ้าหน้าที่กล่าว ผู้ว่าราชการจังหวัดกล่าวว่าได้แจกจ่ายข้าวสารแล้ว และจะมีการช่วยเหลือเพิ่มเติมในสัปดาห์หน้า";
  it("has a headline only where the text below is far longer, and no standfirst", () => {
    expect(kindsOf(news("น้ำลดที่กำปอต", thai, thai))).toEqual(["headline", "body", "body"]);
    expect(kindsOf(news(thai, thai, thai))).toEqual(["body", "body", "body"]);
  });
});
