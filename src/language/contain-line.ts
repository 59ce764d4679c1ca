/** Words of somebody else's, made to stay within the line in which they are shown: its end, and its direction. */

const EMBEDS = /[\u202a\u202b\u202d\u202e]/;
const ISOLATES = /[\u2066-\u2068]/;
const END_OF_EMBED = "\u202c";
const END_OF_ISOLATE = "\u2069";
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;
const LINE_BREAKS_AND_CONTROLS = /[\p{Cc}\u2028\u2029]/gu;

/** Marks that begin a direction and are not ended, or end one that was not begun, by their offsets. */
const findUnpaired = (line: string): ReadonlySet<number> => {
  const unpaired = new Set<number>();
  const open: { at: number; isIsolate: boolean }[] = [];
  for (const { 0: mark, index: at } of line.matchAll(DIRECTION_MARKS)) {
    if (EMBEDS.test(mark)) open.push({ at, isIsolate: false });
    else if (ISOLATES.test(mark)) open.push({ at, isIsolate: true });
    else if (mark === END_OF_EMBED) {
      if (open.at(-1)?.isIsolate === false) open.pop();
      else unpaired.add(at);
    } else if (mark === END_OF_ISOLATE) {
      const begun = open.findLastIndex(({ isIsolate }) => isIsolate);
      if (begun === -1) unpaired.add(at);
      // What was begun within an isolate ends with it.
      else open.splice(begun);
    }
  }
  for (const { at } of open) unpaired.add(at);
  return unpaired;
};

/**
 * The same words on one line: line breaks and control characters are spaces, and marks of direction that have no counterpart are left
 * out, as they would turn around what stands behind the words. Nothing is put in.
 */
export const containLine = (words: string): string => {
  const line = words.replace(LINE_BREAKS_AND_CONTROLS, " ");
  const unpaired = findUnpaired(line);
  return unpaired.size === 0
    ? line
    : line.replace(DIRECTION_MARKS, (mark, at: number) => (unpaired.has(at) ? "" : mark));
};
