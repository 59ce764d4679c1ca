/** A set of the words of a list that is written with spaces between them. */
export const toWordSet = (words = ""): ReadonlySet<string> => new Set(words.split(" ").filter((word) => word !== ""));
