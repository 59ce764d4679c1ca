/** What can be seen of a word in any script, as bits of one byte. */
export const SHAPE = {
  capital: 1,
  number: 2,
  year: 4,
  /** Directly after a currency sign. */
  money: 8,
  /** Directly before a per cent sign. */
  percent: 16,
  quoted: 32,
  bracketed: 64,
  /** After a comma, a colon, a dash or a bracket. */
  afterPause: 128,
} as const;

const CURRENCY = /\p{Sc}/u;
const DIGIT = /\p{Nd}/u;

const isCapital = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const char = text.charAt(at);
  return char !== char.toLowerCase();
};

/** 1000 to 2099 in four digits. */
const isYear = (form: string): boolean => /^(?:1\d|20)\d\d$/.test(form);

const hasDigit = (form: string): boolean => {
  const code = form.charCodeAt(0);
  return code < 0x80 ? code >= 0x30 && code <= 0x39 : DIGIT.test(form);
};

/** Follows quotation marks and brackets from word to word of one sentence. */
export type TokenShapeReader = Readonly<{
  /** The bits of the word at `start`; `gapStart` is the end of the word before it. */
  read: (form: string, gapStart: number, start: number) => number;
  /** True when the character at `end` is a per cent sign. */
  isPercent: (end: number) => boolean;
}>;

/** A gap between two words is short; of a longer one only the end is looked at. */
const MAX_GAP_CHARS = 24;

export const createTokenShapeReader = (text: string): TokenShapeReader => {
  let quoted = false;
  let bracketed = false;
  return {
    read: (form, gapStart, start) => {
      let bits = isCapital(text, start) ? SHAPE.capital : 0;
      if (hasDigit(form)) bits |= isYear(form) ? SHAPE.number | SHAPE.year : SHAPE.number;
      for (let i = Math.max(gapStart, start - MAX_GAP_CHARS); i < start; i++) {
        const char = text.charAt(i);
        if (char === " ") continue;
        if (char === '"') quoted = !quoted;
        else if (char === "“" || char === "«" || char === "„" || char === "「") quoted = true;
        else if (char === "”" || char === "»" || char === "」") quoted = false;
        else if (char === "(" || char === "（") {
          bracketed = true;
          bits |= SHAPE.afterPause;
        } else if (char === ")" || char === "）") bracketed = false;
        else if (
          char === "," ||
          char === ":" ||
          char === ";" ||
          char === "–" ||
          char === "—" ||
          char === "、" ||
          char === "，"
        )
          bits |= SHAPE.afterPause;
        else if (i === start - 1 && CURRENCY.test(char)) bits |= SHAPE.money;
      }
      if (quoted) bits |= SHAPE.quoted;
      if (bracketed) bits |= SHAPE.bracketed;
      return bits;
    },
    isPercent: (end) => text.charAt(end) === "%" || text.charAt(end) === "٪",
  };
};
