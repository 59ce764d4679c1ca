/** Decides what of a page's own metadata is said of its article: linked data first, then Open Graph, then what it shows. */

import { detectLanguage, languageData } from "../../language/index.ts";
import type { Metadata } from "../article.ts";
import { validMetadataOf } from "../metadata/parse-metadata.ts";
import type { LinkedArticle } from "./linked-data.ts";
import type { DocumentFacts, RawParagraph } from "./raw-document.ts";

const BY = /^(?:written\s+)?(?:by|par|von|por|di|da|door|av|af|przez|от|автор|за)\b[\s:]+/iu;
/** "Larn harbour reopens | The Larn Post". */
const SITE_SUFFIX = /\s+[|–—·•»-]\s+([^|–—·•»]{2,60})$/u;
const LANGUAGE_SAMPLE_CHARS = 3_000;
const MAX_AUTHORS = 20;

const metaOf = ({ metas }: DocumentFacts, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const found = metas.find(([own]) => own === name);
    if (found !== undefined) return found[1];
  }
  return undefined;
};

/** The day of a point in time, as it was where it was written down. */
const dayOf = (value: string | undefined): string | undefined => {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})(?:$|[T\s])/u.exec(value ?? "")?.[1];
  if (iso !== undefined) return iso;
  const digits = /^\s*(\d{4})(\d{2})(\d{2})(?:$|T)/u.exec(value ?? "");
  if (digits !== null) return digits.slice(1).join("-");
  const time = /\d{4}/u.test(value ?? "") ? Date.parse(value ?? "") : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
};

const UPDATE = /\b(?:updat|modif|edited|aktualisiert|geändert|mis à jour|actualizad|aggiornat|обновлен)/iu;

const datesOf = (facts: DocumentFacts, linked: LinkedArticle | undefined) => {
  const shown = facts.times.filter(({ words }) => !UPDATE.test(words)).map(({ at }) => dayOf(at));
  const changed = facts.times.filter(({ words }) => UPDATE.test(words)).map(({ at }) => dayOf(at));
  const date =
    dayOf(linked?.published) ??
    dayOf(
      metaOf(
        facts,
        "article:published_time",
        "og:published_time",
        "datepublished",
        "parsely-pub-date",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "date",
        "sailthru.date",
      ),
    ) ??
    shown.find((one) => one !== undefined);
  const updated =
    dayOf(linked?.modified) ??
    dayOf(
      metaOf(facts, "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified"),
    ) ??
    changed.find((one) => one !== undefined);
  return { date, updated: updated === date ? undefined : updated };
};

const splitNames = (line: string): readonly string[] =>
  line
    .replace(BY, "")
    .split(/\s*(?:,|;|\band\b|\bund\b|\bet\b|\by\b|&)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");

const isName = (name: string): boolean => name.length <= 80 && !/^https?:|[@/]|\d{3}/u.test(name);

const authorsOf = (facts: DocumentFacts, linked: LinkedArticle | undefined): readonly string[] => {
  if (linked !== undefined && linked.authors.length > 0) return linked.authors.slice(0, MAX_AUTHORS);
  const named = facts.metas.filter(([name]) =>
    /^(?:author|article:author|parsely-author|dc\.creator|dcterms\.creator|byl)$/u.test(name),
  );
  const meta = named.flatMap(([, content]) => splitNames(content)).filter(isName);
  const found = meta.length > 0 ? meta : splitNames(facts.bylines[0] ?? "").filter(isName);
  return [...new Set(found)].slice(0, MAX_AUTHORS);
};

const titleOf = (facts: DocumentFacts, linked: LinkedArticle | undefined, headline: string | undefined) => {
  if (headline !== undefined) return headline.replace(/\s+/gu, " ");
  if (linked?.headline !== undefined) return linked.headline;
  const title = metaOf(facts, "og:title", "twitter:title", "dc.title") ?? facts.windowTitle;
  const suffix = SITE_SUFFIX.exec(title ?? "");
  const site = metaOf(facts, "og:site_name");
  return suffix !== null && (site === undefined || suffix[1] === site) ? title?.slice(0, suffix.index) : title;
};

/** The language that a page names, unless its words are in another script: many name the one of their maker. */
const languageOf = (facts: DocumentFacts, linked: LinkedArticle | undefined, text: string): string | undefined => {
  const named = facts.language ?? metaOf(facts, "og:locale", "content-language", "dc.language") ?? linked?.language;
  const code = /^[a-z]{2,3}(?=$|[-_])/iu.exec(named?.trim() ?? "")?.[0].toLowerCase();
  if (code === undefined) return undefined;
  const found = detectLanguage(text.slice(0, LANGUAGE_SAMPLE_CHARS));
  const [one, other] = [languageData(code), languageData(found)];
  return one !== undefined && other !== undefined && one.script !== other.script ? found : code;
};

const hostOf = (url: string): string => new URL(url).hostname.replace(/^(?:www|m|amp)\./u, "");

/** Where the page says that it belongs, if that is on its own site; else where it was fetched. */
const addressOf = (facts: DocumentFacts, url: string | undefined): string | undefined => {
  for (const own of [facts.canonical, metaOf(facts, "og:url")]) {
    if (own === undefined || !URL.canParse(own, url)) continue;
    const address = new URL(own, url);
    if (!/^https?:$/u.test(address.protocol)) continue;
    if (url === undefined || hostOf(address.href) === hostOf(url)) return address.href;
  }
  return url;
};

/** What a page says of its article, as far as it is valid. `paragraphs` are the article's. */
export const pageMetadataOf = (
  facts: DocumentFacts,
  linked: LinkedArticle | undefined,
  paragraphs: readonly RawParagraph[],
  text: string,
  url: string | undefined,
): Partial<Metadata> => {
  const authors = authorsOf(facts, linked);
  const said = {
    title: titleOf(facts, linked, paragraphs.find(({ mark }) => mark === "headline")?.text),
    url: addressOf(facts, url),
    author: authors.length > 0 ? authors.join(", ") : undefined,
    ...datesOf(facts, linked),
    language: languageOf(facts, linked, text),
    source: linked?.publisher ?? metaOf(facts, "og:site_name", "application-name", "dc.publisher"),
  };
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const valid = validMetadataOf(known);
  return { ...valid, ...(valid.author !== undefined && authors.length > 1 && { authors }) };
};
