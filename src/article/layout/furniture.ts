/** Recognises the lines that a site sets around an article's words by their shape: sharing, newsletters, notes, comments. */

import { type SignedPattern, signedPattern } from "../../signed-pattern.ts";
import { NEWS_AGENCIES } from "./news-agencies.ts";

/** Longer blocks are prose whatever they begin with. In UTF-16 units. */
const MAX_FURNITURE_CHARS = 320;
const SERVICES =
  "facebook|twitter|\\p{L}{2,6}gram|whatsapp|youtube|tiktok|threads|linkedin|bluesky|google news|zalo|viber|https?:";

/**
 * Lines of one kind: by the text in lower case, which costs a third of a pattern that knows both cases, and by the text as it is.
 */
type Lines = Readonly<{ lowerCase: readonly RegExp[]; asItIs: readonly SignedPattern[] }>;

/** Anywhere in an article, whatever comes before and behind. */
const FURNITURE_LINES: Lines = {
  lowerCase: [
    // [Read: Mayor arrested] · (Lire aussi : …)
    /^[[(（【](?:read|watch|listen|see|also|more|related|lire|voir|à lire|lea|ver|leia|veja|leggi|guarda|lesen|mehr|lees|lue|läs|les|læs|читайте|смотрите|ดู|อ่าน|相关|相關|関連)[^\])）】]*[\])）】]$/u,
    // Reading and listening time
    /^(?:listen to this (?:article|story)|artikel (?:zum )?(?:an)?hören|écouter l[’']article|escuchar (?:el artículo|la noticia)|ascolta l[’']articolo|ouvir (?:o artigo|a notícia)|luister naar)\b.{0,40}$/u,
    /^(?:estimated )?(?:reading time|read time|temps de lecture|durée de lecture|lesezeit|lesedauer|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|czas czytania|doba čtení|время чтения|час читання|lästid|læsetid|lesetid|okuma süresi|waktu baca|阅读时间|閱讀時間|読了時間)(?![\p{L}]).{0,30}$/u,
    /^\p{Nd}{1,3}[ -]?(?:min(?:ute)?s?\.?[ -](?:read|listen|de lecture|de lectura|di lettura|de leitura|lesezeit|leestijd|lästid)|мин(?:ут[аы]?)? чтения)\.?$/u,
    // Sharing, following
    /^(?:click here to )?share (?:(?:this|full|the) (?:article|story|post|page)|on social media|via\b|by email).{0,40}$/u,
    new RegExp(
      `^(?:follow|like|find|join|subscribe to|suivez|folgen|siga|sigue|síguenos|segui|seguici|volg|подписывайтесь|ikuti|takip)\\s.{1,80}(?:${SERVICES}).{0,140}$`,
      "u",
    ),
    // Newsletters
    /^(?:sign up (?:for|to|here)|subscribe (?:to|for|now|today|here)|get (?:our|the|your)|thanks for reading|enjoying this|like what you)\b.{0,120}(?:newsletter|inbox|email|subscribe|new posts|alerts)\b.{0,120}$/u,
    /^(?:abonnez-vous|inscrivez-vous|recevez|melden sie sich|abonnieren sie|jetzt|suscríb[ae](?:se|te)|regístrese|iscriviti|assine|inscreva-se|meld u|meld je|schrijf je|zapisz się|prihláste|přihlaste|prenumerera|tilmeld|подпишитесь|підпишіться|berlangganan)(?![\p{L}]).{0,120}(?:newsletter|lettre d[’']information|boletín|nieuwsbrief|nyhetsbrev|nyhedsbrev|рассылк|розсилк|\p{L}{4}gram|телеграм).{0,120}$/u,
    // Who else worked on it, where else it stands
    /^with (?:files|reporting|additional reporting) from\s.{0,120}$/u,
    /^.{3,160}\bcontributed (?:to this (?:report|story|article)|(?:additional )?reporting)\.?$/u,
    /^a version of this (?:article|story|column) (?:appears|appeared|was (?:first )?published|first appeared)\b.*$/u,
    /^this (?:article|story|piece) (?:was (?:originally|first)|originally|first) (?:published|appeared)\b.*$/u,
    /^(?:cet article (?:est paru|a été publié|est initialement paru)|dieser (?:artikel|beitrag|text) (?:erschien|ist zuerst)|este artículo (?:se publicó|fue publicado)|este artigo foi publicado|questo articolo è (?:uscito|stato pubblicato)|dit artikel verscheen)(?![\p{L}]).*$/u,
    // What a screen reader is told
    /^(?:list of \p{Nd}+ items?|list \p{Nd}+ of \p{Nd}+(?:\s.*)?|end of list|skip (?:to|past|advertisement)\b.{0,40}|image \p{Nd}+ of \p{Nd}+)$/u,
  ],
  asItIs: [
    signedPattern(
      / by /,
      () =>
        /^(?:[Aa]dditional |[Ww]ith )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Rr]esearch) (?:and (?:writing|editing|reporting) )?by \p{Lu}.{0,200}$/u,
    ),
  ],
};

