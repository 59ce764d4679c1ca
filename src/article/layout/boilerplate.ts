/** Recognises what newsrooms put around an article and between its paragraphs. The labels are of no language: sites mix them. */

import { isEndFurniture, isFurniture } from "./furniture.ts";

/** What newsrooms put between paragraphs, and also after the last; alone, or with a title after a colon. */
const INTERRUPTION_LABELS: readonly string[] = [
  "skip advertisement|ad|related|explore more on these topics|read|watch|listen|see also|see more on|more on this|more on this story|recommended stories|recommended reading|recommended articles|you may also be interested in|you might also be interested in|you may also like|you might also like|related content|related coverage|more from this section|share full article|share this page|sign up for our newsletter|leave a comment|editor's picks|most read|what to read next|read next|follow us|subscribe now",
  "voir aussi|lire|sur le même sujet|à voir aussi|pour aller plus loin|nos autres articles|offrir l'article|ajouter à vos sélections|réutiliser ce contenu|partager cet article|mehr dazu|passend dazu|lesen sie hierzu|auch interessant|auch spannend|das könnte sie auch interessieren|artikel teilen|ver también|vea también|te recomendamos|más información|noticias relacionadas|veja também|leia ainda|notícias relacionadas|leggi|guarda anche|articoli correlati|potrebbe interessarti|lees meer|lees verder|se också|läs också|läs mer|les også|læs også|lue myös|přečtěte si|čtěte také|mohlo by vás zajímat|olvassa el|citește și|vezi și|czytaj więcej|przeczytaj także",
  "διαβάστε επίσης|смотрите также|по теме|материалы по теме|читайте еще|дивіться також|читайте ще|прочетете още|вижте още|pročitajte i|preberite tudi",
  "advertisement|advertisements|sponsored|sponsored content|paid content|story continues below|story continues below advertisement|article continues below|article continues after advertisement|read more|read also|also read|see also our|related article|related articles|related story|related stories|related news|recommended for you|share this|share this article|share this story",
  "lire aussi|à lire aussi|à lire également|publicité|lee también|lea también|te puede interesar|publicidad|leia também|leia mais|leggi anche|pubblicità|lesen sie auch|mehr zum thema|anzeige|werbung|lees ook|advertentie|czytaj też|czytaj także|zobacz też|reklama",
  "читайте также|реклама|читайте також|ayrıca okuyun|ilgili haberler|baca juga|iklan|xem thêm|đọc thêm|tin liên quan|quảng cáo|basahin din",
  "相关阅读|相关新闻|延伸阅读|广告|相關閱讀|相關新聞|延伸閱讀|廣告|関連記事|あわせて読みたい|広告|관련기사|관련 기사|광고",
  "اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|مقالات ذات صلة|إعلان|بیشتر بخوانید|פרסומת|यह भी पढ़ें|विज्ञापन|আরও পড়ুন",
  "ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม|โฆษณา|អត្ថបទទាក់ទង|អត្ថបទពាក់ព័ន្ធ|អានបន្ថែម",
];

/** Labels that say so little that they count only after an article's last paragraph. */
const END_LABELS: readonly string[] = [
  "contribuer|previous|next|previous post|next post|related posts|related topics|related links|related coverage|related reading|more on this story|more from this author|more stories|more news|more like this|more to read|you may also like|you might also like|you might be interested in|recommended|recommended stories|recommended reading|read next|up next|most read|most popular|most viewed|trending|trending now|latest news|latest stories|top stories|editor's picks|editors' picks|don't miss|in case you missed it|from our partners|promoted stories|share|share this post|share on facebook|share on twitter|tweet|email this|print this article|print|follow us|subscribe|subscribe now|sign up|newsletter|comments|leave a comment|leave a reply|post a comment|join the conversation|tags|topics|about the author|about author|previous article|next article|back to top|download our app|contact us|our standards: the thomson reuters trust principles",
  "articles liés|articles connexes|sur le même sujet|lire plus|en savoir plus|partager|partager cet article|abonnez-vous|les plus lus|dans la même rubrique|noticias relacionadas|artículos relacionados|leer más|ver más|compartir|suscríbete|más leídas|etiquetas|notícias relacionadas|artigos relacionados|saiba mais|compartilhe|assine|mais lidas|articoli correlati|leggi di più|condividi|abbonati|verwandte artikel|lesen sie mehr|auch interessant|weiterlesen|teilen|artikel teilen|meistgelesen|schlagworte|gerelateerde artikelen|meer over dit onderwerp|delen|czytaj więcej|udostępnij",
  "читать далее|по теме|материалы по теме|подписывайтесь|подписаться|поделиться|теги|комментарии|підписуйтесь|поділитися|bunlar da ilginizi çekebilir|devamını oku|paylaş|abone ol|etiketler|yorumlar|berita terkait|artikel terkait|baca selengkapnya|bagikan|berlangganan|terpopuler|berita berkaitan|kongsi|bài viết liên quan|chia sẻ|đăng ký|từ khóa|bình luận|kaugnay na balita",
  "相关文章|相关报道|推荐阅读|更多新闻|更多内容|阅读更多|分享|分享到|订阅|标签|评论|相關文章|相關報導|推薦閱讀|更多新聞|閱讀更多|訂閱|標籤|留言|関連ニュース|こちらもおすすめ|おすすめ記事|続きを読む|シェア|シェアする|購読|タグ|コメント|관련 뉴스|추천 기사|더 보기|더보기|공유하기|구독|태그|댓글",
  "أخبار ذات صلة|مواضيع ذات صلة|اقرأ المزيد|المزيد|شارك|مشاركة|اشترك|وسوم|تعليقات|مطالب مرتبط|اشتراک گذاری|כתבות נוספות|קראו עוד|שתפו|संबंधित खबरें|और पढ़ें|शेयर करें|टैग|শেয়ার করুন",
  "บทความที่เกี่ยวข้อง|อ่านต่อ|อ่านข่าวเพิ่มเติม|แชร์|แชร์ข่าวนี้|สมัครสมาชิก|แท็ก|ความคิดเห็น|ព័ត៌មានទាក់ទង|ចែករំលែក|ຂ່າວທີ່ກ່ຽວຂ້ອງ|ອ່ານຕໍ່|ဆက်စပ်သတင်းများ",
];

