/** The questions by which a cluster lists the articles that have some words, each given as numbers that stand for it. */

import { z } from "zod";
import type { WeighedArticle, WordLimits } from "../candidate-engine.ts";
import type { ClusterRequest } from "./cluster-client.ts";
import { storedNumber } from "./cluster-index.ts";
import { searchRequest } from "./cluster-queries.ts";

export type NumberedWord = readonly number[];

/** A cluster refuses a question of more than 1,024 parts. */
const MAX_NUMBERS = 900;
/** The most articles that a cluster lists at once. */
const MAX_PAGE_ARTICLES = 10_000;

/** Words that can be asked for together: without some, an article needs to have as many fewer. */
export const limitWords = (
  words: readonly NumberedWord[],
  least: number,
): Readonly<{ words: readonly NumberedWord[]; least: number }> => {
  let numbers = 0;
  const asked = words.filter((word) => {
    numbers += word.length;
    return word.length > 0 && numbers <= MAX_NUMBERS;
  });
  return { words: asked, least: Math.max(1, least - (words.length - asked.length)) };
};

const hasAll = (word: NumberedWord) => ({
  bool: { filter: [...new Set(word)].map((number) => ({ term: { quotable: { value: storedNumber(number) } } })) },
});

/** How many articles there are, and how many have each word. */
export const countNumberedWords = (words: readonly NumberedWord[]): ClusterRequest =>
  searchRequest({
    size: 0,
    track_total_hits: true,
    query: { match_all: {} },
    aggs: { having: { filters: { filters: words.map(hasAll) } } },
  });

const countsSchema = z.object({
  hits: z.object({ total: z.object({ value: z.number() }) }),
  aggregations: z.object({ having: z.object({ buckets: z.array(z.object({ doc_count: z.number() })) }) }),
});

/** How much it says of an article that it has each of the words. */
export const readWordWeights = (answer: unknown): readonly number[] => {
  const { hits, aggregations } = countsSchema.parse(answer);
  const { value: articles } = hits.total;
  return aggregations.having.buckets.map(({ doc_count: having }) =>
    Math.log(1 + articles / (Math.max(1, having) + 0.5)),
  );
};

/** Where a list of articles goes on. */
export type ListPlace = readonly (string | number)[];

/** Articles that have all the words, or at least some of them, by their weights; those that weigh most first. */
export const listNumberedWords = (
  words: readonly NumberedWord[],
  { least, limit }: WordLimits,
  { weights, after }: Readonly<{ weights: readonly number[]; after: ListPlace | undefined }>,
): ClusterRequest => {
  const should = words.map((word, at) => ({ constant_score: { filter: hasAll(word), boost: weights[at] ?? 1 } }));
  return searchRequest({
    size: Math.min(limit, MAX_PAGE_ARTICLES),
    track_total_hits: false,
    _source: false,
    query: least === words.length ? hasAll(words.flat()) : { bool: { should, minimum_should_match: least } },
    sort: [{ _score: "desc" }, { key: "asc" }],
    ...(after && { search_after: after }),
  });
};

const listSchema = z.object({
  hits: z.object({
    hits: z.array(
      z.object({ _id: z.string(), _score: z.number().nullable(), sort: z.array(z.union([z.string(), z.number()])) }),
    ),
  }),
});

/** `after`: where it goes on; undefined at its end. */
export const readNumberedList = (
  answer: unknown,
  limit: number,
): Readonly<{ found: readonly WeighedArticle[]; after: ListPlace | undefined }> => {
  const { hits } = listSchema.parse(answer).hits;
  const isFull = hits.length >= Math.min(limit, MAX_PAGE_ARTICLES);
  return {
    found: hits.map(({ _id: key, _score }) => ({ key, weight: _score ?? 0 })),
    after: isFull ? hits.at(-1)?.sort : undefined,
  };
};
