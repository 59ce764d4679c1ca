/**
 * What closes a quotation, by what opens it, in the conventions of the world's printers: English “…”, German „…“ and
 * »…«, French and Spanish «…», Chinese and Japanese 「…」; keyboards give the straight ones, which are the same at both ends.
 */
export const CLOSING_QUOTES: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "”": "”",
  "«": "»",
  "»": "«",
  "‘": "’",
  "‚": "‘’",
  "‹": "›",
  "「": "」",
  "『": "』",
  "《": "》",
  '"': '"',
  "＂": "＂",
  "'": "'",
};

/**
 * What is between the quotation marks around the whole of a text, with its white space; `undefined` when there are none
 * around it, or when they belong to two quotations in it.
 */
export const unwrapQuotation = (text: string): string | undefined => {
  const bare = text.trim();
  const open = bare[0] ?? "";
  const closers = CLOSING_QUOTES[open];
  if (closers === undefined || bare.length < 3 || !closers.includes(bare.at(-1) ?? " ")) return undefined;
  const inner = bare.slice(1, -1);
  // ’ and ' are apostrophes, too.
  const parts = [open, ...closers].filter((mark) => mark !== "’" && (mark !== "'" || open === "'"));
  return parts.some((mark) => inner.includes(mark)) ? undefined : inner;
};
