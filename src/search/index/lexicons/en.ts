import type { Lexicon } from "./lexicons.ts";

export const en: Lexicon = {
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
