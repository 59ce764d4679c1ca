import { describe, expect, it } from "vitest";
import { captions } from "../../../src/article/formats/captions.ts";
import { docx } from "../../../src/article/formats/docx.ts";
import { ARTICLE_EXTENSIONS, formatOf, formatOfMediaType, sniffFormat } from "../../../src/article/formats/formats.ts";
import { html } from "../../../src/article/formats/html.ts";
import { md } from "../../../src/article/formats/md.ts";
import { pdf } from "../../../src/article/formats/pdf.ts";
import { txt } from "../../../src/article/formats/txt.ts";

describe("the format of a file", () => {
  it("is known by its ending, in any case", () => {
    expect(["a.txt", "folder/B.TXT", "a.b.md", "C.Md"].map(formatOf)).toEqual([txt, txt, md, md]);
  });

  it("is none for other files", () => {
    expect(["a.json", "txt", ".md", "a.txt.bak", ""].map(formatOf)).toEqual(Array(5).fill(undefined));
  });

  it("is known by a media type, whatever its parameters", () => {
    const types = ["text/html; charset=utf-8", "TEXT/MARKDOWN", "application/pdf", "text/vtt", "image/png", ""];
    expect(types.map(formatOfMediaType)).toEqual([html, md, pdf, captions, undefined, undefined]);
  });

  it("is known by how its bytes begin, and text where they say nothing", () => {
    const begins = [
      "\ufeff  <!DOCTYPE html>",
      "<!-- x -->\n<HTML lang=en>",
      "%PDF-1.7",
      "PK\u0003\u0004",
      "WEBVTT",
      "<3 it",
      "",
    ];
    const found = begins.map((text) => sniffFormat(new TextEncoder().encode(text)));
    expect(found).toEqual([html, html, pdf, docx, captions, txt, txt]);
  });

  it("has endings of its own", () => {
    expect(new Set(ARTICLE_EXTENSIONS).size).toBe(ARTICLE_EXTENSIONS.length);
    for (const extension of ARTICLE_EXTENSIONS) expect(extension).toMatch(/^\.[a-z0-9]+$/);
  });
});
