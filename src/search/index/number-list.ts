/** A list of whole numbers that grows: one of V8's own takes twice the memory, and is copied once more when it is done. */
export type NumberList = Readonly<{
  push: (number: number) => void;
  length: () => number;
  /** All of them, in a place of their own. */
  numbers: () => Int32Array;
}>;

/** @param expected how many may come; more than that may come, too */
export const createNumberList = (expected: number): NumberList => {
  let room = new Int32Array(Math.max(1, Math.ceil(expected)));
  let length = 0;
  return {
    push: (number) => {
      if (length === room.length) {
        const larger = new Int32Array(2 * length);
        larger.set(room);
        room = larger;
      }
      room[length] = number;
      length += 1;
    },
    length: () => length,
    numbers: () => room.slice(0, length),
  };
};
