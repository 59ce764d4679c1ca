import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  MAX_METADATA_CHARS,
  parseFrontMatter,
  parseSidecar,
  validMetadataOf,
} from "../../../src/article/metadata/parse-metadata.ts";
import { splitFrontMatter } from "../../../src/article/metadata/split-front-matter.ts";

describe("front matter", () => {
  it("gives every key as it was written, whatever YAML would make of it", () => {
    const { value } = parseFrontMatter(
      "id: no\ntitle: 1e3\nauthor: 0x1F\ndate: 2022-02-20\nlanguage: no\nsource: yes\nlicence: 12:30:45\nurl: https://example.org/a",
    );
    expect(value).toEqual({
      id: "no",
      title: "1e3",
      author: "0x1F",
      date: "2022-02-20",
      language: "no",
      source: "yes",
      licence: "12:30:45",
      url: "https://example.org/a",
    });
  });

  it("leaves out keys without a value and other programs' keys", () => {
    expect(
      parseFrontMatter('title:\nauthor: ~\nsource: null\nlicence: "null"\nlayout: post\ntags: [a, b]').value,
    ).toEqual({
      licence: "null",
    });
    expect(parseFrontMatter("").value).toEqual({});
    expect(parseFrontMatter("# nothing but a comment").value).toEqual({});
  });

  it.each([
    ["title: Bridge costs: a history", { title: "Bridge costs: a history" }],
    ["title: Der Hafen: ein Jahr danach # Arbeitstitel", { title: "Der Hafen: ein Jahr danach" }],
    ["title: Le port : un an après", { title: "Le port : un an après" }],
    ["title: 'Порт: год спустя'", { title: "Порт: год спустя" }],
    ['title: El "puerto": un año después\nlayout: post', { title: 'El "puerto": un año después' }],
    ["title: 港口: 一年之后", { title: "港口: 一年之后" }],
    ["source: The Larn Post: morning edition", { source: "The Larn Post: morning edition" }],
    ["author: Ann Lee", { author: "Ann Lee" }],
    ["author:\n  name: Ann Lee\n  email: a@b.example", { author: "Ann Lee" }],
    ["author: [Ann Lee, Bo Roe]", { author: "Ann Lee, Bo Roe", authors: ["Ann Lee", "Bo Roe"] }],
    ["authors:\n  - Ann Lee\n  - name: Bo Roe", { author: "Ann Lee, Bo Roe", authors: ["Ann Lee", "Bo Roe"] }],
    ["authors: [Ann Lee]", { author: "Ann Lee" }],
    ["lastmod: 2024-03-06\nlang: fr-FR", { updated: "2024-03-06", language: "fr" }],
    ["permalink: /2024/bridge\ncanonical_url: https://a.example/b", { url: "https://a.example/b" }],
  ])("is read as programs for sites write it: %j", (source, value) => {
    expect(parseFrontMatter(source)).toEqual({ value });
  });

  it.each([
    [
      'title = "Bridge costs: a history"\ndate = 2024-03-04T10:00:00Z',
      { title: "Bridge costs: a history", date: "2024-03-04T10:00:00Z" },
    ],
    [
      'date = 2024-03-04\nauthors = ["Ann Lee", "Bo Roe"]',
      { date: "2024-03-04", author: "Ann Lee, Bo Roe", authors: ["Ann Lee", "Bo Roe"] },
    ],
    ['title = "a"\n[author]\nname = "Ann Lee"\n[params]\ntags = [1, 2]', { title: "a", author: "Ann Lee" }],
    ["draft = true", {}],
  ])("is read in TOML: %j", (source, value) => expect(parseFrontMatter(source, "toml")).toEqual({ value }));

  it.each([
    ['title = ["a", "b"]', /^title: must be text$/],
    ['Title = "a"', /^Title: write title$/],
    ["title = a", /TOML/],
    ["just words", /TOML/],
  ])("in TOML is refused with the reason: %j", (source, reason) => {
    expect(parseFrontMatter(source, "toml").reasons?.[0]).toMatch(reason);
  });

  it("is read in JSON", () => {
    expect(parseFrontMatter('{"title": "A: b", "author": [{"name": "Ann Lee"}]}', "json").value).toEqual({
      title: "A: b",
      author: "Ann Lee",
    });
    expect(parseFrontMatter('{"title": a}', "json").reasons).toEqual(["is not valid JSON"]);
  });

  it("takes the primary subtag of a language tag", () => {
    expect(parseFrontMatter("language: en-US").value).toEqual({ language: "en" });
    expect(parseFrontMatter("language: KM").value).toEqual({ language: "km" });
  });

  it.each([
    ["title: !!js/function 'function(){}'", "title: tags such as tag:yaml.org,2002:js/function are not allowed"],
    ["title: !ruby/object x", "title: tags such as !ruby/object are not allowed"],
    ["title: a\ntitle: b", "title: is given twice"],
    ["a: &a [x]\nb: [*a, *a]", "anchors and aliases are not allowed"],
    ["layout: {deep: {er: &a x}}", "anchors and aliases are not allowed"],
    ["<<: {title: x}", "<<: this key is not allowed"],
    ["__proto__: {polluted: yes}", "__proto__: this key is not allowed"],
    ["constructor: x", "constructor: this key is not allowed"],
    ["Title: x", "Title: write title"],
    ["license: MIT", "license: write licence"],
    ["title: [a, b]", "title: must be text"],
    ["title: [[a]]", "title: must be text"],
    ["author: [a, {b: c}]", "author: must be text"],
    [
      "url: /2024/bridge",
      "url: is a path; write the whole address, with https:// and the site's name, or leave it out",
    ],
    [
      "url: ../bridge.html",
      "url: is a path; write the whole address, with https:// and the site's name, or leave it out",
    ],
    ["title: {a: b}", "title: must be text"],
    ['title: ""', "title: is empty"],
    ['title: "a\\nb"', "title: holds a line break or a control character"],
    ["url: ftp://example.org", "url: is not an http or https address"],
    ["url: javascript:alert(1)", "url: is not an http or https address"],
    ["url: https://user:secret@example.org", "url: is not an http or https address"],
    ["id: ../../etc/passwd", "id: may not be a path"],
    ["id: ..", "id: may not be a path"],
    ["language: English", 'language: is not a language code such as "en" or "km"'],
    ["just words", "is not a list of keys and values"],
    ["- a\n- b", "is not a list of keys and values"],
    [`title: ${"x".repeat(501)}`, "title: is longer than 500 characters"],
    [`author: ${"x".repeat(MAX_METADATA_CHARS)}`, `is longer than ${MAX_METADATA_CHARS} characters`],
  ])("%j is refused: %s", (source, reason) => {
    expect(parseFrontMatter(source).reasons).toEqual([reason]);
  });

  it("names everything that is wrong at once, each with its key", () => {
    const { reasons } = parseFrontMatter(
      "url: ftp://x\nlanguage: English\nTitle: x\nauthor: a\nauthor: b\nsource: [x]",
    );
    expect(reasons?.map((reason) => reason.split(":")[0])).toEqual(["Title", "author", "source", "url", "language"]);
  });

  it("never throws, never changes a prototype, and costs little, whatever it is", () => {
    const part = fc.constantFrom(
      "title",
      ":",
      " ",
      "\n",
      "- ",
      "? ",
      "[",
      "]",
      "{",
      "}",
      "&a ",
      "*a",
      "!",
      "!!js ",
      "<<",
      "__proto__",
      "|",
      ">",
      '"',
      "'",
      "#",
      "%YAML 1.1\n",
      "---\n",
      "...\n",
      "\t",
      "x",
      "1e3",
      "\0",
      "\ud800",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const { value, reasons } = parseFrontMatter(parts.join(""));
        expect((value === undefined) !== (reasons === undefined)).toBe(true);
        for (const text of Object.values(value ?? {})) expect(typeof text).toBe("string");
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(["[", "{a: ", "- ", "? ", "&a ", "!"])("nested without end is refused like any other: %j", (part) => {
    expect(parseFrontMatter(part.repeat(MAX_METADATA_CHARS / part.length)).reasons).toBeDefined();
  });
});

describe("the sidecar of a plain text", () => {
  it("has the same keys and the same rules", () => {
    expect(parseSidecar('{"title": "A", "date": 2022, "url": "http://example.org", "author": null}').value).toEqual({
      title: "A",
      date: "2022",
      url: "http://example.org",
    });
    expect(parseSidecar('{"url": "ftp://x", "title": ["a"]}').reasons).toEqual([
      "title: must be text",
      "url: is not an http or https address",
    ]);
    expect(parseSidecar('{"__proto__": {"x": 1}}').reasons).toEqual(["__proto__: this key is not allowed"]);
    expect(parseSidecar('{"title": "a", "title": "b"}').reasons).toEqual(["title: is given twice"]);
  });

  it.each([
    ["{", "is not valid JSON"],
    ["title: a", "is not valid JSON"],
    ["[]", "is not a JSON object"],
    ["null", "is not a JSON object"],
    ['"a"', "is not a JSON object"],
  ])("%j is refused: %s", (source, reason) => {
    expect(parseSidecar(source).reasons).toEqual([reason]);
  });
});

describe("where front matter ends", () => {
  it.each([
    ["---\ntitle: a\n---\nText.\n", "title: a", "Text.\n"],
    ["---\r\ntitle: a\r\n---\r\n\r\nText.", "title: a\r", "\r\nText."],
    ["---  \ntitle: a\n...\nText.", "title: a", "Text."],
    ["---\n---\nText.", "", "Text."],
    ["---\ntitle: a\n---", "title: a", ""],
    ["Text.\n---\nMore.", undefined, "Text.\n---\nMore."],
    ["----\nText.", undefined, "----\nText."],
    ["--- a thought\nText.", undefined, "--- a thought\nText."],
  ])("%j", (file, source, text) => {
    const { value } = splitFrontMatter(file);
    expect(value?.source).toBe(source);
    expect(file.slice(value?.textStart)).toBe(text);
  });

  it.each([
    [
      "---js\n{ title: process.exit() }\n---\nText.",
      "front matter must be YAML between two lines ---, TOML between two lines +++, or JSON",
    ],
    ["---json\n{}\n---\nText.", "front matter must be YAML between two lines ---, TOML between two lines +++, or JSON"],
    ["---\ntitle: a\nText.", `front matter does not end with a line --- within ${MAX_METADATA_CHARS} characters`],
  ])("%j is refused", (file, reason) => {
    expect(splitFrontMatter(file).reasons).toEqual([reason]);
  });
});

it("what a program says is kept as far as it is valid", () => {
  const said = { title: "Bridge", url: "javascript:alert(1)", language: "EN-gb", source: "x".repeat(501), author: "" };
  expect(validMetadataOf(said)).toEqual({ title: "Bridge", language: "en" });
});
