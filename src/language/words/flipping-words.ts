import { primarySubtag } from "../load-language.ts";

/** Words that turn what stands beside them: deny it, doubt it, or say when it holds. Lower case. */
export type FlippingWords = Readonly<{
  negations: ReadonlySet<string>;
  hedges: ReadonlySet<string>;
  conditions: ReadonlySet<string>;
  /** Behind a comma these begin a clause of its own. */
  clauseStarters: ReadonlySet<string>;
  /** Behind a comma these begin an aside, up to the next one. */
  asideStarters: ReadonlySet<string>;
}>;

const wordSet = (words = ""): ReadonlySet<string> => new Set(words.split(" ").filter((word) => word !== ""));

const flippingWords = (
  negations: string,
  hedges: string,
  conditions: string,
  joins = "",
  asides = "",
): FlippingWords => ({
  negations: wordSet(negations),
  hedges: wordSet(hedges),
  conditions: wordSet(conditions),
  clauseStarters: wordSet(joins),
  asideStarters: wordSet(asides),
});

const FLIPPING_WORDS: Readonly<Record<string, FlippingWords>> = {
  en: flippingWords(
    "not never no nobody none neither nor nothing nowhere without cannot hardly barely scarcely deny denies denied denying " +
      "refute refutes refuted reject rejects rejected dispute disputes disputed false falsely untrue wrong wrongly " +
      "refused refuses declined unlikely impossible stopped prevented disproved debunked contradicts contradicted contradicting",
    "allegedly reportedly purportedly supposedly apparently perhaps maybe possibly potentially might may could would seems " +
      "seem seemed appears appear appeared claims claim claimed claiming alleges alleged alleging accused suspected rumoured rumored " +
      "rumours rumors speculation believed thought assumed presumed whether doubts doubted wondered nearly almost hoax hypothetically",
    "if unless until provided assuming",
    "and but or so yet while whereas although though because since when after before",
    "who which whose whom where",
  ),
  de: flippingWords(
    "nicht nie niemals niemand kein keine keinen keinem keiner keines nichts ohne weder bestritt bestreitet bestritten " +
      "dementierte dementiert leugnete leugnet falsch kaum",
    "angeblich vermutlich möglicherweise vielleicht wohl womöglich mutmaßlich könnte könnten dürfte soll sollen scheint " +
      "behauptet behauptete ob fast beinahe",
    "wenn falls sofern solange",
    "und aber oder doch sondern obwohl weil während nachdem",
  ),
  es: flippingWords(
    "no nunca jamás nadie nada ningún ninguna ninguno sin tampoco ni negó niega negaron niegan desmintió desmiente falso apenas",
    "presuntamente supuestamente aparentemente quizá quizás posiblemente podría podrían puede habría habrían parece presunto " +
      "presunta supuesto supuesta casi",
    "si salvo excepto hasta",
    "y pero o aunque porque mientras cuando",
    "que quien cuyo cuya",
  ),
  fr: flippingWords(
    "ne n pas jamais aucun aucune personne rien sans ni nie nia nié dément démentit démenti faux guère",
    "prétendument apparemment peut-être possiblement probablement pourrait pourraient aurait auraient serait seraient " +
      "semble présumé présumée presque",
    "si sauf jusqu",
    "et mais ou car alors lorsque quand",
    "qui que dont",
  ),
  it: flippingWords(
    "non mai nessuno nessuna niente nulla senza né negato nega negò smentisce smentito falso",
    "presunto presunta forse probabilmente potrebbe potrebbero avrebbe sarebbe sembra quasi",
    "se salvo finché",
    "e ma o",
  ),
  pt: flippingWords(
    "não nunca jamais ninguém nada nenhum nenhuma sem nem negou nega desmentiu falso",
    "supostamente alegadamente talvez possivelmente poderia poderiam pode teria parece quase",
    "se salvo até",
    "e mas ou",
  ),
  nl: flippingWords(
    "niet nooit niemand geen niets zonder noch ontkent ontkende onwaar nauwelijks",
    "vermoedelijk mogelijk misschien wellicht zou zouden lijkt naar bijna",
    "als tenzij mits",
    "en maar of",
  ),
  sv: flippingWords(
    "inte aldrig ingen inget inga utan förnekar förnekade falskt",
    "kanske möjligen troligen påstås skulle",
    "om",
  ),
  da: flippingWords("ikke aldrig ingen intet uden nægter nægtede falsk", "måske muligvis angiveligt ville", "hvis"),
  no: flippingWords("ikke aldri ingen intet uten nekter nektet falsk", "kanskje muligens angivelig ville", "hvis"),
  ru: flippingWords(
    "не нет ни никогда никто ничего без нельзя отрицает отрицал отрицала отрицали опроверг опровергла ложь",
    "якобы возможно может могут предположительно вероятно будто ли кажется бы почти",
    "если пока",
    "и а но или",
  ),
  uk: flippingWords(
    "не ні ніколи ніхто нічого без заперечує заперечив",
    "нібито можливо може ймовірно чи би б",
    "якщо",
  ),
  ar: flippingWords(
    "لا لم لن ليس ليست لست دون بدون نفى نفت ينفي تنفي أنكر",
    "ربما يزعم يُزعم زعم زعمت يبدو قد",
    "إذا لو إن",
  ),
  ko: flippingWords("안 못 아니 없이", "아마 혹시 의혹", "만약 만일"),
};

