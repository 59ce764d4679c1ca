import { describe, expect, it } from "vitest";
import { linkTo } from "../../src/answer/link.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { checkQuotation } from "../../src/quotation/check-quotation.ts";

const TAIL = "\n\nThe ferry stops in May.\n";
const check = (language: string, text: string, quote: string) =>
  checkQuotation([parseArticle({ id: "printed", text: text + TAIL, language })], quote);

describe("what printing puts into words is form to the check", () => {
  it.each([
    ["en", "The council paid twice.[1] It will not pay again.[2][3]", "The council paid twice. It will not pay again."],
    ["en", "The engineers asked for a survey[14] of the pier in May.", "asked for a survey of the pier in May."],
    [
      "de",
      "Der Rat bedauert den Umbau.[3] Er tagt im Mai wieder.",
      "Der Rat bedauert den Umbau. Er tagt im Mai wieder.",
    ],
    ["fr", "La mairie a payé les travaux² du quai en mai.", "La mairie a payé les travaux du quai en mai."],
    ["es", "El alcalde lamenta el plan.[^1] Volverá en mayo.", "El alcalde lamenta el plan. Volverá en mayo."],
    ["it", "Il sindaco ha chiuso il molo† a maggio.", "Il sindaco ha chiuso il molo a maggio."],
    ["ru", "Мэрия закрыла порт[5] в начале мая.", "Мэрия закрыла порт в начале мая."],
    ["zh", "市政府周一关闭了港口。[2]港口五月重新开放。", "市政府周一关闭了港口。港口五月重新开放。"],
    ["ja", "麻生（あそう）市長は港の閉鎖を発表した。", "麻生市長は港の閉鎖を発表した。"],
    ["ja", "渡邉恒雄(わたなべつねお)氏は計画に反対した。", "渡邉恒雄氏は計画に反対した。"],
    ["ar", "أغلق رئيس البلديـــة الميناء يوم الاثنين.", "أغلق رئيس البلدية الميناء يوم الاثنين."],
  ])("%s: %s", async (language, text, quote) => {
    const reply = await check(language, text, quote);
    expect(reply.verdict).toBe("verbatim");
    expect(reply.differences.every(({ kind }) => kind === "form")).toBe(true);
  });

  it.each([
    ["en", "He owns [3] boats in Larn.", "He owns boats in Larn."],
    ["en", "The plot measures 40 m² in all.", "The plot measures 40 m in all."],
    ["ja", "知事（女性）は計画に反対した。", "知事は計画に反対した。"],
    ["en", "The council paid 2 million[3] for it.", "The council paid 3 million for it."],
  ])("what says something is not: %s: %s", async (language, text, quote) => {
    expect((await check(language, text, quote)).differences.some(({ kind }) => kind === "words")).toBe(true);
  });

  it("leaves no sign of itself in the link to the words", () => {
    for (const words of [
      "Der Umbau kostet 40 Millionen Euro[^1], sagt der Rat.",
      "Le quai coûte 40 millions[2] d’euros.",
    ]) {
      const article = parseArticle({ id: "linked", text: words + TAIL, url: "https://paper.example/a" });
      const link = linkTo(article, { start: 0, end: words.length });
      expect(decodeURIComponent(link ?? "[none]")).not.toMatch(/[[\]^]/);
    }
  });
});
