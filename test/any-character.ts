/** Characters for property tests: `fc.string({ unit: anyCharacter })`. */

import fc from "fast-check";

const FIRST_SURROGATE = 0xd800;
const SURROGATES = 0x800;
const LAST = 0x10ffff;

/**
 * Any character of Unicode, given or not. It is what fast-check calls "binary", without the map of all of them that it builds in
 * each worker, which takes a second and 130 MB.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.integer({ min: 0, max: LAST - SURROGATES }).map(
  (number) => String.fromCodePoint(number < FIRST_SURROGATE ? number : number + SURROGATES),
  (text) => {
    const number = typeof text === "string" ? text.codePointAt(0) : undefined;
    if (number === undefined || String.fromCodePoint(number) !== text) throw new TypeError("no single character");
    return number < FIRST_SURROGATE ? number : number - SURROGATES;
  },
);
