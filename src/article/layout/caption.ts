/** Recognises a picture's caption by the credit at its end. */

import { type SignedPattern, signedPattern } from "../../signed-pattern.ts";
import { NEWS_AGENCIES, PICTURE_AGENCIES } from "./news-agencies.ts";

/** What newsrooms call a picture, at the start of a credit line; in the languages of the wires and of the region. */
const PICTURE_WORD =
  "(?:(?:FILE|File|Archive|Handout|Courtesy)\\s)?(?:PHOTO|Photo|Photos|Photograph|Photographs|Photography|IMAGE|Image|Images|Picture|Pictures|Pic|Illustration|Graphic|Screenshot|Screengrab|FOTO|Foto|Fotos|Fotografía|Fotografia|Fotoğraf|Imagen|Imagem|Immagine|Bild|Zdjęcie|Zdroj|Фото|Снимок|Иллюстрация|Ảnh|Gambar|Larawan|Kuva|Bilde|Billede|Beeld)";
const CREDIT_WORD =
  "(?:(?:Photo|Image|Picture|Photography|Video|Media|Foto|Bild)[ -]?[Cc]redits?|Credits?|CREDIT|Crédits?(?: photos?)?|Crédito|Créditos|Bildnachweis|Fotokredit|Courtesy|Source de l'image|© Photo|Photo ©)";
const UNCASED_CREDIT_WORD =
  "(?:图片来源|圖片來源|图源|圖源|图片|圖片|图|圖|照片|摄影|攝影|资料图|資料照|写真|画像|撮影|사진|사진제공|사진 제공|자료사진|صورة|الصورة|تصوير|عکس|תמונה|צילום|ภาพ|ภาพจาก|ภาพโดย|ภาพถ่าย|រូបថត|រូបភាព|រូប|ຮູບ|ဓာတ်ပုံ|फोटो|तस्वीर|छवि|ছবি|படம்)";
const AGENCY_NAME = `(?:${NEWS_AGENCIES}|${PICTURE_AGENCIES})`;

const PICTURE_SIGN = new RegExp(PICTURE_WORD);

/** Where a credit may begin: at the start, after a sentence, after a bracket or a bar. */
const CREDIT_START = "(?:^|[.!?…。！？।។)\\]”\"»’'|/–—-]\\s*|\\s{2,}|\\n\\s*|[(\\[（［【]\\s*)";
/** A credit is no sentence: it has no full stop at its end. */
const CREDITED_NAME = "[^\\n]{0,79}[^\\n.!?。！？]";
const CREDIT_END = "[)\\]）］】]?\\.?$";

