import type { LanguageData } from "./language-data.ts";

export const nl: LanguageData = {
  code: "nl",
  name: "Dutch",
  script: "Latin",
  functionWords:
    "de het een van en of maar in op aan bij met naar uit voor door over onder tot tegen zonder om te is zijn was waren wordt worden werd werden heeft hebben had niet geen hij zij ze het wij we ik je jij u hun haar hem zich dat die dit deze er ook als dan nog al wie wat waar wanneer waarom hoe welke welk hoeveel waarin waarheen na tijdens omdat volgens",
  questionOpeners: {
    sure: "waar wanneer waarom welke welk hoeveel waarin waarheen waardoor",
    maybe: "wie wat hoe is heeft",
  },
  abbreviations: {
    before:
      "Dhr dhr Mevr mevr Mw mw dr Drs drs prof Ir ir Ing ing mr bijv bv evt incl excl max min resp vgl ca Dr Prof Mr Ds ds Pr Mgr St Zr Jhr jhr Hr hr afd Afd alg geb gebr Gebr kath Lt kol Kol gen Gen obs plm prov sgt Tel univ Univ vnl zgn zg nl ong t.a.v m.b.t o.l.v Bijv",
    numbered: "nr Nr blz p nrs pag art lid hfst fig tab afb jan feb mrt apr jun jul aug sept sep okt nov dec vr za",
    within: "Chr",
    closing: "enz etc e.d e.a enzovoort",
  },
  sentenceOpeners:
    "vandaag gisteren morgen nu toen daarna later hier daar duizenden honderden tientallen veel velen enkele niemand iedereen alle misschien intussen",
  loadStemmer: () => import("@orama/stemmers/dutch"),
  loadStopWords: () => import("@orama/stopwords/dutch"),
  groupsByStops: true,
  questionWords: {
    what: "wat",
    which: "welke, welk",
    who: "wie, wiens",
    where: "waar",
    when: "wanneer, welk jaar, welke eeuw, welke datum, welke dag, welke maand",
    "how many": "hoeveel",
    "how long": "hoe lang, hoe oud, hoe groot, hoe hoog, hoe ver, hoe vaak, hoe diep, hoe snel",
    how: "hoe",
    why: "waarom",
  },
  wordClasses: {
    month: "januari februari maart april mei juni juli augustus september oktober november december",
    weekday:
      "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag gisteren morgen avond nacht lente zomer herfst winter",
    numeral:
      "twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig honderd duizend miljoen miljard dozijn helft derde kwart meerdere vele beide",
    timeUnit:
      "seconde seconden minuut minuten uur uren dag dagen week weken maand maanden jaar jaren decennium decennia eeuw eeuwen",
    measure: "procent kilometer meter mijl hectare vierkante kilogram gram ton graden liter km kg",
    money: "dollar dollars euro euros gulden pond yen",
    personTitle:
      "president koning koningin prins keizer minister kanselier senator gouverneur burgemeester generaal paus bisschop kardinaal dokter professor rechter auteur schrijver dichter componist zanger acteur actrice regisseur kunstenaar schilder architect wetenschapper filosoof historicus ingenieur uitvinder oprichter leider trainer speler zoon dochter vader moeder broer zus vrouw",
    speech: "zei zegt verklaarde schreef kondigde volgens meldde",
    placePreposition: "in te bij uit van naar op tussen binnen buiten nabij",
    placeNoun:
      "stad dorp land provincie regio district hoofdstad eiland continent rivier zee oceaan berg kust grens noorden zuiden oosten westen gelegen ligt straat gebouw luchthaven station universiteit school museum kerk gebied vallei park haven",
    cause: "omdat want vanwege doordat daarom reden redenen oorzaak leidde veroorzaakte gevolg dankzij",
    copula: "is zijn was waren wordt werd werden betekent bestaat",
    pronoun: "hij zij ze hem haar hun zijn dit deze die dat",
    by: "door",
    naming: "genoemd bekend heet heette naam titel bijgenaamd",
    temporal:
      "in tijdens sinds tot na voor vroeg laat tussen toen eeuw decennium tijdperk periode begon opgericht geboren stierf",
    means: "met via middels zonder methode proces techniek",
    enumeration: "en zoals waaronder bijvoorbeeld",
    superlative: "grootste hoogste meeste belangrijkste oudste langste beste eerste meer minder",
    group:
      "mensen bevolking inwoners studenten leden burgers bedrijf bedrijven team partij groep organisatie familie leger regering comité raad vakbond",
    connective: "echter hoewel bovendien ook daarentegen dus dan",
  },
  flippingWords: {
    negations: "niet nooit niemand geen niets zonder noch ontkent ontkende onwaar nauwelijks",
    hedges: "vermoedelijk mogelijk misschien wellicht zou zouden lijkt naar bijna",
    conditions: "als tenzij mits",
    clauseStarters: "en maar of",
  },
};
