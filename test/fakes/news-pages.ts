/** Pages as a newspaper's site has them, with everything around the article. */

export type NewsPage = Readonly<{ title: string; paragraphs: readonly string[]; author?: string; published?: string }>;

export const BRIDGE: NewsPage = {
  title: "Larn bridge reopens after the flood",
  author: "Ann Lee",
  published: "2026-11-20T08:00:00Z",
  paragraphs: [
    "The old stone bridge over the river Larn reopened to traffic on Friday, three years after the flood that carried away its middle arch.",
    "The repairs cost 4.2 million pounds, most of which was paid by the county council, said the chief engineer, Maria Holt.",
    "Drivers of lorries heavier than seven tonnes must still use the northern crossing, because the new arch has not been tested.",
    "The council will decide in spring whether a toll is charged. Residents of Upper Larn have collected nine hundred signatures.",
  ],
};

/** The same article with its second paragraph changed. */
export const BRIDGE_CORRECTED: NewsPage = {
  ...BRIDGE,
  paragraphs: BRIDGE.paragraphs.map((words) => words.replace("4.2 million", "4.9 million")),
};

export const MILL_PAGE: NewsPage = {
  title: "The mill of Sellack turns again",
  paragraphs: [
    "Volunteers have repaired the water wheel of the mill at Sellack, which had stood still since the winter of 1963.",
    "The retired engineer Nora Quill led the work, which took eleven months and four tonnes of oak from a wood nearby.",
    "Visitors can watch the millstones turn on the first Sunday of every month, when flour is sold at the door for two pounds.",
  ],
};

export const htmlOf = ({ title, paragraphs, author, published }: NewsPage): string => {
  const record = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    ...(author && { author: { "@type": "Person", name: author } }),
    ...(published && { datePublished: published }),
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Larn Post</title>
<script type="application/ld+json">${JSON.stringify(record)}</script></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<main><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join("\n")}</article></main>
<footer>The Larn Post, 1 Quay Street</footer></body></html>`;
};

/** An RSS feed of these addresses, with what it says of when each changed. */
export const rssOf = (items: readonly Readonly<{ link: string; changed?: string }>[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Larn Post</title>${items
    .map(({ link, changed }) => `<item><link>${link}</link>${changed ? `<pubDate>${changed}</pubDate>` : ""}</item>`)
    .join("")}</channel></rss>`;
