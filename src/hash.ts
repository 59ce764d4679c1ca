/** FNV-1a over UTF-16 units. */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

const HASH_SEED = 0x9747b28c;

/** One more part mixed into a hash (a round of MurmurHash2). */
export const mixHash = (hash: number, part: number): number => {
  const mixed = Math.imul(hash ^ part, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
};

// The hash of two to five parts. A list of parts for each feature would cost more than all the rest.
export const hash2 = (a: number, b: number): number => mixHash(mixHash(HASH_SEED, a), b);
export const hash3 = (a: number, b: number, c: number): number => mixHash(mixHash(mixHash(HASH_SEED, a), b), c);
export const hash4 = (a: number, b: number, c: number, d: number): number =>
  mixHash(mixHash(mixHash(mixHash(HASH_SEED, a), b), c), d);
export const hash5 = (a: number, b: number, c: number, d: number, e: number): number =>
  mixHash(mixHash(mixHash(mixHash(mixHash(HASH_SEED, a), b), c), d), e);
