import type { ArticleIndex } from "./article-index.ts";

/** What an entry of a map takes with its key, on average. */
const ENTRY_BYTES = 64;
/** An object with two numbers, in its list. */
const SPAN_BYTES = 40;

/** About how many bytes of memory an index takes; its article is not counted. */
export const indexBytes = (index: ArticleIndex): number => {
  const { forms, lengths, stemPostings, gramPostings } = index;
  const arrays = [
    index.stemOf,
    index.stops,
    index.classes,
    index.words,
    index.shapes,
    index.sentences,
    index.paragraphs,
    index.paragraphStarts,
    index.isHeading,
    index.isAside,
    index.inTitle,
    index.isName,
    forms.signatures,
    ...[stemPostings, gramPostings].flatMap(({ starts, places, counts }) => [starts, places, counts]),
    ...[lengths.words, lengths.grams].flatMap(({ sentence, paragraph }) => [sentence, paragraph]),
  ];
  const entries =
    index.formNumbers.size * 2 + index.stemNumbers.size * 2 + index.gramNumbers.size + index.unquoted.size;
  return (
    arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) +
    entries * ENTRY_BYTES +
    index.firstPlaces.length * SPAN_BYTES
  );
};
