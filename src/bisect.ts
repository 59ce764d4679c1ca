/**
 * The first of the indexes `0 … count - 1` at which a condition holds that, once it holds, holds for all that follow; `count`
 * when it holds for none. Takes as many tests as `count` has binary digits.
 */
export const firstIndexWhere = (count: number, holds: (index: number) => boolean): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};
