/** Whether a mark stands within brackets or a title in quotation marks that its sentence goes on behind. */

/** Brackets and the marks of titles, and quotation marks: what closes each. */
const CLOSER_BY_BRACKET: Readonly<Record<string, string>> = {
  "(": ")",
  "（": "）",
  "《": "》",
  "〈": "〉",
  "【": "】",
};
const CLOSER_BY_QUOTE: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“",
  "«": "»",
  "»": "«",
  "「": "」",
  "『": "』",
  '"': '"',
};
const TITLE_MARKS = "《〈";
const HAS_LETTER = /[\p{L}\p{N}]/u;
/** A quotation that is part of its sentence comes without a comma, colon or dash before it. */
const INLINE_OPENING = /(?:[\p{L}\p{N}\p{M}]\s+|[\p{Lo}\p{M}])$/u;
/** Behind it the sentence goes on. */
const INLINE_CONTINUATION = /^(?:[,，、;.。]|\s*\p{Ll}|\p{Lo})/u;
/** UTF-16 units: more is speech of several sentences. */
const MAX_INLINE_CHARS = 90;

/** The last mark of `left` that opens and is not closed in it, with its place. */
const findOpening = (
  left: string,
  closerOf: Readonly<Record<string, string>>,
): Readonly<{ opener: string; at: number }> | undefined => {
  const open: { opener: string; at: number }[] = [];
  for (let at = 0; at < left.length; at += 1) {
    const char = left.charAt(at);
    const last = open.at(-1);
    if (last !== undefined && closerOf[last.opener] === char) open.pop();
    else if (closerOf[char] !== undefined) open.push({ opener: char, at });
  }
  return open.at(-1);
};

/** Where in `right` an opened mark is closed; -1 where it is not. */
const findClosing = (right: string, opener: string, closer: string): number => {
  let depth = 1;
  for (let at = 0; at < right.length; at += 1) {
    const char = right.charAt(at);
    if (char === closer) depth -= 1;
    else if (char === opener) depth += 1;
    else if (char === "\n") return -1;
    if (depth === 0) return at;
  }
  return -1;
};

/** `left` is the sentence up to the mark and what closes with it, `right` is what follows. */
export const isWithinMarks = (left: string, right: string): boolean => {
  const bracket = findOpening(left, CLOSER_BY_BRACKET);
  if (bracket !== undefined && findClosing(right, bracket.opener, CLOSER_BY_BRACKET[bracket.opener] ?? "") >= 0) {
    if (TITLE_MARKS.includes(bracket.opener) || HAS_LETTER.test(left.slice(0, bracket.at))) return true;
  }
  const quote = findOpening(left, CLOSER_BY_QUOTE);
  if (quote === undefined || !INLINE_OPENING.test(left.slice(0, quote.at))) return false;
  const end = findClosing(right, quote.opener, CLOSER_BY_QUOTE[quote.opener] ?? "");
  if (end < 0 || left.length - quote.at + end > MAX_INLINE_CHARS) return false;
  return INLINE_CONTINUATION.test(right.slice(end + 1));
};
