import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { readDocument } from "../../src/article/read-document.ts";
import { HARBOUR_SENTENCES } from "./documents/document-words.ts";
import { madeDocument } from "./documents/made-document.ts";
import { blockTexts } from "./parse-text.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const PARAGRAPHS = HARBOUR_SENTENCES.slice(0, 3);

const page = (body: string, head = ""): Uint8Array =>
  bytesOf(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
const story = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("");

describe("readDocument", () => {
  it("makes an article of a page, whose blocks are what the page marks them as", async () => {
    const read = await readDocument(
      page(
        `<nav><a href="/">Home</a></nav><article><h1>Larn harbour to reopen</h1><p class="byline">By Ruth Hale</p>${story}
         <h2>Costs</h2><p>The mayor promised:</p><ul><li>a new quay</li><li>an ice house</li></ul>
         <table><tr><th>Year</th><th>Ships</th></tr><tr><td>2021</td><td>12</td></tr></table>
         <blockquote><p>It is a shame that it took so long.</p></blockquote></article><footer>© The Larn Post</footer>`,
      ),
      { mediaType: "text/html; charset=utf-8", url: "https://larn.example/harbour" },
    );
    const { text, marked, metadata, leftOut } = read.value!;
    const article = parseArticle({ id: "harbour", ...metadata.value, text, marked: marked! });
    expect(blockTexts(article)).toEqual([
      ["headline", "Larn harbour to reopen"],
      ["standfirst", "By Ruth Hale"],
      ...PARAGRAPHS.map((paragraph) => ["body", paragraph]),
      ["heading", "Costs"],
      ["body", "The mayor promised:"],
      ["body", "a new quay"],
      ["body", "an ice house"],
      ["body", "Year\tShips\n2021\t12"],
      ["body", "It is a shame that it took so long."],
    ]);
    expect(article.blocks.flatMap(({ form }) => form ?? [])).toEqual(["list", "list", "table", "quotation"]);
    expect(article.blocks.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1, 2, 3, 0, 4, 5, 6, 7, 8]);
    expect(article.sentences.map(({ start, end }) => text.slice(start, end))).toContain("2021\t12");
    expect(article).toMatchObject({ title: "Larn harbour to reopen", author: "Ruth Hale", language: "en" });
    expect(article.url).toBe("https://larn.example/harbour");
    expect(leftOut).toEqual(["Home", "© The Larn Post"]);
  });

  it("reads the same text from the same bytes", async () => {
    const bytes = page(`<article><h1>Larn</h1>${story}</article>`);
    expect(await readDocument(bytes, {})).toEqual(await readDocument(bytes, { fileName: "a.html" }));
  });

  it("makes an article of a Word document", async () => {
    const read = await readDocument(madeDocument("story.docx"), { fileName: "harbour.docx" });
    expect(read.value?.text.split("\n\n")).toEqual(["Larn harbour to reopen", ...PARAGRAPHS, "Seen."]);
    expect(read.value?.marked?.[0]?.mark).toBe("headline");
  });

  it("says why a page is no article", async () => {
    const reasonFor = async (body: string, head = ""): Promise<string | undefined> =>
      (await readDocument(page(body, head), {})).reasons?.join();
    expect(await reasonFor('<div id="root"></div><script src="app.js"></script>')).toMatch(/made by script/);
    expect(await reasonFor("<div></div>")).toBe("holds no article");
    const free = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
    expect(await reasonFor(`<article><h1>Larn</h1>${story}</article>`, free)).toMatch(/behind a paywall/);
    const wall = "<div class=offer>Subscribe to continue reading this story.</div>";
    expect(await reasonFor(`<article><h1>Larn</h1>${story}</article>${wall}`)).toMatch(/behind a paywall/);
    const whole = JSON.stringify({ "@type": "NewsArticle", headline: "Larn", articleBody: "Much more. ".repeat(200) });
    const hidden = `<script type="application/ld+json">${whole}</script>`;
    expect(await reasonFor(`<article><h1>Larn</h1>${story}</article>`, hidden)).toMatch(/only the beginning/);
  });
});
