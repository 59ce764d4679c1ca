import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkTo, MAX_LINK_CHARS } from "../../src/answer/link.ts";
import { foldForBrowser, matchFragment } from "../../src/answer/text-fragment.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { readDocument } from "../../src/article/read-document.ts";
import { news } from "../fakes/articles.ts";

const articleAt = (url: string, text: string) => parseArticle({ id: "linked", text, language: "en", url });
const linkOf = (url: string, text: string, words: string): string | undefined => {
  const start = text.indexOf(words);
  return linkTo(articleAt(url, text), { start, end: start + words.length });
};

/** What a browser reads from a link: the parts of its text directive, decoded. */
const fragmentOf = (link: string) => {
  const parts = link.slice(link.indexOf(":~:text=") + 8).split(",");
  const decode = (part: string): string => decodeURIComponent(part);
  const prefix = parts[0]?.endsWith("-") ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith("-") ? parts.pop()?.slice(1) : undefined;
  const [start = "", end] = parts;
  return {
    start: decode(start),
    ...(prefix === undefined ? {} : { prefix: decode(prefix) }),
    ...(end === undefined ? {} : { end: decode(end) }),
    ...(suffix === undefined ? {} : { suffix: decode(suffix) }),
  };
};

describe("the link to an excerpt's words", () => {
  it("leads a browser to the very words, and nowhere else, for every sentence", () => {
    const page = foldForBrowser(news.text);
    for (const { start, end } of news.sentences) {
      const link = linkTo(news, { start, end });
      expect(link?.length).toBeLessThanOrEqual(MAX_LINK_CHARS);
      const fragment = fragmentOf(link ?? "");
      const match = matchFragment(page, fragment);
      expect(match && page.slice(match.start, match.end)).toBe(foldForBrowser(news.text.slice(start, end)));
      expect(match && matchFragment(page, fragment, match.start + 1)).toBeUndefined();
    }
  });

  it.each([
    ["https://paper.example/a", "https://paper.example/a#:~:text="],
    ["https://paper.example/a?b=c&d=e", "https://paper.example/a?b=c&d=e#:~:text="],
    ["https://paper.example/a#part", "https://paper.example/a#part:~:text="],
    ["https://paper.example/a#:~:text=older", "https://paper.example/a#:~:text="],
    ["https://paper.example/a#part:~:text=older", "https://paper.example/a#part:~:text="],
  ])("respects what the address %s has already", (url, expected) => {
    expect(linkOf(url, "A short text. It rains.", "It rains.")?.startsWith(expected)).toBe(true);
  });

  it.each([
    ["javascript:alert(1)", "no web address"],
    ["mailto:desk@paper.example", "no web address"],
    ["/relative", "no address by itself"],
    ["", "nothing"],
  ])("is not made of %j: %s", (url) => {
    expect(linkOf(url, "A short text. It rains.", "It rains.")).toBeUndefined();
  });

  it("escapes what has a meaning in a directive, and what is mistaken for markup", () => {
    const link = linkOf(
      "https://paper.example/a",
      "Well-known, R&D (50 %) *) cost a_b more!",
      "Well-known, R&D (50 %) *) cost a_b more!",
    );
    expect(link?.split(":~:text=")[1]).toMatch(/^(?:[A-Za-z0-9]|%[0-9A-F]{2})+$/);
    expect(fragmentOf(link ?? "").start).toBe("Well-known, R&D (50 %) *) cost a_b more!");
  });

  it.each([
    ["He **did not** run.", "He **did not** run.", "He did not run.", "emphasis"],
    [
      "See [the report](https://a.example/r_(1).pdf) today.",
      "See [the report](https://a.example/r_(1).pdf) today.",
      "See the report today.",
      "a link",
    ],
    ["> He left.\n> She stayed.", "She stayed.", "She stayed.", "a quotation's marks"],
    [
      "A snake_case_name and 2 * 3 stay.",
      "A snake_case_name and 2 * 3 stay.",
      "A snake_case_name and 2 * 3 stay.",
      "no marks",
    ],
  ])("of Markdown has the words that a browser shows: %j", (text, words, shown) => {
    expect(fragmentOf(linkOf("https://paper.example/a", text, words) ?? "").start).toBe(shown);
  });

  it("takes the beginning and the end of a long excerpt", () => {
    const sentence = `It is said that ${"the river rose again and again ".repeat(12)}until the harbour was closed.`;
    const link = linkOf("https://paper.example/a", `First. ${sentence} Last.`, sentence);
    expect(link?.length).toBeLessThanOrEqual(MAX_LINK_CHARS);
    const { start, end } = fragmentOf(link ?? "");
    expect(sentence.startsWith(start)).toBe(true);
    expect(end !== undefined && sentence.endsWith(end)).toBe(true);
  });

  it("of a page goes over no seam, begins behind a drop cap, and does not lead to what stands beside the article", async () => {
    const pieces = {
      capped: "The harbour of Larn will reopen on Friday.",
      noted: "Nobody in the town believes¹ a word of it.",
      twice: "It rained.",
    };
    const html = `<html lang="en"><body><aside>It rained.</aside><article><h1>Larn</h1>
      <p><span class="dropcap">T</span>${pieces.capped.slice(1)} The council said so on Monday evening, after a long day.</p>
      <p>Nobody in the town believes<sup>1</sup> a word of it. They have heard it <img src="a.png"> before, in many years.</p>
      <p>In the evening it was dark and cold. It rained. Then it snowed, and the ships stayed out at sea.</p></article></body></html>`;
    const read = await readDocument(new TextEncoder().encode(html), { url: "https://paper.example/a" });
    const { text, marked, metadata, leftOut } = read.value!;
    const article = parseArticle({ id: "a", ...metadata.value, text, marked: marked!, leftOut: leftOut! });
    const fragmentFor = (words: string) => {
      const start = text.indexOf(words);
      return fragmentOf(linkTo(article, { start, end: start + words.length }) ?? "");
    };
    expect(fragmentFor(pieces.capped)).toEqual({ start: "harbour of Larn will reopen on Friday." });
    expect(fragmentFor(pieces.noted)).toEqual({ start: "Nobody in the town", end: "a word of it." });
    expect(fragmentFor("They have heard it before, in many years.")).toEqual({
      start: "They have heard it",
      end: "before, in many years.",
    });
    expect(fragmentFor(pieces.twice).prefix).toBeDefined();
  });

  it("takes words around it where the same words stand earlier", () => {
    const text = "The bridge is closed. In May it rained and the bridge is closed.";
    const start = text.lastIndexOf("the bridge is closed");
    const link = linkTo(articleAt("https://paper.example/a", text), {
      start,
      end: start + "the bridge is closed".length,
    });
    expect(fragmentOf(link ?? "").prefix).toBeDefined();
    const page = foldForBrowser(text);
    expect(matchFragment(page, fragmentOf(link ?? ""))?.start).toBe(start);
  });

  it("is not made where nothing tells the words from the same words elsewhere", () => {
    const text = "It rains.\n\nIt rains.";
    expect(linkOf("https://paper.example/a", text, "It rains.")).toBeUndefined();
  });

  it("is unique or missing, within the limit, and never throws", () => {
    const words = fc.array(
      fc.constantFrom(
        "rain",
        "Rain",
        "Ráin",
        "the",
        "—",
        "“the",
        "end.”",
        "1,200",
        "雨が降る。",
        "\ud83d\ude00",
        "\ud800",
        "a-b",
        "&",
      ),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(words, fc.nat(40), fc.nat(40), (all, one, other) => {
        const text = all.join(" ");
        const article = articleAt("https://paper.example/a", text);
        const from = Math.min(one, other) % all.length;
        const to = Math.min(all.length, from + 1 + Math.abs(one - other));
        const start = all.slice(0, from).join(" ").length + (from === 0 ? 0 : 1);
        const end = all.slice(0, to).join(" ").length;
        const link = linkTo(article, { start, end });
        if (link === undefined) return;
        expect(link.length).toBeLessThanOrEqual(MAX_LINK_CHARS);
        const page = foldForBrowser(text);
        const match = matchFragment(page, fragmentOf(link));
        expect(match && page.slice(match.start, match.end)).toBe(foldForBrowser(text.slice(start, end)));
        expect(match && matchFragment(page, fragmentOf(link), match.start + 1)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
