/** Splits scripts without full stops into units of about a sentence. */

import type { Span } from "../../span.ts";

const UNPUNCTUATED_LETTER = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
/** A unit is cut at the best space between these lengths (UTF-16 units); Thai needs about two thirds of English's. */
const MIN_UNIT_CHARS = 60;
const MAX_UNIT_CHARS = 200;
/** Two spaces end a sentence even where it is brief. */
const MIN_CHARS_BEFORE_DOUBLE_SPACE = 30;

const SPACES = /[\s\u200b]+/g;
/** Digits, foreign words, abbreviations' stops and brackets belong to the clause on either side of their space. */
const TIED_LEFT = /[\p{Nd}\p{sc=Latin}.,:;(["“‘/-]$/u;
const TIED_RIGHT = /^[\p{Nd}\p{sc=Latin}.,:;)\]"”’/ๆฯ-]/u;
/** Eras and times after the month or the number, and titles before a name whose surname follows a space. */
const ERA = /^(?:พ\.ศ|ค\.ศ|ร\.ศ|จ\.ศ|น\.|ปีก่อน)/;
const TITLED_NAME =
  /(?:นาย|นาง|นางสาว|เด็กชาย|เด็กหญิง|ดร\.|ศ\.|รศ\.|ผศ\.|พล\.?[อทต]\.|ร้อยเอก|พันเอก|พลเอก|เจ้าหญิง|เจ้าชาย|สมเด็จ|លោក|អ្នកស្រី|ທ່ານ)[^\s]{1,18}$/;
/** Words with which a clause or a sentence begins (Thai, Khmer, Lao). */
const CLAUSE_OPENING =
  /^(?:ซึ่ง|โดย|แต่|ต่อมา|เมื่อ|หลังจาก|ก่อน|นอกจาก|ทั้งนี้|อย่างไรก็|จึง|เพราะ|เนื่องจาก|จากนั้น|ปัจจุบัน|ในปี|ใน|ถึงแม้|แม้|ดังนั้น|สำหรับ|ส่วน|เขา|เธอ|ได้|และได้|และมี|และเป็น|เป็น|มี|ដោយ|ប៉ុន្តែ|បន្ទាប់ពី|នៅ|ដែល|ហើយ|ແຕ່|ຫຼັງຈາກ|ໃນ|ເຊິ່ງ)/;

/** A text of one script shows it at once. */
const SAMPLE_CHARS = 400;

/** Whether a text is written in a script that parts sentences by spaces. */
export const isUnpunctuated = (text: string): boolean => {
  const part = text.slice(0, SAMPLE_CHARS);
  const letters = part.match(UNPUNCTUATED_LETTER)?.length ?? 0;
  return letters * 2 > part.length;
};

type Space = Readonly<{ start: number; end: number; before: string; after: string }>;

/** How well a text is cut at a space; below zero it tears something apart. */
const cutScore = ({ start, end, before, after }: Space): number => {
  if (end - start > 1) return 4;
  if (TIED_LEFT.test(before) || TIED_RIGHT.test(after) || ERA.test(after) || TITLED_NAME.test(before)) return -2;
  if (CLAUSE_OPENING.test(after)) return 3;
  // Between short pieces a space parts the items of a list, or a name and a surname.
  return Math.min(before.length, after.length) >= 25 ? 2 : Math.max(before.length, after.length) >= 25 ? 1 : 0;
};

/** The spaces of a text, one after the other, each with the words on either side. */
function* spacesOf(part: string): Generator<Space> {
  let from = 0;
  let previous: readonly [start: number, end: number] | undefined;
  for (const match of part.matchAll(SPACES)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (previous !== undefined) {
      yield {
        start: previous[0],
        end: previous[1],
        before: part.slice(from, previous[0]),
        after: part.slice(previous[1], start),
      };
      from = previous[1];
    }
    previous = [start, end];
  }
  if (previous !== undefined) {
    yield {
      start: previous[0],
      end: previous[1],
      before: part.slice(from, previous[0]),
      after: part.slice(previous[1]),
    };
  }
}

/**
 * Thai and its neighbours have no full stop: a space ends a clause, two end a sentence. Cuts at double spaces, then at
 * single ones so that a unit is about a sentence long: of the spaces within reach the one that most likely ends a
 * clause. A space that joins a number, a foreign word or a surname to its clause is cut only where nothing else is left.
 */
export function* splitAtSpaces(text: string, span: Span): Generator<Span> {
  let start = 0;
  let best: { space: Space; score: number } | undefined;
  for (const space of spacesOf(text.slice(span.start, span.end))) {
    if (space.start <= start) continue;
    if (best !== undefined && space.start - start > MAX_UNIT_CHARS) {
      yield { start: span.start + start, end: span.start + best.space.start };
      start = best.space.end;
      best = undefined;
    }
    const length = space.start - start;
    const score = cutScore(space);
    if (space.end - space.start > 1 && length >= MIN_CHARS_BEFORE_DOUBLE_SPACE) {
      yield { start: span.start + start, end: span.start + space.start };
      start = space.end;
      best = undefined;
    } else if (length >= MIN_UNIT_CHARS && (best === undefined || score > best.score)) {
      best = { space, score };
    }
  }
  if (best !== undefined && span.end - span.start - start > MAX_UNIT_CHARS) {
    yield { start: span.start + start, end: span.start + best.space.start };
    start = best.space.end;
  }
  yield { start: span.start + start, end: span.end };
}
