/** A number in [0, 1) at each call. */
export type Random = () => number;

/** Mulberry32: small, fast and the same everywhere, so that a sample can be drawn again. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** FNV-1a over the UTF-16 units: a seed from a name. */
export const hashString = (text: string): number => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
};

/** `count` items drawn without replacement, in their first order; all of them when there are no more. */
export const drawRandom = <Item>(items: readonly Item[], count: number, random: Random): Item[] => {
  if (count >= items.length) return [...items];
  const places = items.map((_, place) => place);
  for (let i = 0; i < count; i++) {
    const other = i + Math.floor(random() * (places.length - i));
    const swapped = places[i] ?? 0;
    places[i] = places[other] ?? 0;
    places[other] = swapped;
  }
  return places
    .slice(0, count)
    .sort((a, b) => a - b)
    .map((place) => items[place])
    .filter((item) => item !== undefined);
};