/** Scripts without spaces: what may stand right before and right behind; words that only look like it are left out. */
export type FlippingPatterns = Readonly<{ before: RegExp; behind: RegExp }>;

const FLIPPING_PATTERNS: Readonly<Record<string, FlippingPatterns>> = {
  zh: {
    before:
      /(?:没有?|沒有?|不(?![少久仅僅但过過同断斷])|未(?!来|來)|无(?!论)|無(?!論)|非(?!常)|否认|否認|拒绝|拒絕|如果|除非|是否|据称|據稱|据说|據說|可能|或许|或許|也许|也許|疑似|涉嫌|声称|聲稱)/u,
    behind: /^(?:的?(?:说法|說法))?(?:并|並)?(?:不|没有?|沒有?|未|无|無|非|是假|是错)/u,
  },
  ja: {
    before: /(?:未|非|不|もし|仮に|否定)/u,
    behind:
      /^.{0,4}?(?:ない|なかった|なく|ません|ず[にはと。、]|とは限ら|わけでは|かもしれ|とみられ|可能性|疑い|らしい|ようだ|とされ|を否定|という主張)/u,
  },
  th: {
    before: /(?:ไม่|มิได้|ห้าม|อย่า|ปฏิเสธ|ไร้|อาจ|คาดว่า|ถ้า|หาก|อ้างว่า)/u,
    behind: /^\s?(?:ไม่|มิได้|หรือไม่)/u,
  },
  lo: { before: /(?:ບໍ່|ປະຕິເສດ|ອາດ|ຖ້າ)/u, behind: /^\s?ບໍ່/u },
  km: {
    before: /(?:មិន|ពុំ|គ្មាន|ឥត|កុំ|បដិសេធ|ប្រហែល|អាច|ប្រសិនបើ|បើ|ថាតើ|សង្ស័យ)/u,
    behind: /^\s?(?:មិន|ពុំ|ឬទេ|ឬអត់)/u,
  },
  my: { before: /မ$/u, behind: /^(?:.{0,6}?(?:မဟုတ်|ဘူး))/u },
};

/** The words that turn what stands beside them in a language with spaces; `undefined` where none are known. */
export const flippingWordsOf = (language: string): FlippingWords | undefined => {
  const code = primarySubtag(language);
  return Object.hasOwn(FLIPPING_WORDS, code) ? FLIPPING_WORDS[code] : undefined;
};

/** The same for a language without spaces. */
export const flippingPatternsOf = (language: string): FlippingPatterns | undefined => {
  const code = primarySubtag(language);
  return Object.hasOwn(FLIPPING_PATTERNS, code) ? FLIPPING_PATTERNS[code] : undefined;
};
