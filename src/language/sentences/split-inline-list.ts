/** Cuts a line that is a whole list ("1) The old bridge 2) The new bridge") before each of its items. */

import type { Span } from "../../span.ts";
import { languageData } from "../languages/languages.ts";

const BULLETS = "•⁃▪◦‣●";
const FIRST_MARKER = new RegExp(`^\\s*([${BULLETS}]\\s?)?(?:(\\(?)(\\p{Nd}{1,2}|[a-y])(\\.\\)|\\)|\\.)\\s)?`, "u");
const ITEM_OPENING = '(?=["“„«(\\[]?[\\p{Lu}\\p{Lo}\\p{N}])';
const ENDED = /[.!?;:。！？]["”»)]?\s*$/u;
/** A list on one line is no longer than this, in UTF-16 units. */
const MAX_LIST_CHARS = 5_000;

const escapePattern = (text: string): string => text.replace(/[.()]/g, "\\$&");

const nextMarkerOf = (marker: string): string =>
  /\d/u.test(marker) ? String(Number(marker) + 1) : String.fromCharCode(marker.charCodeAt(0) + 1);

/** Where the items of a line begin, the first left out; none where the line is no list. */
const findItemStarts = (part: string, code: string): readonly number[] => {
  const [, bullet = "", bracket = "", first, tail = ""] = FIRST_MARKER.exec(part) ?? [];
  if (bullet !== "") {
    const next = new RegExp(`(?<=\\s)${bullet.trim()}\\s?(?=[\\p{L}\\p{N}(“"«])`, "gu");
    return Array.from(part.slice(1).matchAll(next), ({ index }) => index + 1);
  }
  if (first === undefined) return [];
  const starts: number[] = [];
  let marker = first;
  let from = 1;
  for (;;) {
    marker = nextMarkerOf(marker);
    const found = new RegExp(`(?<=\\s)${escapePattern(bracket)}${marker}${escapePattern(tail)}\\s${ITEM_OPENING}`, "u");
    const at = part.slice(from).search(found);
    if (at < 0) return starts;
    // "in der 2. Bundesliga" is no second item.
    const isOrdinal = tail === "." && languageData(code)?.stopsOrdinals === true;
    if (isOrdinal && !ENDED.test(part.slice(Math.max(0, from + at - 20), from + at))) return starts;
    from += at;
    starts.push(from);
    from += 1;
  }
};

/** The items of a line that is a list; the line itself where it is none. */
export function* splitInlineList(text: string, line: Span, code: string): Generator<Span> {
  let { start } = line;
  if (line.end - line.start <= MAX_LIST_CHARS) {
    for (const item of findItemStarts(text.slice(line.start, line.end), code)) {
      yield { start, end: line.start + item };
      start = line.start + item;
    }
  }
  yield { start, end: line.end };
}
