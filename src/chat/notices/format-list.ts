/** Names one after the other, as every language of the notices writes them. */
export const formatList = (words: readonly string[]): string => words.join(", ");
