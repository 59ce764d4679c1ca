import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linkTo } from "../../src/answer/link.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { readDocument } from "../../src/article/read-document.ts";
import { parseMarkdown } from "../article/parse-text.ts";
import { readArticle } from "../fakes/articles.ts";

/** Chromium or Chrome as the system installs them; nothing is downloaded. */
const browser = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)))
  .find((file) => existsSync(file));

const escaped = (text: string): string => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
type Marked = Readonly<{ start: number; end: number }>;

/**
 * The article as a page. What a text directive marks is red, and so is `marked`, which the page marks itself, by the
 * same means of the browser: then both pictures are equal to the pixel when the same words are marked.
 */
const pageOf = (text: string, marked?: Marked): string => {
  const paragraphs = escaped(text).replaceAll("\n\n", "</p><p>");
  const before = text.slice(0, marked?.start).split("\n\n");
  const from = before.at(-1)?.length ?? 0;
  const script =
    marked === undefined
      ? ""
      : `<script>const node = document.querySelectorAll("p")[${before.length - 1}].firstChild;
        const range = new Range();
        range.setStart(node, ${from});
        range.setEnd(node, ${from + marked.end - marked.start});
        CSS.highlights.set("own", new Highlight(range));</script>`;
  const style =
    "body{font:11px/1.3 monospace;margin:4px}::highlight(own),::target-text{color:#f00;background-color:#fff}";
  return `<!doctype html><meta charset="utf-8"><title>page</title><style>${style}</style><p>${paragraphs}</p>${script}`;
};

/** A sentence with all that pages put between its words: a drop cap, line breaks, a note, a picture, words nobody sees. */
const shapesPage = (isMarked: boolean): string => {
  const script = isMarked
    ? `<script>const range = new Range();
       range.selectNodeContents(document.getElementById("own"));
       CSS.highlights.set("own", new Highlight(range));</script>`
    : "";
  const style = `body{font:11px/1.3 monospace;margin:4px}.dropcap{float:left;font-size:30px}
    .sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}
    ::highlight(own),::target-text{color:#f00;background-color:#fff}`;
  const picture = '<img width=8 height=8 src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>page</title><style>${style}</style>
    <aside>If the ice house is built, ships come back.</aside><article><h1>Larn</h1>
    <p><span class="dropcap">T</span>he <span id="own">harbour of Larn will reopen ${picture} on Friday<sup>1</sup>,<br>
    if <span class="sr-only">(hidden)</span> the ice house<br>is built of ${picture} stone.</span> Nobody believes a word of it.</p>
    <p>The works cost 40 million euros, four times as much as planned, and three companies went bankrupt.</p></article>
    ${script}`;
};

const flags = (folder: string, shot: string): string[] => [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--hide-scrollbars",
  "--window-size=1000,1400",
  `--user-data-dir=${folder}`,
  `--screenshot=${shot}`,
];

describe("a link in a browser", () => {
  const text = readArticle("news").text.trim();
  let server: Server;
  let origin = "";
  let folder = "";
  let count = 0;
  let served: Marked | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "pullquote-link-"));
    server = createServer((request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      if (request.url?.startsWith("/shapes")) response.end(shapesPage(request.url.endsWith("marked")));
      else response.end(request.url?.startsWith("/marked") ? pageOf(text, served) : pageOf(text));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const seen = async (url: string): Promise<string> => {
    count += 1;
    const shot = join(folder, `${count}.png`);
    await promisify(execFile)(browser ?? "", [...flags(join(folder, `profile-${count}`), shot), url], {
      timeout: 60_000,
    });
    return (await readFile(shot)).toString("base64");
  };

  it.runIf(browser !== undefined)(
    "shows the very words marked: a short excerpt that needs words around it, and a long one",
    async () => {
      const article = parseArticle({ id: "news", text, language: "en", url: `${origin}/article?from=bot&b=1#top` });
      const plain = await seen(`${origin}/article`);
      const longest = article.sentences.find(({ start }) => text.startsWith("The report by", start));
      const common = text.lastIndexOf("the bridge");
      const spans = [
        { start: common, end: common + "the bridge".length },
        longest && { start: longest.start, end: text.indexOf("again.", longest.start) + "again.".length },
      ];
      for (const span of spans) {
        if (span === undefined) throw new Error("the article has changed");
        const link = linkTo(article, span);
        served = span;
        const [expected, linked] = await Promise.all([seen(`${origin}/marked`), seen(link ?? "")]);
        // Compared as truth values: two pictures in a failure's message help nobody.
        expect(expected === plain).toBe(false);
        expect(linked === expected).toBe(true);
      }
    },
    180_000,
  );

  it.runIf(browser !== undefined)(
    "shows the words of an article in Markdown marked as its readers see them, without the marks",
    async () => {
      const shown = "It does not say that the bridge is in danger of collapse.";
      const written = "It **does not** say that [the bridge](https://paper.example/b_(1)) is in *danger* of collapse.";
      const article = parseMarkdown(
        text.replace(shown, () => written),
        { id: "news", language: "en", url: `${origin}/article` },
      );
      const at = text.indexOf(shown);
      served = { start: at, end: at + shown.length };
      const start = article.text.indexOf(shown);
      expect(start).toBeGreaterThan(0);
      const link = linkTo(article, { start, end: start + shown.length });
      const [expected, linked] = await Promise.all([seen(`${origin}/marked`), seen(link ?? "")]);
      expect(linked === expected).toBe(true);
    },
    180_000,
  );

  it.runIf(browser !== undefined)(
    "shows the words of a page marked, whatever stands between them there",
    async () => {
      const url = `${origin}/shapes`;
      const { value } = await readDocument(new TextEncoder().encode(shapesPage(false)), { url });
      const { metadata, ...contents } = value!;
      const article = parseArticle({ id: "shapes", ...metadata.value, ...contents });
      const sentence = article.sentences.find(({ start }) => article.text.startsWith("The harbour of Larn", start));
      const link = linkTo(article, sentence!);
      const [plain, expected, linked] = await Promise.all([seen(url), seen(`${url}?marked`), seen(link ?? "")]);
      expect(expected === plain).toBe(false);
      expect(linked === expected).toBe(true);
    },
    180_000,
  );

  it.runIf(browser === undefined)("is not tried: no Chromium is installed here", () => {
    console.warn("link-browser.test.ts: no chromium on the PATH, so links were not opened in a browser");
  });
});
