/** Numbers hashes of 31 bits in the order in which they are first seen: a table that is quicker and smaller than a map. */
export type HashNumbers = Readonly<{
  get: (hash: number) => number | undefined;
  /** How many there are. */
  size: number;
  /** All of them, by their numbers. */
  list: () => Int32Array;
  byteLength: number;
}>;

export type HashNumbering = Readonly<{ of: (hash: number) => number; numbers: () => HashNumbers }>;

/** Powers of two: what a table begins with, and the most that it begins with, as what is expected need not come. */
const MIN_FIRST_CAPACITY = 512;
const MAX_FIRST_CAPACITY = 8192;
/** Of a table that is fuller than that, a look takes long. */
const MAX_LOAD = 0.7;
const EMPTY = -1;

type Table = Readonly<{ hashes: Int32Array; numbers: Int32Array }>;

const createTable = (capacity: number): Table => ({
  hashes: new Int32Array(capacity).fill(EMPTY),
  numbers: new Int32Array(capacity),
});

/** Where a hash is, or could be put. The capacity is a power of two. */
const placeOf = (hashes: Int32Array, hash: number): number => {
  const mask = hashes.length - 1;
  let place = hash & mask;
  while (hashes[place] !== hash && hashes[place] !== EMPTY) place = (place + 1) & mask;
  return place;
};

const enlarge = ({ hashes, numbers }: Table): Table => {
  const larger = createTable(2 * hashes.length);
  for (let from = 0; from < hashes.length; from++) {
    const hash = hashes[from]!;
    if (hash === EMPTY) continue;
    const to = placeOf(larger.hashes, hash);
    larger.hashes[to] = hash;
    larger.numbers[to] = numbers[from]!;
  }
  return larger;
};

/** @param expected how many different hashes may come */
export const createHashNumbering = (expected = 0): HashNumbering => {
  let capacity = MIN_FIRST_CAPACITY;
  while (capacity < MAX_FIRST_CAPACITY && expected > MAX_LOAD * capacity) capacity *= 2;
  let table = createTable(capacity);
  let size = 0;
  return {
    of: (hash) => {
      const { hashes, numbers } = table;
      const place = placeOf(hashes, hash);
      if (hashes[place] === hash) return numbers[place]!;
      hashes[place] = hash;
      numbers[place] = size;
      size += 1;
      if (size > MAX_LOAD * hashes.length) table = enlarge(table);
      return size - 1;
    },
    numbers: () => {
      const { hashes, numbers } = table;
      return {
        get: (hash) => {
          const place = placeOf(hashes, hash);
          return hashes[place] === hash ? numbers[place] : undefined;
        },
        size,
        list: () => {
          const listed = new Int32Array(size);
          for (let place = 0; place < hashes.length; place++) {
            const hash = hashes[place]!;
            if (hash !== EMPTY) listed[numbers[place]!] = hash;
          }
          return listed;
        },
        byteLength: hashes.byteLength + numbers.byteLength,
      };
    },
  };
};
