/** Recognises the lines that speak of an article: who wrote it, when it was published, when it was changed. */

import { LANGUAGES, UNSPACED_SCRIPTS } from "../../language/index.ts";
import { signedPattern } from "../../signed-pattern.ts";
import type { Span } from "../../span.ts";
import { DATELINE_AGENCIES, NEWS_AGENCIES } from "./news-agencies.ts";

/** Longer lines are sentences. In UTF-16 units. */
const MAX_BYLINE_CHARS = 140;
const MAX_DATE_CHARS = 120;

const CAPITALISED = "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|\\p{Lo}[\\p{L}\\p{M}]*)";
const PARTICLES =
  "(?:de|da|di|del|della|van|von|der|den|bin|al|el|la|le|du|dos|ter|y|e|i|und|and|et|en|og|och|ja|a|и|та|dan|ve|&)";
/** Two words at least, as "By Monday" names nobody, or an agency. */
const NAMES = `(?:${CAPITALISED}(?:,?\\s+${PARTICLES}(?=\\s)){0,3}(?:\\s+(?:${CAPITALISED}|${PARTICLES}(?=\\s))|,\\s+${CAPITALISED}(?=\\s+${CAPITALISED})){1,9}|${NEWS_AGENCIES}|${DATELINE_AGENCIES})`;
const BY =
  "(?:by|(?:written|words|text|story|reported|interview) by|par|propos recueillis par|por|von|di|door|av|af|tekst|text|texte|texto|testo|autor(?:a|ka|es|en)?|autore|auteur|author|authors|oleh|penulis|автор|авторы|автори|текст)";
/** "By Ruth Hale", "Von Ruth Hale, Larn", "Par Ruth Hale (Larn, envoyée spéciale)", "By RUTH HALE and Tom Osei in Oslo". */
const BYLINE = signedPattern(
  new RegExp(`^${BY}\\s?:?\\s`, "i"),
  () =>
    new RegExp(
      `^(?:${BY.replace(/\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)})\\s?:?\\s+(${NAMES})(?:(?:,|;|\\s\\(|\\s?[|·•–—/-]|\\sin\\s).{0,80})?$`,
      "u",
    ),
);
/** 记者 王明 · 文／王明 · 撰文：王明 · 글 김민수 기자 */
const IDEOGRAPHIC_BYLINE = signedPattern(
  /[记記者文执執筆著기]/,
  () =>
    /^[(（【［]?(?:(?:记者|記者|作者|撰文|文|筆者|執筆|著者)\s?[:：／/| ]\s?(\p{sc=Han}{2,4})|(\p{sc=Hangul}{2,4})\s?기자)[)）】］]?$/u,
);
/** Other scripts without capitals: a label, and a few words. */
const LABELLED_BYLINE = signedPattern(
  /^[អដเผโبكכמलद]/,
  () =>
    /^(?:ដោយ|អ្នកនិពន្ធ|เขียนโดย|ผู้เขียน|โดย|بقلم|كتب|כתב|מאת|लेखक|द्वारा)(?:\s*[:៖]\s*|\s+|(?=[\p{sc=Khmer}\p{sc=Thai}]))([\p{L}\p{M}'’-]+(?:\s[\p{L}\p{M}'’-]+){0,3})$/u,
);
const BARE_NAME = new RegExp(
  `^${CAPITALISED}(?:\\s+(?:${CAPITALISED}|(?:de|da|di|del|van|von|der|den|bin|al|el|la|le|du)(?=\\s))){1,4}$`,
  "u",
);

/** Who wrote the article, as the line says it; `undefined` where the line does not say. */
export const authorOf = (line: string): string | undefined => {
  if (line.length > MAX_BYLINE_CHARS || line.includes("\n")) return undefined;
  const ideographic = IDEOGRAPHIC_BYLINE.exec(line);
  const named = BYLINE.exec(line)?.[1]?.replace(/,$/u, "") ?? LABELLED_BYLINE.exec(line)?.[1];
  return named ?? ideographic?.[1] ?? ideographic?.[2];
};

/** Two to five capitalised words: a name, where a byline is expected. */
export const isBareName = (line: string): boolean => line.length <= 60 && BARE_NAME.test(line);

const CHANGED =
  "(?:last |zuletzt )?(?:updated|modified|edited|corrected)|(?:dernière )?mis(?:e)? à jour|modifié|actualizado|atualizado|aggiornato|aktualisiert|bijgewerkt|aktualizacja|aktualizováno|uppdaterad|opdateret|oppdatert|päivitetty|frissítve|actualizat|обновлено|оновлено|обновена|güncelleme|diperbarui|cập nhật|更新|수정|آخر تحديث|تحديث|ενημερώθηκε|อัปเดต|កែប្រែ|ធ្វើបច្ចុប្បន្នភាព";
