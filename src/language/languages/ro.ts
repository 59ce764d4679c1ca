import type { LanguageData } from "./language-data.ts";

export const ro: LanguageData = {
  code: "ro",
  name: "Romanian",
  script: "Latin",
  functionWords:
    "și sau dar în la de din pe cu pentru prin către despre între până după înainte fără un o unui unei al a ai ale este e sunt era erau fost a au avea are nu mai că care ce cine cui când unde cum cât câtă câți câte cărui cărei se să își său sa lui ei lor el ea ei ele acest această acestea acești acel acea deși dacă",
  tellingLetters: /[ăâîșțşţ]/g,
  questionOpeners: { sure: "când câți câte cărui cărei cât câtă cine unde", maybe: "ce care cum cui este" },
  abbreviations: {
    before:
      "dl Dl dna Dna prof ing acad sf Sf Str str bd Bd cca ex col lt dra Dra conf univ dr Dr Prof jud Jud mun bl Bl sc ap arh gen cpt plt pr Pr aprox max min tel Tel",
    numbered: "nr Nr art pag vol fig cap lit alin Alin Art pct sec",
    within: "",
    closing: "etc ș.a ş.a",
  },
  sentenceOpeners: "azi ieri mâine acum atunci apoi aici acolo mii sute zeci mulți multe toți nimeni potrivit poate",
  loadStemmer: async () => {
    const { stemmer } = await import("@orama/stemmers/romanian");
    // Older texts write ş and ţ with a cedilla; the stemmer would treat them as other endings.
    return { stemmer: (word) => stemmer(word.replaceAll("ş", "ș").replaceAll("ţ", "ț")) };
  },
  loadStopWords: () => import("@orama/stopwords/romanian"),
  groupsByStops: true,
  questionWords: {
    what: "ce",
    which: "care",
    who: "cine, cui",
    where: "unde",
    when: "cand, ce an, ce data, ce secol, ce zi, ce luna, ce deceniu",
    "how many": "cati, cate",
    "how much": "cat, cata, cat de mult, ce procent, ce procentaj",
    "how long": "cat timp",
    how: "cum",
    why: "de ce",
  },
  wordClasses: {
    month: "ianuarie februarie martie aprilie iunie iulie august septembrie octombrie noiembrie decembrie",
    weekday:
      "luni marți miercuri joi vineri sâmbătă duminică azi astăzi ieri mâine seara noaptea primăvară vară toamnă iarnă",
    numeral:
      "doi două trei patru cinci șase șapte opt zece unsprezece douăsprezece douăzeci treizeci sută sute mie mii milion milioane miliard miliarde jumătate sfert câteva mulți ambele",
    timeUnit:
      "secundă secunde minut minute oră ore zi zile săptămână săptămâni lună luni an ani anul deceniu decenii secol secole secolul",
    measure:
      "procent procente kilometru kilometri metru metri mile hectare pătrați kilograme grame tone grade litri km kg",
    money: "dolar dolari euro leu lei lire yeni",
    personTitle:
      "președinte președintele rege regele regină prinț împărat împăratul ministru cancelar senator guvernator primar general papă episcop cardinal doctor profesor judecător autor scriitor poet compozitor cântăreț actor actriță regizor artist pictor arhitect fizician filosof istoric inginer inventator fondator lider antrenor jucător fiul fiica tată mamă frate soră soție",
    speech: "spus declarat afirmat scris anunțat potrivit explicat susține",
    placePreposition: "în la din de între lângă spre prin",
    placeNoun:
      "oraș orașul sat țară țara județ provincie regiune district capitală insulă continent râu lac ocean munte coastă graniță nord sud est vest situat situată stradă clădire aeroport stație universitate școală muzeu biserică sediu zonă vale parc port",
    cause: "deoarece datorită cauza cauză motiv motivul fiindcă întrucât rezultat consecință",
    copula: "este sunt era erau fost fi devine înseamnă reprezintă constă include",
    pronoun: "el ea ei ele lui său sa săi acest această acestea aceștia acesta aceasta care",
    by: "către",
    naming: "numit numită cunoscut cunoscută denumit nume numele titlu poreclit",
    temporal:
      "în timpul din până după înainte între când secol deceniu eră perioadă epocă început fondat fondată născut murit",
    means: "prin cu fără metodă proces tehnică folosind intermediul",
    enumeration: "și precum inclusiv exemplu",
    superlative: "cel cea cei mai mult puțin principal principală principalele primul prima decât",
    group:
      "oameni persoane populație locuitori studenți membri cetățeni companie compania echipă formație partid grup organizație familie armată guvern comitet consiliu",
    connective: "totuși deși însă asemenea atunci",
  },
};
