/** What a page's linked data (schema.org as JSON-LD) says of its article. */

/** What of an article's record is used here. */
export type LinkedArticle = Readonly<{
  headline?: string;
  authors: readonly string[];
  published?: string;
  modified?: string;
  publisher?: string;
  language?: string;
  isFree?: boolean;
  body?: string;
}>;

type Json = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Posting|Review|NewsItem)$/u;
/** Records within records that are looked at. */
const MAX_RECORDS = 500;

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.replace(/\s+/gu, " ").trim() : undefined;

const parseJson = (source: string): unknown => {
  try {
    // Line breaks within texts are no JSON, and common.
    return JSON.parse(source.replace(/[\u0000-\u001f]/gu, " "));
  } catch {
    return undefined;
  }
};

const recordsIn = (value: unknown): readonly Json[] => {
  const found: Json[] = [];
  const queue = [...listOf(value)];
  while (queue.length > 0 && found.length < MAX_RECORDS) {
    const next = queue.shift();
    if (Array.isArray(next)) queue.push(...next);
    if (!isRecord(next)) continue;
    found.push(next);
    for (const key of ["@graph", "mainEntity", "mainEntityOfPage"]) queue.push(...listOf(next[key]));
  }
  return found;
};

const isArticle = (record: Json): boolean =>
  listOf(record["@type"]).some((type) => typeof type === "string" && ARTICLE_TYPE.test(type));

const nameOf = (value: unknown): string | undefined => textOf(isRecord(value) ? value.name : value);

const freedomOf = (value: unknown): boolean | undefined =>
  value === undefined ? undefined : !/^false$/iu.test(String(value));

const toLinkedArticle = (record: Json): LinkedArticle => {
  const authors = listOf(record.author ?? record.creator).flatMap((one) => nameOf(one) ?? []);
  const texts = {
    headline: textOf(record.headline) ?? textOf(record.name),
    published: textOf(record.datePublished) ?? textOf(record.dateCreated),
    modified: textOf(record.dateModified),
    publisher: listOf(record.publisher).map(nameOf)[0],
    language: nameOf(record.inLanguage),
    body: textOf(record.articleBody),
    isFree: freedomOf(record.isAccessibleForFree),
  };
  const known = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined));
  return { ...known, authors: [...new Set(authors.filter((name) => !/^https?:/u.test(name)))] };
};

/** The first record of an article in a page's linked data; `undefined` when there is none. */
export const findLinkedArticle = (sources: readonly string[]): LinkedArticle | undefined => {
  const records = sources.flatMap((source) => recordsIn(parseJson(source))).filter(isArticle);
  const record = records.find((one) => one.headline !== undefined) ?? records[0];
  return record && toLinkedArticle(record);
};
