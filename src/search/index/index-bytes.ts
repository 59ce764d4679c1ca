import type { ArticleIndex } from "./article-index.ts";

/** What an array of numbers takes beside them. */
const ARRAY_BYTES = 240;
/** A distinct form or stem: itself, its entries of a map, a list and a set of what is mentioned. */
const WORD_BYTES = 100;
/** What rankings remember of each word, and of each form. */
const RANKED_WORD_BYTES = 9;
const RANKED_FORM_BYTES = 12;

/** About how many bytes of memory an index takes, with what is remembered by it; its article is not counted. */
export const indexBytes = (index: ArticleIndex): number => {
  const { lengths, stemPostings, gramPostings } = index;
  const arrays = [
    index.stemOf,
    index.stops,
    index.classes,
    index.firstPlaces,
    index.words,
    index.shapes,
    index.sentences,
    index.paragraphs,
    index.paragraphStarts,
    index.isHeading,
    index.isAside,
    index.inTitle,
    index.isName,
    index.gramNumbers,
    ...[stemPostings, gramPostings].flatMap(({ starts, places, counts }) => [starts, places, counts]),
    ...[lengths.words, lengths.grams].flatMap(({ sentence, paragraph }) => [sentence, paragraph]),
  ];
  const words = index.formNumbers.size + index.stemNumbers.size + index.unquoted.size;
  return (
    arrays.reduce((sum, { byteLength }) => sum + byteLength + ARRAY_BYTES, 0) +
    words * WORD_BYTES +
    index.words.length * RANKED_WORD_BYTES +
    index.formNumbers.size * RANKED_FORM_BYTES
  );
};
