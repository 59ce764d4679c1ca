import type { LanguageData } from "./language-data.ts";

export const ro: LanguageData = {
  code: "ro",
  name: "Romanian",
  script: "Latin",
  functionWords:
    "și sau dar în la de din pe cu pentru prin către despre între până după înainte fără un o unui unei al a ai ale este e sunt era erau fost a au avea are nu mai că care ce cine cui când unde cum cât câtă câți câte cărui cărei se să își său sa lui ei lor el ea ei ele acest această acestea acești acel acea deși dacă cineva ceva",
  tellingLetters: /[ăâîșțşţ]/g,
  questionOpeners: { sure: "când câți câte cărui cărei cât câtă cine unde", maybe: "ce care cum cui este fost" },
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
  articleQuestions: {
    article:
      "(?:acest|acestui|aceasta|aceste) (?:articol|articolului|text|text ului|stire|stiri|poveste)|articolul(?:ui)?|textul(?:ui)?|stirea|stirii",
    pronoun: "asta|acesta|el",
    around: "te rog|va rog|buna|salut|spune mi|poti|dati mi|da mi|multumesc|deci|si",
    about:
      "despre ce (?:este vorba|e vorba|vorbeste|este|e|trateaza)(?: (?:in )?#)?|(?:#|asta) despre ce (?:este|e)|(?:care este |care e )?(?:subiectul|tema|rezumatul|ideea principala)(?: #)?|(?:un )?(?:scurt )?rezumat(?: (?:al )?#)?|rezuma(?: #)?|pe scurt|ce (?:s a intamplat|se intampla)|ce (?:spune|zice) #",
    points:
      "(?:un )?(?:scurt )?rezumat in (?:doua|trei|patru|cinci|cateva|\\d+) (?:fraze|propozitii|randuri|cuvinte)|(?:care sunt )?(?:punctele|ideile|faptele|lucrurile) (?:cheie|principale|importante|esentiale)(?: (?:din |ale )?#)?|esentialul",
    author:
      "cine (?:a scris|scrie|a redactat) #|cine l a scris|cine este (?:autorul|autoarea|jurnalistul|jurnalista)(?: #)?|(?:autorul|autoarea|autor|jurnalistul)(?: #)?|de cine e(?:ste)? scris(?: #)?",
    published:
      "cand (?:a fost|este|e) (?:publicat|scris)a?(?: #)?|cand # a fost (?:publicat|scris)|cand a aparut(?: #)?|(?:care este )?(?:data)(?: publicarii| aparitiei)?(?: #)?|de cand (?:e|este)(?: #)?",
    updated: "cand a fost (?:actualizat|modificat|corectat)a?(?: #)?|ultima actualizare",
    outlet:
      "(?:ce|care|in ce|din ce) (?:ziar|sursa|publicatie|revista|site|agentie)(?: (?:este|e|este asta|a publicat #))?|(?:care este )?(?:sursa)(?: #)?|de unde (?:este|e|vine) #|unde a fost publicat(?: #)?|cine a publicat #",
    place: "de unde (?:a fost|este) (?:scris|relatat)(?: #)?|unde a fost scris(?: #)?",
    address:
      "(?:link|linkul|url|adresa)(?: (?:catre |spre )?#)?|(?:articolul|textul) (?:complet|intreg|integral|original)|unde pot citi @|citeste @",
    length: "cat (?:este |e )?de lung (?:este|e)(?: #)?|cate (?:cuvinte|pagini|paragrafe) are #|lungimea(?: #)?",
    articles:
      "(?:care sunt )?(?:ultimele|cele mai noi) stiri|(?:ce e|ce mai e) nou|noutati|despre ce (?:sunt|vorbesc) articolele|ce articole (?:sunt|ai|aveti)",
    credits: "cine a scris # si cand|cine l a scris si cand|(?:autorul|autor) si data",
    writer: "cine (?:este|e|era) ~|ce a scris ~",
    subject: "(?:povesteste|spune) mi(?: ceva| tot)? despre ~",
  },
};
