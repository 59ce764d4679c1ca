/** The words of the documents that `npm run documents` makes, and that tests read back from them. */

export const HARBOUR_SENTENCES = [
  "The harbour of Larn will reopen on Friday after two years of works, the town council said on Monday evening.",
  "“We have waited long enough,” said the mayor, Clara Moreno, who was elected on a promise to save the port.",
  "The works cost 40 million euros, four times as much as planned, and three companies went bankrupt on the way.",
  "Fishermen will come back only when the ice house has been built again.",
] as const;

/** Paragraphs of one to four sentences, no two of them alike. */
export const SHORT_PARAGRAPHS: readonly string[] = Array.from({ length: 24 }, (_, at) =>
  [`Of part ${at} this is known.`, ...HARBOUR_SENTENCES.slice(0, at % 4)].join(" "),
);

const words = HARBOUR_SENTENCES.join(" ")
  .replace(/[.,“”]/g, "")
  .split(" ");
const shuffledSentence = (seed: number): string =>
  `Then ${Array.from({ length: 18 }, (_, at) => words[(seed * 31 + at * (7 + (seed % 5))) % words.length]).join(" ")}.`;

/** Enough for many pages, so that paragraphs go over from one to the next in many ways. */
export const MANY_PARAGRAPHS: readonly string[] = Array.from({ length: 160 }, (_, at) =>
  Array.from({ length: 1 + (at % 4) }, (_, next) => shuffledSentence(4 * at + next)).join(" "),
);

/** Most of their lines are the same. */
export const REPEATING_PARAGRAPHS: readonly string[] = Array.from(
  { length: 60 },
  (_, at) => `Part ${at} says: ${`${HARBOUR_SENTENCES[0]} `.repeat(3).trim()}`,
);

/** What is damaged. */
export const DAMAGED_STORY =
  "The harbour of Larn will reopen on Friday after two years of works, the council said on Monday.";

/** A quotation of the article that a draft of Word is checked against. */
export const DRAFT_QUOTATION = "“We found the original drawings in a church cupboard,” Quill said.";
