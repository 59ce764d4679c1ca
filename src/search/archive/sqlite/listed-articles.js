/**
 * Decides how articles that have a word come out of SQLite, as their numbers, and which of many weigh most.
 *
 * @import Database from "libsql"
 */

const COMMA = 0x2c;
const ZERO = 0x30;
const BASE = 10;

/** Numbers with commas between. @param {string} written @returns {Uint32Array} */
export const readNumbers = (written) => {
  const numbers = new Uint32Array(written === "" ? 0 : (written.length >> 1) + 1);
  let count = 0;
  let number = 0;
  for (let at = 0; at <= written.length; at += 1) {
    const code = at < written.length ? written.charCodeAt(at) : COMMA;
    if (code !== COMMA) {
      number = number * BASE + code - ZERO;
      continue;
    }
    numbers[count] = number;
    count += 1;
    number = 0;
  }
  return numbers.slice(0, written === "" ? 0 : count);
};

/**
 * Lists what a full-text index has for a query, in ascending order.
 *
 * @param {InstanceType<typeof Database>} db
 * @param {string} table a full-text index
 * @returns {(query: string) => Uint32Array}
 */
export const listsMatches = (db, table) => {
  // One string comes out of SQLite ten times faster than its rows.
  const matchNumbers = db.prepare(`select group_concat(rowid) from ${table} where ${table} match ?`).raw();
  return (query) => {
    const [row] = /** @type {[string | null][]} */ (matchNumbers.all(query));
    return readNumbers(row?.[0] ?? "");
  };
};

/**
 * The numbers of the articles that weigh most, the first of equal ones before the others.
 *
 * @param {Float64Array} weights by their numbers
 * @param {number} limit
 * @param {(article: number) => boolean} [isWanted]
 * @returns {{ article: number; weight: number }[]}
 */
export const heaviestOf = (weights, limit, isWanted = () => true) => {
  /** @type {{ article: number; weight: number }[]} */
  let found = [];
  let lowest = 0;
  const cut = () => {
    found = found.sort((one, other) => other.weight - one.weight).slice(0, limit);
    if (found.length === limit) lowest = found.at(-1)?.weight ?? 0;
  };
  for (let article = 0; article < weights.length; article += 1) {
    const weight = weights[article] ?? 0;
    if (weight <= lowest || !isWanted(article)) continue;
    found.push({ article, weight });
    if (found.length >= 2 * limit) cut();
  }
  cut();
  return found;
};

/**
 * The key of each article, by its number.
 *
 * @param {InstanceType<typeof Database>} db
 * @returns {string[]}
 */
export const readKeys = (db) => {
  const [row] = /** @type {[string | null, Buffer | null][]} */ (
    db.prepare("select group_concat(number), cast(group_concat(cast(key as text)) as blob) from article").raw().all()
  );
  const numbers = readNumbers(row?.[0] ?? "");
  const written = row?.[1]?.toString().split(",") ?? [];
  if (written.length !== numbers.length) throw new Error("the keys of articles are damaged");
  /** @type {string[]} */
  const keys = [];
  for (const [place, number] of numbers.entries()) keys[number] = written[place] ?? "";
  return keys;
};

/**
 * The articles that weigh most by the words that they have, the first of equal ones before the others.
 *
 * @param {readonly Readonly<{ articles: Uint32Array; weight: number }>[]} words of each how much it says, and what has it
 * @param {Readonly<{ least: number; limit: number }>} limits how many words an article must have, and how many articles are wanted
 * @returns {{ article: number; weight: number }[]}
 */
export const heaviestArticles = (words, { least, limit }) => {
  const size = 1 + words.reduce((most, { articles }) => Math.max(most, articles.at(-1) ?? 0), 0);
  const weights = new Float64Array(size);
  const had = new Uint16Array(size);
  for (const { articles, weight } of words) {
    for (const article of articles) {
      weights[article] = (weights[article] ?? 0) + weight;
      had[article] = (had[article] ?? 0) + 1;
    }
  }
  return heaviestOf(weights, limit, (article) => (had[article] ?? 0) >= least);
};

/** What a list takes beside its numbers: that nothing has a word is remembered, too. */
const LIST_BYTES = 200;
/** At most, where the query is not Latin. */
const UNIT_BYTES = 2;

/** @param {string} query @param {Uint32Array} articles */
const rememberedBytes = (query, articles) => LIST_BYTES + UNIT_BYTES * query.length + articles.byteLength;

/**
 * Lists what was listed before from memory, the last of it, until something changes.
 *
 * @param {(query: string) => Uint32Array} list
 * @param {number} maxBytes
 */
export const rememberLists = (list, maxBytes) => {
  /** @type {Map<string, Uint32Array>} */
  const known = new Map();
  let bytes = 0;
  return {
    /** @param {string} query */
    of: (query) => {
      const before = known.get(query);
      const articles = before ?? list(query);
      if (before === undefined) bytes += rememberedBytes(query, articles);
      known.delete(query);
      known.set(query, articles);
      for (const [oldest, numbers] of known) {
        if (bytes <= maxBytes) break;
        known.delete(oldest);
        bytes -= rememberedBytes(oldest, numbers);
      }
      return articles;
    },
    forget: () => {
      known.clear();
      bytes = 0;
    },
  };
};
