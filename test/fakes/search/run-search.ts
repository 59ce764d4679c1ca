/** Answers a search over an index, by the rules of the real thing; what it does not know it refuses. */

import { z } from "zod";
import { RefusedRequest, type SeenDocument, type StoredIndex } from "./stored-index.ts";

const BM25 = { k1: 1.2, b: 0.75 };
const MAX_RESULT_WINDOW = 10_000;
const MAX_CLAUSES = 1_024;

const termSchema = z.strictObject({
  term: z.record(z.string(), z.strictObject({ value: z.string(), boost: z.number().positive().default(1) })),
});
const termsSchema = z.strictObject({ terms: z.record(z.string(), z.array(z.string())) });
const rangeSchema = z.strictObject({ range: z.record(z.string(), z.strictObject({ lt: z.string() })) });
const allSchema = z.strictObject({ match_all: z.strictObject({}) });
const filterSchema = z.strictObject({ bool: z.strictObject({ filter: z.array(termSchema).min(1) }) });
const constantSchema = z.strictObject({
  constant_score: z.strictObject({ filter: z.union([filterSchema, termSchema]), boost: z.number().nonnegative() }),
});
/** Scores as the best of its parts, and a share of the others. */
const bestSchema = z.strictObject({
  dis_max: z.strictObject({
    tie_breaker: z.number().min(0).max(1),
    queries: z.array(z.union([termSchema, constantSchema])).min(1),
  }),
});
const boolSchema = z.strictObject({
  bool: z.strictObject({
    should: z
      .array(z.union([constantSchema, bestSchema]))
      .min(1)
      .max(MAX_CLAUSES),
    minimum_should_match: z.number().int().positive(),
  }),
});
export const querySchema = z.union([
  termSchema,
  termsSchema,
  rangeSchema,
  allSchema,
  filterSchema,
  constantSchema,
  bestSchema,
  boolSchema,
]);
type SearchQuery = z.infer<typeof querySchema>;
const filtersSchema = z.strictObject({ filters: z.strictObject({ filters: z.array(querySchema).min(1) }) });
const sumSchema = z.strictObject({ sum: z.strictObject({ field: z.string() }) });
const groupsSchema = z.strictObject({
  terms: z.strictObject({ field: z.string(), include: z.string(), size: z.number().int().positive() }),
});
const innerSchema = z.strictObject({ filter: querySchema, aggs: z.record(z.string(), groupsSchema) });
const suggestSchema = z.strictObject({
  text: z.string(),
  term: z.strictObject({
    field: z.string(),
    suggest_mode: z.literal("always"),
    max_edits: z.union([z.literal(1), z.literal(2)]),
    prefix_length: z.number().int().nonnegative(),
    min_word_length: z.number().int().positive(),
    accuracy: z.number().min(0).max(1),
    /** More than 1 is a number of documents, less a share of all. */
    max_term_freq: z.number().nonnegative().default(0.01),
    size: z.number().int().positive(),
  }),
});
const searchSchema = z.strictObject({
  size: z.number().int().nonnegative().max(MAX_RESULT_WINDOW),
  track_total_hits: z.boolean(),
  query: querySchema.optional(),
  _source: z.union([z.array(z.string()), z.literal(false)]).optional(),
  sort: z.tuple([z.strictObject({ _score: z.literal("desc") }), z.strictObject({ key: z.literal("asc") })]).optional(),
  search_after: z.tuple([z.number(), z.string()]).optional(),
  aggs: z.record(z.string(), z.union([filtersSchema, sumSchema, innerSchema])).optional(),
  suggest: z.record(z.string(), suggestSchema).optional(),
});

type TermOf = Readonly<{ field: string; value: string; boost: number }>;

const onlyEntry = <T>(record: Readonly<Record<string, T>>): readonly [string, T] => {
  const [first, ...others] = Object.entries(record);
  if (first === undefined || others.length > 0) throw new RefusedRequest(400, "parsing_exception");
  return first;
};
const termOf = ({ term }: z.infer<typeof termSchema>): TermOf => {
  const [field, { value, boost }] = onlyEntry(term);
  return { field, value, boost };
};

