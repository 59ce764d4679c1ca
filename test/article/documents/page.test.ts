import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePage } from "../../../src/article/documents/page/decode-page.js";
import { parsePage, readPage } from "../../../src/article/documents/page/read-page.js";
import { readParagraphs } from "../../../src/article/documents/page/read-paragraphs.js";
import { removeHidden } from "../../../src/article/documents/page/remove-hidden.js";

/** What of a page is seen, without choosing the article. */
const shown = (html: string) => {
  const document = parsePage(html);
  removeHidden(document);
  return readParagraphs(document.body!).map(({ mark, text }) => [mark, text]);
};
const words = (html: string): string =>
  shown(html)
    .map(([, text]) => text)
    .join(" ¶ ");

describe("what nobody sees on a page", () => {
  it.each([
    ["an attribute", "<p hidden>no</p><template>no</template><noscript>no</noscript><dialog>no</dialog>"],
    [
      "an inline style",
      '<p style="color:red; DISPLAY : none">no</p><p style="visibility:hidden">no</p><p style="opacity:0">no</p><p style="font-size:0px">no</p>',
    ],
    [
      "a place outside of the window",
      '<p style="position:absolute;left:-9999px">no</p><p style="text-indent:-5000px">no</p><p style="clip:rect(0,0,0,0)">no</p>',
    ],
    [
      "a rule of the page",
      "<style>.a,#b>i{display:none} @media screen{.c{visibility:hidden}}</style><p class=a>no</p><p id=b><i>no</i></p><p class=c>no</p>",
    ],
    ["a class for screen readers", '<span class="sr-only">no</span><span class="visually-hidden">no</span>'],
    [
      "what is no text",
      "<script>no</script><style>no</style><svg><title>no</title></svg><img alt=no><input value=no><button>no</button><textarea>no</textarea>",
    ],
    [
      "what stands in for a picture or a reading",
      "<ruby><rp>(</rp><rt>no</rt></ruby><video>no</video><iframe>no</iframe><amp-ad>no</amp-ad>",
    ],
  ])("is no text: %s", (_, html) => {
    expect(words(`<p>Seen.</p>${html}<p>Seen, too.</p>`)).toBe("Seen. ¶ Seen, too.");
  });

  it.each([
    [
      "a rule for print, a width or a pointer",
      "<style>@media print{p{display:none}} @media (max-width:600px){p{display:none}} p:hover{display:none}</style>",
    ],
    ["a rule that a later one takes back", "<style>.m{display:none} .m{display:block}</style>"],
    ["the page until its program has run", "<style>body{opacity:0} html{visibility:hidden}</style>"],
    ["a half-transparent style", '<style>.z{opacity:0.5}</style><i style="opacity:.9;left:-10px"></i>'],
  ])("is not %s", (_, html) => {
    expect(words(`${html}<p class="m z">Seen.</p>`)).toBe("Seen.");
  });
});

describe("the paragraphs of a page", () => {
  it("are what a browser shows as blocks, with white space as one space", () => {
    expect(
      shown(
        "<div>One <b>two</b>\n  three<p>Four&nbsp;4</p>five<br>six<br><br>seven</div><p>H<sub>2</sub>O, 10<sup>6</sup>, a<sup>th</sup></p>",
      ),
    ).toEqual([
      ["paragraph", "One two three"],
      ["paragraph", "Four\u00a04"],
      ["paragraph", "five\nsix"],
      ["paragraph", "seven"],
      ["paragraph", "H₂O, 10⁶, ath"],
    ]);
  });

  it("are lists, tables and code as lines, and headings that are only bold", () => {
    expect(
      shown(
        `<ol start=3><li>three<ul><li>a</li></ul></li><li><p>four</p></li></ol>
         <table><tr><td>A layout</td></tr></table>
         <table><caption>Votes</caption><tr><th colspan=2>Both</th><th>C</th></tr><tr><td>1</td><td>2<br>b</td><td>3</td></tr></table>
         <pre>  x = 1\n\n  y</pre><p><strong>What is next</strong></p><p><b>Bold.</b></p><h3>Head</h3><dl><dt>Term</dt><dd>Is said.</dd></dl>`,
      ),
    ).toEqual([
      ["list", "three"],
      ["list", "a"],
      ["list", "four"],
      ["paragraph", "A layout"],
      ["caption", "Votes"],
      ["table", "Both\t\tC\n1\t2 b\t3"],
      ["code", "  x = 1\n\n  y"],
      ["heading", "What is next"],
      ["paragraph", "Bold."],
      ["heading", "Head"],
      ["heading", "Term"],
      ["paragraph", "Is said."],
    ]);
  });

  it("hold every word that is seen, once and in order, however elements are nested", () => {
    const TAGS = ["div", "p", "span", "b", "section", "a", "em", "figure", "figcaption", "h2", "blockquote", "article"];
    const HIDDEN = ["<p hidden>#</p>", "<i style='display:none'>#</i>", "<script>#</script>", "<template>#</template>"];
    type Tree = string | { tag: string; children: Tree[] } | { hidden: string };
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constant("word"),
        fc.record({ hidden: fc.constantFrom(...HIDDEN) }),
        fc.record({ tag: fc.constantFrom(...TAGS), children: fc.array(tie("tree"), { maxLength: 4 }) }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (trees) => {
        let count = 0;
        const write = (one: Tree): string => {
          if (typeof one === "string") {
            count += 1;
            return ` w${count} `;
          }
          if ("hidden" in one) return one.hidden.replace("#", "secret");
          return `<${one.tag}>${one.children.map(write).join("")}</${one.tag}>`;
        };
        const html = trees.map(write).join("");
        const expected = Array.from({ length: count }, (_, at) => `w${at + 1}`).join(" ");
        expect(
          shown(html)
            .flatMap(([, text]) => text?.split(/\s+/) ?? [])
            .join(" "),
        ).toBe(expected);
      }),
    );
  });
});