/** A block whose end can only be a picture's credit, anywhere in the article. */
const STRONG_CREDITS: readonly SignedPattern[] = [
  // Photo from AFP · Photo by Jane Doe · Foto: dpa · Photo: Tang Chhin Sothy
  signedPattern(
    PICTURE_SIGN,
    () =>
      new RegExp(
        `${CREDIT_START}${PICTURE_WORD}\\s?(?::|：|/|©|\\||by\\s|from\\s|via\\s|courtesy\\s|supplied|provided|de\\s|di\\s|von\\s)\\s?${CREDITED_NAME}$`,
        "u",
      ),
  ),
  signedPattern(
    new RegExp(CREDIT_WORD),
    () => new RegExp(`${CREDIT_START}${CREDIT_WORD}\\s?(?::|：|/|of\\s)\\s?${CREDITED_NAME}$`, "u"),
  ),
  signedPattern(
    new RegExp(UNCASED_CREDIT_WORD),
    () => new RegExp(`${CREDIT_START}${UNCASED_CREDIT_WORD}\\s?[:：/／=＝៖]\\s?[^\\n]{1,40}$`, "u"),
  ),
  // (AP Photo/Heng Sinith) · (Photo by Jane Doe) · [Photo/Agencies] · （新华社记者王明摄）
  signedPattern(
    PICTURE_SIGN,
    () =>
      new RegExp(
        `[(\\[（［]\\s?(?:${AGENCY_NAME}\\s)?(?:${PICTURE_WORD})\\s?(?:/|:|by\\s|from\\s|via\\s|courtesy\\s|credit)\\s?[^()\\n]{1,80}${CREDIT_END}`,
        "u",
      ),
  ),
  signedPattern(
    /摄|攝|撮影|資料照|资料图|資料圖片/,
    () => /[（(][^（()）\n]{0,30}(?:摄|攝|撮影|資料照|资料图片?|資料圖片)[^（()）\n]{0,12}[）)]?$/u,
  ),
  // ….Credit...Tom Osei for The Larn Post · …an official said.CreditTom Osei for The Larn Post
  signedPattern(/Credit/, () => /(?:^|[\p{L}\p{N}.!?”"’)])\s?Credit\s?(?:\.{3}|…)\s?\p{Lu}[^\n]{2,80}$/u),
  signedPattern(/Credit/, () => /[.!?”"’)]Credit\p{Lu}[\p{L}\p{M}.,'’ -]{2,80}$/u),
  // Image source, Getty Images · Image caption, The quay in March
  signedPattern(
    /^.{5} (?:source|caption|copyright)/i,
    () => /^(?:Image|Media|Video|Photo) (?:source|caption|copyright)\s?[,:]\s?\S[^\n]*$/iu,
  ),
  // [Tom Osei/Reuters] · [File: Tom Osei/AP]
  signedPattern(
    /\/.*[)\]）］]$/s,
    () =>
      new RegExp(
        `[(\\[（［](?:File: ?)?[\\p{L}\\p{M} .'’-]{2,40}/\\s?${AGENCY_NAME}[^()\\[\\]\\n]{0,30}[)\\]）］]$`,
        "iu",
      ),
  ),
  new RegExp(`^(?:${PICTURE_AGENCIES})$`, "u"),
  /^(?:FILE PHOTO|FILE PIC(?:TURE)?|FILE IMAGE|File photo|FILE(?=\s?[-–—]))\s?(?::|--?|[–—])\s/u,
];

const SHORT_CREDIT = `${CREDIT_START}(?:${PICTURE_WORD}|${CREDIT_WORD})\\s?(?::|by|from|via|courtesy of)\\s?(?:[^\\s]{1,25}\\s){0,5}[^\\s]{1,25}$`;

/** An end that is a credit only where a picture is expected: between the headline and the body. */
const WEAK_CREDITS: readonly SignedPattern[] = [
  // (AP Photo/Heng Sinith) Residents wade …
  signedPattern(
    /^[([（［]/,
    () =>
      new RegExp(
        `^[(\\[（［](?:${AGENCY_NAME}\\s)?${PICTURE_WORD}\\s?(?:/|:|by\\s|from\\s|via\\s)[^()\\n]{1,80}[)\\]）］]\\s`,
        "u",
      ),
  ),
  signedPattern(new RegExp(`${PICTURE_WORD}|${CREDIT_WORD}`), () => new RegExp(SHORT_CREDIT, "u")),
  // (Reuters) · (Getty Images) · [AFP]
  signedPattern(
    /[)\]）］]\.?$/,
    () => new RegExp(`[(\\[（［][^()\\[\\]\\n]{0,40}${AGENCY_NAME}[^()\\[\\]\\n]{0,40}[)\\]）］]\\.?$`, "u"),
  ),
  // AFP/Tang Chhin Sothy · Jane Doe/Getty Images · Jane Doe for Reuters
  signedPattern(
    new RegExp(`${AGENCY_NAME}\\s?/`),
    () => new RegExp(`(?:^|[.!?…。])\\s?${AGENCY_NAME}\\s?/\\s?[\\p{L}][^.\\n]{1,60}$`, "u"),
  ),
  signedPattern(
    new RegExp(`[/|\\s]\\s?${AGENCY_NAME}`),
    () =>
      new RegExp(
        `(?:^|[.!?…。|])\\s?[\\p{L}\\p{M} .'’-]{2,40}(?:/|\\||\\sfor\\s|\\svia\\s)\\s?${AGENCY_NAME}(?:[/ ][^.\\n]{0,40})?$`,
        "u",
      ),
  ),
  new RegExp(`(?:^|[.!?…。])\\s?${AGENCY_NAME}$`, "u"),
  /©\s?[^\n.]{1,80}\.?$/u,
  /^(?:Photo|Image|Picture|Caption|Pictured|Above|Below|Left|Right|Top|Foto|Фото)(?:\s(?:caption|above|below))?\s?[:：]\s/iu,
];

/** Longer blocks are prose whatever they end with. In UTF-16 units. */
export const MAX_CAPTION_CHARS = 700;

/** A credit ends without a full stop or with its bracket; this spares every other paragraph the search for one. */
const FULL_STOP_END = /[^)\]）］】][.!?。！？]$/u;
const FILE_PHOTO_START = /^F(?:ILE|ile)/u;

/** Whether a block can only be a picture's caption, anywhere in the article: its credit says so. */
export const isCaption = (text: string): boolean =>
  text.length <= MAX_CAPTION_CHARS &&
  (!FULL_STOP_END.test(text) || FILE_PHOTO_START.test(text)) &&
  STRONG_CREDITS.some((form) => form.test(text));

const BARE_CREDIT = new RegExp(
  `^(?:(?:${PICTURE_WORD}|${CREDIT_WORD})\\s?[:：/©]|(?:Image|Photo) (?:source|copyright)\\b|(?:${PICTURE_AGENCIES})$)`,
  "u",
);

/** A credit alone: the line before or behind it is the caption's other half. */
export const isBareCredit = (text: string): boolean => text.length <= 80 && BARE_CREDIT.test(text) && isCaption(text);

/** Whether a block is a caption where a picture may be, before the body. */
export const isOpeningCaption = (text: string): boolean =>
  isCaption(text) || (text.length <= MAX_CAPTION_CHARS && WEAK_CREDITS.some((form) => form.test(text)));
