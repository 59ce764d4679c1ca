/** The questions that a cluster is asked, as requests, and what is read of its answers. They hold stems and keys, nothing else. */

import { z } from "zod";
import { TITLE_WEIGHT } from "../fit-article.js";
import type { ClusterRequest } from "./cluster-client.ts";

/** How many articles have a word in their titles, their paragraphs, and where it is never quoted. */
export type WordCounts = Readonly<{ title: number; quoted: number; aside: number }>;

/** An article as it is read again. */
export type StoredArticle = Readonly<{
  key: string;
  title: string;
  length: number;
  paragraphs: readonly Readonly<{ block: number; stems: string }>[];
}>;

/** Words near a misspelt one: as they stand, and without their marks. */
export type NearWords = Readonly<{ plain: readonly string[]; bare: readonly string[] }>;

/** Of a word's weight, what one in the title gives, as three in the text do; and how much of it one more in the text adds. */
const SATURATION = 1.2;
const TITLE_SHARE = TITLE_WEIGHT / (TITLE_WEIGHT + SATURATION);
const BOTH_PLACES_SHARE = 0.12;
/** What a cluster lists for one word; the likeliest come first. */
const MAX_NEAR_WORDS = 100;
/** A cluster counts articles that are gone for a while: a word that seems to be frequent may be none. */
const ANY_FREQUENCY = 1_000_000_000;

export const searchRequest = (body: Readonly<Record<string, unknown>>): ClusterRequest => ({
  method: "POST",
  // Half an answer is none: a shard that is away is an error.
  path: "/_search?allow_partial_search_results=false",
  body,
});
const has = (field: string, word: string) => ({ term: { [field]: { value: word } } });

/** How many articles there are, how long they are together, and how many have each word. */
export const countWords = (words: readonly string[]): ClusterRequest =>
  searchRequest({
    size: 0,
    track_total_hits: true,
    query: { match_all: {} },
    aggs: {
      length: { sum: { field: "length" } },
      ...(words.length > 0 && {
        having: {
          filters: {
            filters: words.flatMap((word) => [has("title", word), has("paragraphs.stems", word), has("aside", word)]),
          },
        },
      }),
    },
  });

const bucketSchema = z.object({ doc_count: z.number() });
const countsSchema = z.object({
  hits: z.object({ total: z.object({ value: z.number() }) }),
  aggregations: z.object({
    length: z.object({ value: z.number() }),
    having: z.object({ buckets: z.array(bucketSchema) }).optional(),
  }),
});

export const readWordCounts = (answer: unknown, words: readonly string[]) => {
  const { hits, aggregations } = countsSchema.parse(answer);
  const counts = (aggregations.having?.buckets ?? []).map((bucket) => bucket.doc_count);
  if (counts.length !== words.length * 3) throw new Error("not every word was counted");
  const byWord = new Map<string, WordCounts>(
    words.map((word, at) => {
      const [title = 0, quoted = 0, aside = 0] = counts.slice(at * 3, at * 3 + 3);
      return [word, { title, quoted, aside }];
    }),
  );
  return { articles: hits.total.value, totalLength: aggregations.length.value, byWord };
};

export type WeighedTerm = Readonly<{ word: string; weight: number }>;

/**
 * A word that stands in the title, in the paragraphs, or in both: about what BM25 makes of it as one text with the title three times.
 * The cluster itself would take a word for rare that few titles have.
 */
const hasAnywhere = ({ word, weight }: WeighedTerm) => ({
  dis_max: {
    tie_breaker: BOTH_PLACES_SHARE,
    queries: [
      { constant_score: { filter: has("title", word), boost: weight * TITLE_SHARE } },
      has("paragraphs.stems", word),
    ],
  },
});

/** The articles that have some of the words, best first. */
export const matchWords = (words: readonly WeighedTerm[], size: number): ClusterRequest =>
  searchRequest({
    size,
    track_total_hits: false,
    _source: ["title", "length", "paragraphs"],
    query: {
      bool: {
        should: words.map(hasAnywhere),
        minimum_should_match: 1,
      },
    },
  });

const matchesSchema = z.object({
  hits: z.object({
    hits: z.array(
      z.object({
        _id: z.string(),
        _source: z.object({
          title: z.string(),
          length: z.number(),
          paragraphs: z.array(z.object({ block: z.number(), stems: z.string() })),
        }),
      }),
    ),
  }),
});

export const readMatches = (answer: unknown): readonly StoredArticle[] =>
  matchesSchema.parse(answer).hits.hits.map(({ _id: key, _source }) => ({ key, ..._source }));