const timesIn = ({ terms }: SeenDocument, { field, value }: Pick<TermOf, "field" | "value">): number =>
  terms.get(field)?.counts.get(value) ?? 0;

type TermStatistics = Readonly<{ rarity: number; mean: number }>;
const remembered = new WeakMap<readonly SeenDocument[], Map<string, TermStatistics>>();

const statisticsOf = (index: StoredIndex, term: TermOf): TermStatistics => {
  const all = index.seen();
  const known = remembered.get(all) ?? new Map<string, TermStatistics>();
  remembered.set(all, known);
  const name = JSON.stringify([term.field, term.value]);
  const before = known.get(name);
  if (before !== undefined) return before;
  const lengths = all.map(({ terms }) => terms.get(term.field)?.length ?? 0).filter((length) => length > 0);
  const frequency = all.filter((one) => timesIn(one, term) > 0).length;
  const statistics = {
    rarity: Math.log(1 + (lengths.length - frequency + 0.5) / (frequency + 0.5)),
    mean: lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
  };
  known.set(name, statistics);
  return statistics;
};

/** Lucene's BM25 of a term in a document; the length of a field is kept whole here, and in one byte there. */
const scoreOf = (index: StoredIndex, one: SeenDocument, term: TermOf): number => {
  const times = timesIn(one, term);
  if (times === 0) return 0;
  const { rarity, mean } = statisticsOf(index, term);
  const length = one.terms.get(term.field)?.length ?? 0;
  return (term.boost * rarity * times) / (times + BM25.k1 * (1 - BM25.b + (BM25.b * length) / mean));
};

const fieldOf = (index: StoredIndex, name: string, ...types: readonly string[]): void => {
  const type = index.fields.get(name)?.type;
  if (type === undefined || !types.includes(type)) throw new RefusedRequest(400, "illegal_argument_exception", name);
};

export const matches = (index: StoredIndex, query: SearchQuery, one: SeenDocument): boolean => {
  if ("match_all" in query) return true;
  if ("term" in query) {
    const term = termOf(query);
    fieldOf(index, term.field, "text", "keyword");
    return timesIn(one, term) > 0;
  }
  if ("terms" in query) {
    const [field, values] = onlyEntry(query.terms);
    fieldOf(index, field, "text", "keyword");
    return values.some((value) => timesIn(one, { field, value }) > 0);
  }
  if ("range" in query) {
    const [field, { lt }] = onlyEntry(query.range);
    fieldOf(index, field, "date");
    return Date.parse(String(one.source[field])) < Date.parse(lt);
  }
  if ("dis_max" in query) return query.dis_max.queries.some((part) => matches(index, part, one));
  if ("constant_score" in query) return matches(index, query.constant_score.filter, one);
  if ("filter" in query.bool) return query.bool.filter.every((part) => matches(index, part, one));
  const { should, minimum_should_match: least } = query.bool;
  return should.filter((part) => matches(index, part, one)).length >= least;
};

/** What a document scores: what is only filtered, nothing. */
const scoreFor = (index: StoredIndex, one: SeenDocument, query: SearchQuery): number => {
  if ("term" in query) return scoreOf(index, one, termOf(query));
  if ("dis_max" in query) {
    const scores = query.dis_max.queries.map((part) => scoreFor(index, one, part)).sort((a, b) => b - a);
    return scores.reduce((sum, score, place) => sum + (place === 0 ? score : score * query.dis_max.tie_breaker), 0);
  }
  if ("constant_score" in query) return matches(index, query, one) ? query.constant_score.boost : 0;
  if ("bool" in query)
    return "filter" in query.bool ? 0 : query.bool.should.reduce((sum, part) => sum + scoreFor(index, one, part), 0);
  return 1;
};

/** Optimal string alignment over characters, as Lucene's automata take it. */
const editsBetween = (one: string, other: string): number => {
  const [a, b] = [[...one], [...other]];
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const changed = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = cost;
    }
  }
  return rows[a.length]![b.length]!;
};

