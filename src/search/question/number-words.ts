/** English words for numbers, so that "22" and "twenty-two" are one number. */

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINAL_ONES =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const SCALES: readonly (readonly [value: number, word: string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
  [1e3, "thousand"],
  [100, "hundred"],
];
/** More than any news has; also far within what a number holds exactly. */
const MAX_NUMBER = 1e15;

const below100 = (value: number): string[] => {
  if (value < 20) return [ONES[value]!];
  const tens = TENS[Math.floor(value / 10) - 2]!;
  return value % 10 === 0 ? [tens] : [tens, ONES[value % 10]!];
};

/** The words of a whole number from 0 to 10^15: 1200 is "one", "thousand", "two", "hundred". Empty for others. */
export const spellNumber = (value: number): string[] => {
  if (!Number.isInteger(value) || value < 0 || value >= MAX_NUMBER) return [];
  if (value < 100) return below100(value);
  const [scale, word] = SCALES.find(([least]) => least <= value)!;
  const rest = value % scale;
  return [...spellNumber(Math.floor(value / scale)), word, ...(rest === 0 ? [] : spellNumber(rest))];
};

/** A cardinal's ordinal, as a word of its own: "two" is "second", "twenty" is "twentieth". */
export const ordinalOf = (cardinal: string): string => {
  const one = ONES.indexOf(cardinal);
  if (one >= 0) return ORDINAL_ONES[one]!;
  return cardinal.endsWith("y") ? `${cardinal.slice(0, -1)}ieth` : `${cardinal}th`;
};

/** A large number as it is written short: 1500000 is "1.5" and "million". */
export const scaledForms = (value: number): readonly (readonly [mantissa: string, scale: string])[] =>
  SCALES.filter(([scale]) => scale >= 1e3 && value >= scale / 10).map(([scale, word]) => [String(value / scale), word]);
