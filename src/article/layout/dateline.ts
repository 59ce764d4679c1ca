/** Recognises the dateline that an article's body begins with. */

import { type SignedPattern, signedPattern } from "../../signed-pattern.ts";
import { DATELINE_AGENCIES, NEWS_AGENCIES } from "./news-agencies.ts";

/** The general news agencies, as they sign in brackets after the place. */
const AGENCY = `(?:${NEWS_AGENCIES}|${DATELINE_AGENCIES})`;

const DASH = "(?:--+|[—–―‒−]|-(?=\\s))";
const AFTER_PLACE = "(?:,[ ]?[\\p{L}\\p{M}\\d. ]{2,30}){0,3}";
/** Capital letters throughout: PHNOM PENH, ST. PETERSBURG, PORT-AU-PRINCE, WASHINGTON/BEIJING. */
const CAPITALS_PLACE = "\\p{Lu}[\\p{Lu}\\p{M}.'’]+(?:[ /-]{1,3}\\p{Lu}[\\p{Lu}\\p{M}.'’]*){0,4}";
/** A sign of capital letters at the start, and of a dash behind them. */
const CAPITALS_AND_DASH = /^[^\s\d][^a-z\s\d,].*[-—–―‒−]/s;
const AGENCY_IN_BRACKETS = new RegExp(`\\(${AGENCY}`);
/** What a sentence of its own begins with; an apposition ("NATO – an alliance") goes on in lower case. */
const SENTENCE_OPENING = "(?=[\"“„«‘'「(\\[]*[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}])";

/**
 * The forms a dateline has, each anchored at the start of a paragraph; the match is the whole dateline. Cased scripts
 * need capitals or a known agency, scripts without case an agency, the wire's own brackets or a double hyphen: a plain
 * dash after a name defines a word in an encyclopedia.
 */
const DATELINE_FORMS: readonly SignedPattern[] = [
  // PARIS, Jan 3 (Reuters) - · KYIV, Ukraine (AP) — · МОСКВА, 3 янв /ТАСС/. · NEW YORK (JTA) –
  signedPattern(
    /[)/]\s*[-—–―‒−.:]/,
    () =>
      new RegExp(
        `^${CAPITALS_PLACE}${AFTER_PLACE}\\s?(?:\\([\\p{L}\\p{M}. /-]{2,30}\\)|/[\\p{L}. -]{2,30}/)\\s*(?:[.:]?\\s?${DASH}|[.:](?=\\s))\\s*${SENTENCE_OPENING}`,
        "u",
      ),
  ),
  // PARIS, Jan 3 — · WASHINGTON, D.C. —
  signedPattern(
    CAPITALS_AND_DASH,
    () =>
      new RegExp(
        `^(?=.{4})${CAPITALS_PLACE}(?:,[ ]?[\\p{L}\\p{M}\\d. ]{2,30}){1,3}\\s*${DASH}\\s*${SENTENCE_OPENING}`,
        "u",
      ),
  ),
  // PHNOM PENH--
  signedPattern(
    CAPITALS_AND_DASH,
    () => new RegExp(`^(?=.{4})${CAPITALS_PLACE}\\s*${DASH}\\s*${SENTENCE_OPENING}`, "u"),
  ),
  // London (Reuters) - · Berlin, 3. Januar (dpa) – · القاهرة (رويترز) - · Madrid, 3 ene (EFE).-
  signedPattern(
    AGENCY_IN_BRACKETS,
    () =>
      new RegExp(
        `^[\\p{L}\\p{M}][\\p{L}\\p{M}\\d.,'’/ -]{1,45}\\((?:${AGENCY}[/, -]{0,2}){1,3}\\)\\s*(?:[.:]?\\s?${DASH}|[.:।]-?)\\s*`,
        "u",
      ),
  ),
  // (Reuters) - · (Paris) – needs the agency too
  signedPattern(AGENCY_IN_BRACKETS, () => new RegExp(`^\\(${AGENCY}\\)\\s*(?:[.:]?\\s?${DASH})\\s*`, "u")),
  // 新华社北京1月3日电（记者 王明） · （中央社記者王明台北3日電） · 本报北京1月3日讯
  signedPattern(
    /日/,
    () =>
      /^[（(【]?[\p{Script=Han}\p{Script=Latin}\d０-９、，· ]{2,30}?[\d０-９]{1,2}日[电電讯訊](?:[（(][^（()）\n]{1,40}[)）])?[)）】]?[\s\u3000]*/u,
  ),
  // 【ロンドン=田中】 · ［東京 ３日 ロイター］ －
  signedPattern(
    /^[【［[]/,
    () =>
      /^[【［[](?=[^】］\]\n]{0,60}(?:[=＝]|\d{1,2}日|[０-９]{1,2}日|時事|共同|ロイター|新华社|新華社|讯|訊|AFP|CNN))[^】］\]\n]{2,60}[】］\]][\s\u3000]*(?:[-－―—–]\s*)?/u,
  ),
  // (서울=연합뉴스) 홍길동 기자 =
  signedPattern(
    /^[([].*=/s,
    () =>
      /^[([][\p{Script=Hangul}\p{L}\d .·]{1,30}=[\p{L}\d .·]{1,20}[)\]]\s*(?:[\p{L}·, ]{1,30}(?:기자|특파원)\s?=\s*)?/u,
  ),
  // ភ្នំពេញ៖
  signedPattern(/៖/, () => /^\(?[\p{Script=Khmer}\u200b]{3,20}\)?\s?៖\s*/u),
  // กรุงเทพฯ -- and any other script without case: the typist's dash of the wires
  signedPattern(/--/, () => /^[\p{Lo}\p{M}\u200b. ]{2,30}(?:\([\p{L}\p{M}. ]{2,30}\)\s?)?--\s*/u),
];

/** The form without date, state or agency. */
const BARE_FORM_INDEX = 2;

/** "UNICEF — the fund — is …": an odd number of further dashes in the sentence closes an apposition. */
const closesApposition = (dateline: string, rest: string): boolean => {
  const dash = /[-—–―‒−]+\s*$/u.exec(dateline)?.[0].trim();
  if (dash === undefined) return false;
  const sentence = /^[^.!?]*/u.exec(rest.slice(0, 250))?.[0] ?? "";
  return (sentence.split(dash).length - 1) % 2 === 1;
};

/** Long enough, or visibly, a sentence: "LONDON — Day One" is a heading. */
const holdsSentence = (rest: string): boolean =>
  rest.length >= 12 && (rest.length >= 60 || !/\s/u.test(rest) || /[\p{Sentence_Terminal}…។៕]/u.test(rest));

/**
 * The length of the dateline that a paragraph begins with, with its dash; 0 when there is none. `opening` is the
 * paragraph's beginning, some hundred UTF-16 units; `others` are the beginnings of the paragraphs around it: what
 * several of them have in common is a transcript's speaker or a list's label.
 */
export const datelineLength = (opening: string, others: readonly string[]): number => {
  for (const [index, form] of DATELINE_FORMS.entries()) {
    const match = form.exec(opening);
    if (match === null) continue;
    const rest = opening.slice(match[0].length);
    if (!holdsSentence(rest) || others.some((other) => form.test(other))) continue;
    if (index === BARE_FORM_INDEX && closesApposition(match[0], rest)) continue;
    return match[0].trimEnd().length;
  }
  return 0;
};