describe("the encoding of a page", () => {
  const german = Uint8Array.of(0x67, 0x72, 0xfc, 0x6e);
  const inWindows1251 = Uint8Array.of(0xcf, 0xee, 0xf0, 0xf2);
  const behind = (head: string, bytes: Uint8Array): Uint8Array => Buffer.concat([Buffer.from(head), bytes]);

  it.each([
    ["what the server names", german, "iso-8859-1", "grün"],
    [
      "what the page names",
      behind("<meta charset=windows-1251>", inWindows1251),
      undefined,
      "<meta charset=windows-1251>Порт",
    ],
    ["UTF-8 where the bytes are, whatever is named wrongly", Buffer.from("grün"), "us-ascii-x", "grün"],
    [
      "what pages of its language were written in",
      behind('<html lang="ru">', inWindows1251),
      undefined,
      '<html lang="ru">Порт',
    ],
    ["Windows-1252 where nothing says otherwise", german, undefined, "grün"],
    ["its own mark, before all else", Uint8Array.of(0xff, 0xfe, 0x61, 0), "utf-8", "a"],
  ])("is %s", (_, bytes, named, text) => {
    expect(decodePage(bytes, named)).toBe(text);
  });
});

describe("a page", () => {
  const STORY = [
    "The harbour of Larn will reopen on Friday after two years of works, the town council said on Monday evening.",
    "“We have waited long enough,” said the mayor, Clara Moreno, who was elected on a promise to save the port.",
    "The works cost 40 million euros, four times as much as planned, and three companies went bankrupt on the way.",
  ];
  const articleOf = (html: string): readonly string[] =>
    readPage(new TextEncoder().encode(html), undefined).paragraphs.map(({ text }) => text);

  it("is an article whatever its elements are: nothing but divs, cells of a table, no body at all", () => {
    const divs = STORY.map((text) => `<div>${text}</div>`).join("");
    expect(
      articleOf(`<div id=app><div><a href=/>Site</a></div><div class=x><div class=y>${divs}</div></div></div>`),
    ).toEqual(STORY);
    const cells = `<table><tr><td><a href=a>Home</a><br><a href=b>News</a></td><td>${STORY.join("<br><br>")}</td></tr></table>`;
    expect(articleOf(`<html><body>${cells}</body></html>`)).toEqual(STORY);
    const bare = `<!doctype html><title>Larn</title><p>${STORY.join("<p>")}`;
    expect(articleOf(bare)).toEqual(STORY);
    expect(
      articleOf(`<html><head></head><body></body>${STORY.map((text) => `<p>${text}</p>`).join("")}</html>`),
    ).toEqual(STORY);
  });

  it("has its title in whatever element has the words of it", () => {
    const html = `<title>The town that sold its sea - Site</title><div><div>The town that sold its sea</div>${STORY.map((text) => `<div>${text}</div>`).join("")}</div>`;
    const { paragraphs } = readPage(new TextEncoder().encode(html), undefined);
    expect(paragraphs[0]).toEqual({ mark: "headline", text: "The town that sold its sea" });
  });

  it("goes on behind an advertisement, also with short paragraphs, and not behind its end", () => {
    const part = (...texts: readonly string[]): string =>
      `<div class="part">${texts.map((text) => `<p>${text}</p>`).join("")}</div><div class="ad-slot">Advertisement</div>`;
    const html = `<article>${part(STORY[0]!, STORY[1]!)}${part(STORY[2]!)}${part("Nobody came.", "He left.")}</article><div class="part"><p>Another story is much shorter.</p></div>`;
    expect(articleOf(html)).toEqual([...STORY, "Nobody came.", "He left."]);
  });

  it("has no lists of links in its article, nor the label over them", () => {
    const [first, second, third] = STORY;
    const links =
      "<ul><li><a href=a>The town that sold its sea</a></li><li><a href=b>Why the herring left</a></li></ul>";
    const own = "<ul><li>a <a href=q>new quay</a></li><li>an ice house</li></ul>";
    const html = `<article><p>${first}</p><h3>More on Larn</h3>${links}<p>${second}</p>${own}<p>${third}</p><p>Share this:</p>${links}</article>`;
    expect(articleOf(html)).toEqual([first, second, "a new quay", "an ice house", third]);
  });

  it("runs no script and loads nothing", () => {
    const html = `<body onload="globalThis.ran = true"><script>globalThis.ran = true</script>
      <img src="http://127.0.0.1:9/x.png" onerror="globalThis.ran = true"><p>Seen.</p></body>`;
    readPage(new TextEncoder().encode(html), undefined);
    expect("ran" in globalThis).toBe(false);
  });
});
