/** Decides how near the pieces of a sentence come to each piece of a question: dot products of bytes, exact, and one division each. */

/** The dot product of two rows of 16-bit whole numbers. */
function dot(one: usize, other: usize, bytes: usize): i32 {
  let sum = i32x4.splat(0);
  for (let at: usize = 0; at < bytes; at += 16) {
    sum = i32x4.add(sum, i32x4.dot_i16x8_s(v128.load(one + at), v128.load(other + at)));
  }
  return (
    i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3)
  );
}

/** Bytes as whole numbers of 16 bits. */
function widen(from: usize, count: usize, to: usize): void {
  for (let at: usize = 0; at < count; at += 8) v128.store(to + 2 * at, v128.load8x8_s(from + at));
}

function lengthOf(row: usize, bytes: usize): f32 {
  return max(sqrt<f32>(<f32>dot(row, row, bytes)), <f32>1);
}

/**
 * For each of the question's rows the greatest cosine with one of the sentence's, as a float at `to`.
 *
 * @param questions rows of `width` bytes, as are `sentences`.
 * @param lengths room for a float for each row of the question.
 * @param wide room for all rows of the question and one more, at 16 bits.
 */
export function nearestRows(
  questions: usize,
  questionCount: i32,
  sentences: usize,
  sentenceCount: i32,
  width: i32,
  lengths: usize,
  wide: usize,
  to: usize,
): void {
  const bytes = (<usize>width) << 1;
  const other = wide + <usize>questionCount * bytes;
  widen(questions, <usize>(questionCount * width), wide);
  for (let question = 0; question < questionCount; question++) {
    const at = (<usize>question) << 2;
    store<f32>(to + at, -1);
    store<f32>(lengths + at, lengthOf(wide + <usize>question * bytes, bytes));
  }
  for (let sentence = 0; sentence < sentenceCount; sentence++) {
    widen(sentences + <usize>(sentence * width), <usize>width, other);
    const length = lengthOf(other, bytes);
    for (let question = 0; question < questionCount; question++) {
      const at = (<usize>question) << 2;
      const product = <f32>dot(other, wide + <usize>question * bytes, bytes);
      store<f32>(to + at, max(load<f32>(to + at), product / (length * load<f32>(lengths + at))));
    }
  }
}