/** Before the body, and behind it: alone they say little. */
const EDGE_LINES: Lines = {
  lowerCase: [/^\p{Nd}{1,4}$/u, /^[∙·•]?\s?(?:paid|free|exclusive|premium|abonnés|\+)$/u],
  asItIs: [],
};

/** Behind the body. */
const END_LINES: Lines = {
  lowerCase: [
    /^(?:sources?|quellen?|fuentes?|fonti?|fontes?|kilder?|källor?|bron(?:nen)?|źródło|zdroj|forrás|источник|джерело|来源|來源|出典|출처|المصدر)\s?[:：]\s?[^.。]{2,80}$/u,
    /^.{3,60}\bis an? (?:[\p{L}-]+ ){0,4}(?:reporter|correspondent|editor|writer|columnist|journalist|critic|producer|author)\b.{0,120}(?:\bcover(?:s|ing)\b|\bwrit(?:es|ing) about\b|\bbased in\b|more about|follow|@).{0,120}$/u,
    /^(?:order reprints|today[’']s paper)\b.*$/u,
  ],
  asItIs: [
    // A desk's or agency's sign: rha/AP · (dpa) · jme/lot
    signedPattern(
      /^\(|\//,
      () =>
        new RegExp(
          `^(?:\\p{Ll}{2,4}(?:/(?:\\p{Ll}{2,4}|${NEWS_AGENCIES}|KNA|epd|SID|sid|apa))+|\\((?:${NEWS_AGENCIES})(?:[/, ]{1,2}\\p{L}{2,10})*\\))$`,
          "u",
        ),
    ),
    signedPattern(/^(?:see )?more /, () => /^(?:see )?more (?:on|about|from)\s?[:：]?\s?\p{Lu}.{0,80}$/u),
  ],
};

/** A heading over what readers wrote. */
const COMMENTS_HEADING =
  /^(?:\p{Nd}+ (?:thoughts?|comments?|replies|responses?)(?: (?:on|to)\s.+)?|\p{Nd}+ (?:commentaires?|kommentare?|comentarios?|comentários?|commenti|reacties|комментари\p{L}+|коментар\p{L}+)|(?:comments?|commentaires|kommentare|comentarios|comentários|commenti|reacties|комментарии|коментарі|评论|評論|コメント|댓글)\s?\(\p{Nd}+\))$/u;
/** What is under such a heading: who wrote, when, and the button. */
const COMMENT_SIGN =
  /(?:\b(?:says|said|wrote|writes)\s?:$|(?:a écrit|dit|schreibt|schrieb|sagt|dice|disse|escribió|пишет|пише|написал)\s?:$|^(?:reply|répondre|antworten|responder|rispondi|ответить)$|\b(?:ago|il y a|vor \p{Nd}+|hace \p{Nd}+)\b)/u;

const fits = (text: string, { lowerCase, asItIs }: Lines): boolean => {
  if (text.length > MAX_FURNITURE_CHARS || text.includes("\n")) return false;
  const lower = text.toLowerCase();
  return lowerCase.some((form) => form.test(lower)) || asItIs.some((form) => form.test(text));
};

/** A line of the site between paragraphs: never part of the article. */
export const isFurniture = (text: string): boolean => fits(text, FURNITURE_LINES);

/** A line of the site before the body or behind it. */
export const isEdgeFurniture = (text: string): boolean => fits(text, FURNITURE_LINES) || fits(text, EDGE_LINES);

/** A line of the site behind the body. */
export const isEndFurniture = (text: string): boolean => isEdgeFurniture(text) || fits(text, END_LINES);

/** Whether readers' comments begin with a block; `next` are the blocks behind it. */
export const beginsComments = (text: string, next: readonly string[]): boolean => {
  if (text.length > MAX_FURNITURE_CHARS) return false;
  const heading = text.toLowerCase();
  return (
    COMMENTS_HEADING.test(heading) &&
    (/^\p{Nd}+ thoughts? on\s/u.test(heading) ||
      next.some((one) => one.length <= 120 && COMMENT_SIGN.test(one.toLowerCase())))
  );
};