const suggestFor = (index: StoredIndex, { text, term }: z.infer<typeof suggestSchema>) => {
  fieldOf(index, term.field, "text");
  const frequencies = new Map<string, number>();
  for (const { terms } of index.seen())
    for (const word of terms.get(term.field)?.counts.keys() ?? [])
      frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const options = [...frequencies]
    .filter(([word]) => word !== text && word.slice(0, term.prefix_length) === text.slice(0, term.prefix_length))
    .map(([word, freq]) => ({ text: word, freq, edits: editsBetween(text, word) }))
    .filter(({ edits }) => edits <= term.max_edits)
    .map(({ edits, ...one }) => ({ ...one, score: 1 - edits / Math.min([...one.text].length, [...text].length) }))
    .filter(({ score }) => score >= term.accuracy)
    .sort((a, b) => b.score - a.score || b.freq - a.freq || (a.text < b.text ? -1 : 1))
    .slice(0, term.size);
  const most = term.max_term_freq >= 1 ? term.max_term_freq : Math.ceil(term.max_term_freq * index.seen().length);
  const isLeftOut = [...text].length < term.min_word_length || (frequencies.get(text) ?? 0) > most;
  return isLeftOut
    ? [{ text, offset: 0, length: text.length, options: [] }]
    : [{ text, offset: 0, length: text.length, options }];
};

const aggregate = (
  index: StoredIndex,
  found: readonly SeenDocument[],
  agg: z.infer<typeof filtersSchema> | z.infer<typeof sumSchema> | z.infer<typeof innerSchema>,
): unknown => {
  const bucket = (query: SearchQuery) => found.filter((one) => matches(index, query, one));
  if ("filters" in agg) return { buckets: agg.filters.filters.map((query) => ({ doc_count: bucket(query).length })) };
  if ("sum" in agg) {
    fieldOf(index, agg.sum.field, "integer");
    return { value: found.reduce((sum, { source }) => sum + Number(source[agg.sum.field] ?? 0), 0) };
  }
  const inner = bucket(agg.filter);
  const groups = Object.entries(agg.aggs).map(([name, { terms }]) => {
    fieldOf(index, terms.field, "keyword");
    const include = new RegExp(`^(?:${terms.include})$`, "s");
    const counts = new Map<string, number>();
    for (const one of inner)
      for (const value of one.terms.get(terms.field)?.counts.keys() ?? [])
        if (include.test(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const buckets = [...counts]
      .map(([key, count]) => ({ key, doc_count: count }))
      .sort((a, b) => b.doc_count - a.doc_count);
    return [name, { buckets: buckets.slice(0, terms.size) }] as const;
  });
  return { doc_count: inner.length, ...Object.fromEntries(groups) };
};

export const runSearch = (index: StoredIndex, body: unknown) => {
  const parsed = searchSchema.safeParse(body);
  if (!parsed.success) throw new RefusedRequest(400, "parsing_exception", parsed.error.message);
  const { size, track_total_hits: counts, query, _source, aggs, suggest, sort, search_after: after } = parsed.data;
  const found = query === undefined ? index.seen() : index.seen().filter((one) => matches(index, query, one));
  if (sort !== undefined) fieldOf(index, "key", "keyword");
  const scored = (size === 0 ? [] : found).map((one) => {
    const score = Math.fround(query === undefined ? 1 : scoreFor(index, one, query));
    return { one, score, key: String(one.source.key) };
  });
  const hits = scored
    .sort((a, b) => b.score - a.score || (sort === undefined ? 0 : a.key < b.key ? -1 : 1))
    .filter(({ score, key }) => after === undefined || score < after[0] || (score === after[0] && key > after[1]));
  return {
    took: 1,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: {
      ...(counts && { total: { value: found.length, relation: "eq" } }),
      max_score: hits[0]?.score ?? null,
      hits: hits.slice(0, size).map(({ one: { id, source }, score: _score, key }) => ({
        _index: "index",
        _id: id,
        _score,
        ...(_source !== false && {
          _source: Object.fromEntries(Object.entries(source).filter(([name]) => _source?.includes(name) ?? true)),
        }),
        ...(sort && { sort: [_score, key] }),
      })),
    },
    ...(aggs && {
      aggregations: Object.fromEntries(Object.entries(aggs).map(([name, agg]) => [name, aggregate(index, found, agg)])),
    }),
    ...(suggest && {
      suggest: Object.fromEntries(Object.entries(suggest).map(([name, one]) => [name, suggestFor(index, one)])),
    }),
  };
};
