import type { LanguageData } from "./language-data.ts";

export const nl: LanguageData = {
  code: "nl",
  name: "Dutch",
  script: "Latin",
  functionWords:
    "de het een van en of maar in op aan bij met naar uit voor door over onder tot tegen zonder om te is zijn was waren wordt worden werd werden heeft hebben had niet geen hij zij ze het wij we ik je jij u hun haar hem zich dat die dit deze er ook als dan nog al wie wat waar wanneer waarom hoe welke welk hoeveel waarin waarheen na tijdens omdat volgens",
  questionOpeners: {
    sure: "waar wanneer waarom welke welk hoeveel waarin waarheen waardoor",
    maybe: "wie wat hoe is heeft hebben wordt worden werd waren kan kunnen moet moeten mag gaat komt",
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
  articleQuestions: {
    article: "(?:het|dit|de|deze) (?:artikel|stuk|verhaal|bericht|tekst|interview)",
    pronoun: "dit|het|dat",
    around: "alsjeblieft|alstublieft|aub|hallo|hoi|zeg|kun je|kunt u|geef me|bedankt|eigenlijk|en|dus|eens|me",
    about:
      "waar (?:gaat|handelt) # over|waarover gaat #|wat (?:is|staat|zegt) (?:het onderwerp|het verhaal|er in|in)?(?: ?(?:van )?#)?|(?:een |de |geef een )?(?:korte )?(?:samenvatting|inhoud)(?: van #)?|vat # (?:kort )?samen|samenvatten|in het kort|kort samengevat|wat is er (?:gebeurd|aan de hand)|wat gebeurde er|het onderwerp",
    points:
      "(?:een |de |geef een )?(?:korte )?samenvatting(?: van #)? in (?:twee|drie|vier|vijf|een paar|\\d+) (?:zinnen|regels|punten|woorden)|(?:wat zijn )?(?:de )?(?:belangrijkste|voornaamste) (?:punten|feiten|zaken)(?: (?:van|in|uit) #)?|(?:de )?(?:kernpunten|hoofdpunten)(?: van #)?|het belangrijkste",
    author:
      "wie (?:schreef|heeft) #(?: geschreven)?|wie is (?:de )?(?:auteur|schrijver|schrijfster|journalist|verslaggever)(?: van #)?|(?:de )?(?:auteur|schrijver|journalist)(?: van #)?|door wie is # geschreven|van wie is #",
    published:
      "wanneer (?:is|werd|was) # (?:gepubliceerd|geschreven|verschenen|geplaatst)|wanneer verscheen #|(?:wat is )?(?:de )?(?:datum|publicatiedatum)(?: van #)?|van wanneer is #|hoe oud is #",
    updated:
      "wanneer (?:is|werd) # (?:voor het laatst )?(?:bijgewerkt|aangepast|gewijzigd|gecorrigeerd)|laatst bijgewerkt|laatste wijziging",
    outlet:
      "(?:welke|in welke|uit welke) (?:krant|bron|site|website|tijdschrift)(?: (?:is dit|is het|komt # uit))?|(?:wat is )?(?:de )?bron(?: van #)?|waar komt # vandaan|waar is # (?:gepubliceerd|verschenen)|wie heeft # gepubliceerd",
    place: "vanwaar is # (?:geschreven|bericht)|waar is # geschreven",
    address:
      "(?:de |een |heb je de )?(?:link|url)(?: (?:naar|van) #)?|(?:het )?(?:hele|volledige|complete|originele) (?:artikel|tekst|verhaal)|waar kan ik @ lezen",
    length: "hoe lang is #|hoeveel (?:woorden|alineas|paginas) (?:heeft|telt) #|(?:de )?(?:lengte|leestijd)(?: van #)?",
    articles:
      "(?:wat (?:is|zijn) )?(?:het |de )?(?:laatste|nieuwste) (?:nieuws|artikelen|berichten)|(?:het )?nieuws|wat is er nieuw|waar (?:gaan|handelen) (?:de|deze|jullie) (?:artikelen|stukken|teksten) over|welke artikelen (?:zijn er|heb je|hebben jullie)",
    credits:
      "wie (?:schreef #|heeft # geschreven) en wanneer|door wie en wanneer(?: is # geschreven)?|(?:de )?auteur en (?:de )?datum",
    writer: "wie (?:is|was) ~|wat schreef ~|wat heeft ~ geschreven",
    subject: "vertel(?: me| ons)?(?: iets| alles)? over ~|wat weet je (?:van|over) ~",
  },
};
