/** A text as a database takes it: without NUL, at which some end a string, and without lone surrogates. */
export const sanitize = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, "\ufffd");
