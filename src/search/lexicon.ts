/**
 * Small closed classes of words that show what kind of answer a sentence holds. General English; for other languages
 * the classes are empty and only what is visible in any script counts: digits, capitals, quotation marks, signs.
 */
export const CLASS = {
  month: 1 << 0,
  weekday: 1 << 1,
  numeral: 1 << 2,
  timeUnit: 1 << 3,
  measure: 1 << 4,
  money: 1 << 5,
  personTitle: 1 << 6,
  speech: 1 << 7,
  placePreposition: 1 << 8,
  placeNoun: 1 << 9,
  cause: 1 << 10,
  copula: 1 << 11,
  pronoun: 1 << 12,
  by: 1 << 13,
  naming: 1 << 14,
  temporal: 1 << 16,
  means: 1 << 17,
  enumeration: 1 << 19,
  superlative: 1 << 21,
  group: 1 << 22,
  connective: 1 << 23,
} as const;
export type WordClass = keyof typeof CLASS;

const ENGLISH: Readonly<Record<WordClass, string>> = {
  month:
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
  weekday:
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning evening night noon midnight spring summer autumn winter",
  numeral:
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half third quarter twice once several many few both single couple",
  timeUnit:
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries generation generations millennium millennia",
  measure:
    "percent per cent percentage km kilometer kilometers kilometre kilometres mile miles meter meters metre metres foot feet inch inches acre acres hectare hectares square kg kilogram kilograms gram grams ton tons tonne tonnes pound pounds degree degrees mph kmh watt watts megawatt megawatts volt volts litre litres liter liters gallon gallons barrel barrels kb mb gb hz mhz ghz bit bits byte bytes",
  money:
    "dollar dollars cent cents euro euros pound pounds sterling yen yuan rupee rupees ruble rubles franc francs peso pesos usd eur gbp",
  personTitle:
    "president king queen prince princess emperor empress minister chancellor senator governor mayor general colonel captain admiral pope bishop archbishop cardinal saint sir lord lady mr mrs ms dr doctor professor judge justice author writer poet composer singer actor actress director producer artist painter architect scientist physicist chemist biologist mathematician philosopher economist historian engineer inventor founder leader chairman chief ceo secretary coach player captain explorer lawyer journalist critic rapper guitarist drummer designer scholar theologian son daughter father mother brother sister wife husband",
  speech:
    "said says say stated states claimed claims argued argues wrote writes told announced declared asked believed believes suggested suggests noted reported added explained described according called insisted denied warned",
  placePreposition:
    "in at near from to on around between within outside inside across along through into toward towards",
  placeNoun:
    "city town village country county state province region district capital island continent river lake sea ocean mountain coast border north south east west northern southern eastern western located situated street road avenue building airport station university school museum church headquarters headquartered area valley park port bay",
  cause:
    "because due since therefore thus hence result resulted reason reasons cause caused causes led leading owing order prevent avoid allow enable ensure so thanks",
  copula:
    "is are was were be been being become became becomes remains remained means refers represents consists consisted comprises includes",
  pronoun: "he she it they him her them his its their hers theirs this these that those such who which",
  by: "by",
  naming:
    "called known named dubbed termed titled nicknamed entitled labeled labelled referred name names title nickname alias codenamed renamed",
  temporal:
    "in during since until till after before ago early late mid between from when while century centuries decade era period age ended began started founded established born died",
  means: "through via using by with without method process technique means use used",
  enumeration: "and such including include includes like as well example examples",
  superlative:
    "most least largest biggest greatest highest lowest smallest best worst oldest youngest longest shortest fastest main major primary principal only more less than",
  group:
    "people population residents students members citizens inhabitants company companies team band party group organization organisation family army government committee council union tribe",
  connective:
    "however although though while moreover furthermore also additionally instead meanwhile nevertheless thus therefore then",
};

const LEXICONS: Readonly<Record<string, Readonly<Record<WordClass, string>>>> = { en: ENGLISH };

const made = new Map<string, ReadonlyMap<string, number>>();

/** The classes of a language's words, as bits of `CLASS` by folded form. */
export function lexicon(language: string): ReadonlyMap<string, number> {
  const known = made.get(language);
  if (known !== undefined) return known;
  const classes = new Map<string, number>();
  for (const [name, words] of Object.entries(LEXICONS[language] ?? {})) {
    const bit = CLASS[name as WordClass];
    for (const word of words.split(" ")) classes.set(word, (classes.get(word) ?? 0) | bit);
  }
  made.set(language, classes);
  return classes;
}
