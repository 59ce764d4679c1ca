import { describe, expect, it } from "vitest";
import { findLinkedArticle } from "../../../src/article/documents/linked-data.ts";
import { pageMetadataOf } from "../../../src/article/documents/page-metadata.ts";
import type { DocumentFacts } from "../../../src/article/documents/raw-document.ts";

const NO_FACTS: DocumentFacts = { metas: [], linkedData: [], times: [], bylines: [], scripts: 0 };
const TEXT = "The harbour of Larn will reopen on Friday.";

const metadataOf = (facts: Partial<DocumentFacts>, url?: string, text = TEXT) => {
  const all = { ...NO_FACTS, ...facts };
  return pageMetadataOf(all, findLinkedArticle(all.linkedData), [], text, url);
};

describe("what a page says of its article", () => {
  it("is its linked data, first of all", () => {
    const record = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebSite", name: "The Larn Post" },
        {
          "@type": ["NewsArticle"],
          headline: "Larn harbour to reopen",
          author: [{ "@type": "Person", name: "Ruth Hale" }, { name: "Tom Osei" }],
          datePublished: "2024-03-04T23:15:00+05:00",
          dateModified: "2024-03-05T08:00:00Z",
          publisher: { name: "The Larn Post" },
        },
      ],
    };
    const metas = [
      ["og:title", "Another title"],
      ["author", "Somebody Else"],
    ] as const;
    expect(metadataOf({ linkedData: [JSON.stringify(record)], metas })).toEqual({
      title: "Larn harbour to reopen",
      author: "Ruth Hale, Tom Osei",
      authors: ["Ruth Hale", "Tom Osei"],
      date: "2024-03-04",
      updated: "2024-03-05",
      source: "The Larn Post",
    });
  });

  it("is Open Graph, times and bylines where there are no linked data", () => {
    expect(
      metadataOf({
        metas: [
          ["og:title", "Larn harbour to reopen"],
          ["og:site_name", "The Larn Post"],
          ["og:locale", "en_GB"],
        ],
        times: [
          { at: "2024-03-05", words: "Updated 5 March" },
          { at: "2024-03-04T10:00", words: "4 March 2024" },
        ],
        bylines: ["By Ruth Hale and Tom Osei"],
      }),
    ).toEqual({
      title: "Larn harbour to reopen",
      author: "Ruth Hale, Tom Osei",
      authors: ["Ruth Hale", "Tom Osei"],
      date: "2024-03-04",
      updated: "2024-03-05",
      language: "en",
      source: "The Larn Post",
    });
  });

  it("has the site's name not in its title", () => {
    const metas = [["og:site_name", "The Larn Post"]] as const;
    expect(metadataOf({ windowTitle: "Harbour - a history | The Larn Post", metas }).title).toBe("Harbour - a history");
    expect(metadataOf({ windowTitle: "Harbour | Part two", metas }).title).toBe("Harbour | Part two");
  });

  it("names the language of its words where the page names another script's", () => {
    const khmer = "កំពង់ផែ​នឹង​បើក​ឡើង​វិញ​នៅ​ថ្ងៃ​សុក្រ បន្ទាប់​ពី​ការ​ជួសជុល​រយៈពេល​ពីរ​ឆ្នាំ";
    expect(metadataOf({ language: "en-US" }, undefined, khmer).language).toBe("km");
    expect(metadataOf({ language: "da" }).language).toBe("da");
  });

  it("has an address of the site that it was fetched from, or that very address", () => {
    const url = "https://www.larn.example/harbour?from=feed";
    expect(metadataOf({ canonical: "/harbour" }, url).url).toBe("https://www.larn.example/harbour");
    expect(metadataOf({ canonical: "https://larn.example/harbour" }, url).url).toBe("https://larn.example/harbour");
    expect(metadataOf({ canonical: "https://elsewhere.example/x" }, url).url).toBe(url);
    expect(metadataOf({ canonical: "https://larn.example/harbour" }).url).toBe("https://larn.example/harbour");
    expect(metadataOf({ canonical: "javascript:alert(1)" }, url).url).toBe(url);
  });

  it("leaves out what is not valid, and damaged data", () => {
    expect(metadataOf({ linkedData: ["{", "null", "[[]]"], metas: [["og:title", "x".repeat(600)]] })).toEqual({});
  });
});
