/** Numbers things in the order in which they are first seen. */
export type Numbering<T> = Readonly<{ numbers: ReadonlyMap<T, number>; of: (thing: T) => number }>;

export const createNumbering = <T>(): Numbering<T> => {
  const numbers = new Map<T, number>();
  return {
    numbers,
    of: (thing) => {
      let number = numbers.get(thing);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(thing, number);
      }
      return number;
    },
  };
};
