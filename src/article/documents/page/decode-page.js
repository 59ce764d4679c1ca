/** Decides in which encoding a page is written: its own mark, what the server says, what the page says, what its bytes look like. */

const SAMPLE_BYTES = 4_096;
const BOMS = /** @type {const} */ ([
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
]);
const META_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;
const XML_ENCODING = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{2,40})/i;
const LANGUAGE = /<html[^>]{0,400}\slang\s*=\s*["']?([a-z]{2,3})/i;
/** What pages of a language are written in that name no encoding and are no UTF-8. */
const LEGACY = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  ja: ["shift_jis", "euc-jp"],
  zh: ["gb18030", "big5"],
  ko: ["euc-kr"],
  ru: ["windows-1251"],
  uk: ["windows-1251"],
  bg: ["windows-1251"],
  sr: ["windows-1251"],
  el: ["windows-1253"],
  tr: ["windows-1254"],
  he: ["windows-1255"],
  ar: ["windows-1256"],
  fa: ["windows-1256"],
  vi: ["windows-1258"],
  th: ["windows-874"],
  cs: ["windows-1250"],
  sk: ["windows-1250"],
  pl: ["windows-1250"],
  hu: ["windows-1250"],
  ro: ["windows-1250"],
  hr: ["windows-1250"],
  sl: ["windows-1250"],
  lt: ["windows-1257"],
  lv: ["windows-1257"],
  et: ["windows-1257"],
});
const LAST_RESORT = "windows-1252";

/** The text in an encoding; `undefined` when there is no such encoding or the bytes are not written in it. @param {Uint8Array} bytes @param {string} label */
const decodeStrictly = (bytes, label) => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** @param {string} head @param {string | undefined} named @returns {readonly string[]} */
const listEncodings = (head, named) => {
  const own = META_CHARSET.exec(head)?.[1] ?? XML_ENCODING.exec(head)?.[1];
  const language = LANGUAGE.exec(head)?.[1]?.toLowerCase() ?? "";
  const given = [named, own].filter((label) => label !== undefined);
  // A page whose bytes are UTF-8 from end to end is UTF-8; only what is no ASCII alone could say otherwise.
  return [...given, "utf-8", ...(LEGACY[language] ?? [])];
};

/** The text of a page. @param {Uint8Array} bytes @param {string | undefined} named by the server @returns {string} */
export const decodePage = (bytes, named) => {
  for (const [label, mark] of BOMS)
    if (mark.every((byte, at) => bytes[at] === byte)) return new TextDecoder(label).decode(bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, SAMPLE_BYTES));
  for (const label of listEncodings(head, named)) {
    const text = decodeStrictly(bytes, label);
    if (text !== undefined) return text;
  }
  return new TextDecoder(LAST_RESORT).decode(bytes);
};