const foldLabel = (label: string): string => label.toLowerCase().replaceAll("’", "'").normalize("NFC");
const labelSet = (lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split("|")).map(foldLabel));
const ANYWHERE_LABELS = labelSet(INTERRUPTION_LABELS);
const AFTER_ARTICLE_LABELS = labelSet([...INTERRUPTION_LABELS, ...END_LABELS]);

/** Longer blocks are prose whatever they begin with. In UTF-16 units. */
const MAX_BOILERPLATE_CHARS = 200;

const stripDecoration = (text: string): string =>
  text.replace(/^[\s#*•▶►→>»|–—-]{1,8}/u, "").replace(/[\s:：៖…*|»>→.-]{1,8}$/u, "");

const hasLabel = (text: string, known: ReadonlySet<string>): boolean => {
  if (text.length > MAX_BOILERPLATE_CHARS || text.includes("\n")) return false;
  if (text.length <= 60 && known.has(foldLabel(stripDecoration(text)))) return true;
  const colon = text.search(/[:：|｜]/u);
  return (
    colon > 0 &&
    colon <= 40 &&
    !/[.。]["”’)]*$/u.test(text) &&
    known.has(foldLabel(stripDecoration(text.slice(0, colon))))
  );
};

/** A block on its own between paragraphs that is no part of them: "ADVERTISEMENT", "Read more: Court delays trial". */
export const isInterruption = (text: string): boolean => isFurniture(text) || hasLabel(text, ANYWHERE_LABELS);

/** A label over what follows an article's end: "Related Articles", "Tags", "Share this:". */
export const isEndLabel = (text: string): boolean => hasLabel(text, AFTER_ARTICLE_LABELS);

const SERVICE_NAME = "(?:share|tweet|email|print|facebook|twitter|whatsapp|linkedin|x|copy link|line)";
/** A row of names under "share": known services, and others behind one of them between marks or before another. */
const SHARING_ROW = new RegExp(
  `^${SERVICE_NAME}(?:[\\s|·,/]+${SERVICE_NAME}|\\s*[|·]\\s*\\p{L}{2,12}|\\s+\\p{L}{2,12}(?=[\\s|·,/]+${SERVICE_NAME})){1,10}$`,
  "iu",
);

/** Ends of articles that have no label: copyright, calls to follow and subscribe, lists of hashtags. */
const LAST_LINES: readonly RegExp[] = [
  /^(?:©|\(c\)|copyright)\s?(?:©|\(c\)|by)?\s?(?:\d{4}|\p{Lu}).*[^.]$/iu,
  /^[^.]{0,80}(?:©|\(c\))\s?\d{4}\b.*[^.]$/iu,
  /\ball rights reserved\.?$/iu,
  /^(?:tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechte vorbehalten|все права защищены|版权所有|版權所有|無断転載|저작권자|무단 ?전재|جميع الحقوق محفوظة|สงวนลิขสิทธิ์|រក្សាសិទ្ធិ)/iu,
  /^(?:tags?|topics?|keywords|filed under|categor(?:y|ies)|posted in|etiquetas|schlagworte|schlagwörter|mots[- ]clés|теги|标签|標籤|タグ|태그|แท็ก|وسوم)\s?[:：]\s?\S/iu,
  /^(?:#[\p{L}\p{M}\p{N}_]+[\s,]*){1,30}$/u,
  /^(?:follow|like|find|join) us on\b/iu,
  /^(?:subscribe|sign up) (?:(?:to|for|by) (?:our|the|my|this|email)|now|today|here)\b/iu,
  /^(?:click|tap) here (?:to|for)\b/iu,
  SHARING_ROW,
  /^https?:\/\/\S+$/u,
];

/** A short block that is boilerplate where it is the last of its article. */
export const isLastLine = (text: string): boolean =>
  isEndFurniture(text) ||
  (text.length <= MAX_BOILERPLATE_CHARS &&
    (isEndLabel(text) || isSeparator(text) || LAST_LINES.some((form) => form.test(text))));

/** A label over links to other articles, with nothing behind it: their titles are the lines that follow. */
export const isLinksLabel = (text: string): boolean =>
  isInterruption(text) &&
  !/^\W*(?:ad|skip|advert|sponsor|paid|story cont|article cont|publi|pubbl|anzeige|werbung|advertentie|reklama|реклама|iklan|广告|廣告|広告|광고|إعلان)/iu.test(
    text,
  ) &&
  text.length <= 60 &&
  ANYWHERE_LABELS.has(foldLabel(stripDecoration(text)));

/** A block with nothing to read: rules and rows of asterisks. */
export const isSeparator = (text: string): boolean =>
  text.length <= MAX_BOILERPLATE_CHARS && /^[\p{P}\p{Z}=+~^`|<>\s]*$/u.test(text);

/** A Markdown picture alone: an address, not words. */
export const isMarkdownImage = (text: string): boolean =>
  text.length <= 2_000 && /^!\[[^\]\n]*\]\([^)\n]*\)$/u.test(text);
