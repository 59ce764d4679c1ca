import fc from "fast-check";

/** The first unit of some scripts and of what makes trouble: marks, joiners, surrogates (alone or in pairs), right-to-left. */
const FIRST_UNITS = [
  0x20, 0x61, 0xe0, 0x300, 0x370, 0x430, 0x600, 0x900, 0xe01, 0x1000, 0x1780, 0x200b, 0x3041, 0x4e00, 0xac00, 0xd83d,
  0xde00, 0xff10,
];

/** Any sequence of UTF-16 units, well-formed or not; every second one from a script in use. */
export const anyText = (maxLength = 60): fc.Arbitrary<string> => {
  const near = fc.tuple(fc.constantFrom(...FIRST_UNITS), fc.nat(40)).map(([first, beyond]) => first + beyond);
  return fc.array(fc.oneof(fc.nat(0xffff), near), { maxLength }).map((units) => String.fromCharCode(...units));
};