const suggest = (field: string, word: string, maxEdits: number) => ({
  text: word,
  term: {
    field,
    suggest_mode: "always",
    max_edits: maxEdits,
    // The first letter may be the wrong one, and short words are looked for, too.
    prefix_length: 0,
    min_word_length: 1,
    accuracy: 0.3,
    max_term_freq: ANY_FREQUENCY,
    size: MAX_NEAR_WORDS,
  },
});

export const suggestWords = (word: string, maxEdits: number): ClusterRequest =>
  searchRequest({
    size: 0,
    track_total_hits: false,
    suggest: { plain: suggest("paragraphs.stems", word, maxEdits), bare: suggest("bare", word, maxEdits) },
  });

const optionsSchema = z.array(z.object({ options: z.array(z.object({ text: z.string() })) }));
const suggestionsSchema = z.object({ suggest: z.object({ plain: optionsSchema, bare: optionsSchema }) });

export const readSuggestions = (answer: unknown): NearWords => {
  const { plain, bare } = suggestionsSchema.parse(answer).suggest;
  const textsOf = (found: z.infer<typeof optionsSchema>): readonly string[] =>
    found.flatMap(({ options }) => options.map(({ text }) => text));
  return { plain: textsOf(plain), bare: textsOf(bare) };
};

/** Lucene's regular expressions have more signs than those of JavaScript; in ASCII all may be escaped that are no letters. */
const escapePattern = (text: string): string =>
  text.replace(/[\0-\x7f]/g, (sign) => (/[\w\n]/.test(sign) ? sign : `\\${sign}`));

/** Of some words those that paragraphs have, and the words with marks that are others of them without. */
export const resolveNearWords = ({ plain, bare }: NearWords): ClusterRequest =>
  searchRequest({
    size: 0,
    track_total_hits: false,
    query: { match_all: {} },
    aggs: {
      ...(plain.length > 0 && {
        plain: { filters: { filters: plain.map((word) => has("paragraphs.stems", word)) } },
      }),
      ...(bare.length > 0 && {
        bare: {
          filter: { terms: { bare } },
          aggs: {
            marked: {
              terms: { field: "marked", include: `(${bare.map(escapePattern).join("|")})\n.*`, size: MAX_NEAR_WORDS },
            },
          },
        },
      }),
    },
  });

const resolvedSchema = z.object({
  aggregations: z.object({
    plain: z.object({ buckets: z.array(bucketSchema) }).optional(),
    bare: z.object({ marked: z.object({ buckets: z.array(z.object({ key: z.string() })) }) }).optional(),
  }),
});

export const readNearWords = (answer: unknown, { plain }: NearWords): readonly string[] => {
  const { plain: counted, bare } = resolvedSchema.parse(answer).aggregations;
  const present = plain.filter((_, at) => (counted?.buckets[at]?.doc_count ?? 0) > 0);
  const marked = (bare?.marked.buckets ?? []).map(({ key }) => key.slice(key.indexOf("\n") + 1));
  return [...new Set([...present, ...marked])];
};

/** Which of some articles are there, and when they were told. */
export const lookUpKeys = (keys: readonly string[]): ClusterRequest => ({
  method: "POST",
  path: "/_mget?_source_includes=told",
  body: { ids: keys },
});

const lookUpSchema = z.object({
  docs: z.array(
    z.object({
      _id: z.string(),
      found: z.boolean().optional(),
      error: z.object({ type: z.string() }).optional(),
      _source: z.object({ told: z.string() }).optional(),
    }),
  ),
});

/** Key → when the cluster was told of the article; or the kind of error for which one could not be looked up. */
export const readToldTimes = (answer: unknown): ReadonlyMap<string, string> | string => {
  const { docs } = lookUpSchema.parse(answer);
  const failed = docs.find(({ error }) => error !== undefined)?.error;
  if (failed !== undefined) return failed.type;
  return new Map(
    docs.flatMap(({ _id, found, _source }) => (found === true ? [[_id, _source?.told ?? ""] as const] : [])),
  );
};

/** What became of each line of a batch: its status, and the kind of its error. */
const bulkSchema = z.object({
  items: z.array(
    z.record(z.string(), z.object({ status: z.number(), error: z.object({ type: z.string() }).optional() })),
  ),
});

export type BulkOutcome = Readonly<{ status: number; type: string | undefined }>;

export const readBulk = (answer: unknown): readonly BulkOutcome[] =>
  bulkSchema
    .parse(answer)
    .items.flatMap((item) => Object.values(item))
    .map(({ status, error }) => ({ status, type: error?.type }));