const PUBLISHED =
  "(?:first |last |originally )?(?:published|posted)|publié|publicado|pubblicato|veröffentlicht|stand|gepubliceerd|opublikowano|publikováno|publicerad|publiceret|publisert|julkaistu|közzétéve|publicat|опубликовано|опубліковано|публикувано|yayınlanma|diterbitkan|đăng|发布|發布|公開|入力|نُشر|نشر|เผยแพร่|ផ្សាយ";
const LABEL = `(?:${CHANGED}|${PUBLISHED})(?![\\p{L}\\p{M}])`;
const LABELLED = new RegExp(`^${LABEL}`, "iu");
const CHANGED_LABEL = new RegExp(`(?<![\\p{L}\\p{M}])(?:${CHANGED})(?![\\p{L}\\p{M}])`, "iu");
const LABEL_WORDS = new RegExp(`^${LABEL}\\s*[:：]?\\s*(?:(?:on|at|le|am|el|il|em|op|den|dnia|dne)\\s+)?`, "iu");
/** Between two dates of one line: "Published 4 March 2024, updated 6 March 2024". */
const NEXT_LABEL = new RegExp(`[\\s,;|·•–—/()-]+(?=${LABEL})`, "giu");
const NUMERIC_DATE =
  /(?<!\p{Nd})(?:\p{Nd}{1,2}[./-]\s?\p{Nd}{1,2}[./-]\s?\p{Nd}{2,4}|\p{Nd}{4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,2}|\p{Nd}{4}\s?[年년])/u;
const DAY_OR_YEAR = /(?<!\p{Nd})\p{Nd}{1,2}(?!\p{Nd}).*\p{Nd}{4}|\p{Nd}{4}.*(?<!\p{Nd})\p{Nd}{1,2}(?!\p{Nd})/u;
/** Words of a date line that are no month: a weekday, "at", "Uhr", a time zone. */
const MAX_OTHER_WORDS = 4;

/** A run of a script without spaces that is longer says more than "发布时间". */
const UNSPACED_WORD = new RegExp(`[${UNSPACED_SCRIPTS}\\p{M}]+`, "gu");
const MAX_UNSPACED_CHARS = 16;
/** "10.15 Uhr." and "4 марта 2024 г." end with a stop and are no sentences. */
const STOPPED_UNIT = /(?<![\p{L}])(?:Uhr|[ap]\.m|г|гг)\.$/u;
const endsSentence = (line: string): boolean => /[.!?。！？।؟។៕]$/u.test(line.replace(STOPPED_UNIT, ""));

let monthNames: ReadonlySet<string> | undefined;

/** The months' names in every language of articles, as the ICU writes them. */
const monthsOf = (): ReadonlySet<string> => {
  if (monthNames !== undefined) return monthNames;
  const found = new Set<string>(["sept"]);
  for (const { code } of LANGUAGES) {
    for (const month of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(code, { month, day: "numeric", timeZone: "UTC" });
      for (let at = 0; at < 12; at += 1) {
        const name = format.formatToParts(new Date(Date.UTC(2024, at, 9))).find(({ type }) => type === "month")?.value;
        if (name !== undefined && /^\p{L}/u.test(name)) found.add(name.toLowerCase().replace(/\.$/u, ""));
      }
    }
  }
  monthNames = found;
  return found;
};

/** A line that says when the article was published or changed, and nothing else. */
export const isDateLine = (line: string): boolean => {
  if (line.length > MAX_DATE_CHARS || line.includes("\n") || !/\p{Nd}/u.test(line)) return false;
  const words = line.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (endsSentence(line) || (line.match(UNSPACED_WORD) ?? []).some((word) => word.length > MAX_UNSPACED_CHARS))
    return false;
  const isDated = NUMERIC_DATE.test(line) || (DAY_OR_YEAR.test(line) && words.some((word) => monthsOf().has(word)));
  if (LABELLED.test(line)) return isDated || words.length <= MAX_OTHER_WORDS;
  const others = words.filter((word) => !monthsOf().has(word));
  return isDated && others.length <= MAX_OTHER_WORDS;
};

/** The dates of a line, each with its place in it. `says` is without its label, as the line has it. */
export type DateCredit = Span & Readonly<{ isChange: boolean; says: string }>;

/** What a date line says: when the article was published, and when it was changed. */
export const datesOf = (line: string): readonly DateCredit[] => {
  if (!isDateLine(line)) return [];
  const starts = [0, ...Array.from(line.matchAll(NEXT_LABEL), ({ index, 0: gap }) => index + gap.length)];
  return starts.flatMap((start, at) => {
    const part = line.slice(start, starts[at + 1] ?? line.length).replace(/[\s,;|·•–—/()-]+$/u, "");
    const says = part.replace(LABEL_WORDS, "");
    return /\p{Nd}/u.test(says) ? [{ start, end: start + part.length, isChange: CHANGED_LABEL.test(part), says }] : [];
  });
};
