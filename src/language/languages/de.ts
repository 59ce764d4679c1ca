import type { LanguageData } from "./language-data.ts";

export const de: LanguageData = {
  code: "de",
  name: "German",
  script: "Latin",
  functionWords:
    "der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei mit nach von vom vor zu zum zur für über unter durch gegen ohne um ist sind war waren wird werden wurde wurden hat haben hatte nicht kein keine er sie es ihr ihre sein seine wir ich du sich auch als wie wenn dass weil noch nur schon wer wen wem wessen was wann wo wohin woher warum wieso weshalb welche welcher welches welchen welchem wieviel viele diese dieser dieses diesem diesen",
  tellingLetters: /[ßäöü]/g,
  questionOpeners: {
    sure: "wer wen wem wessen wann wo wohin woher warum wieso weshalb wieviel wieviele welche welcher welches welchen welchem wofür womit worüber wodurch worin woran worauf woraus worum wovon wogegen wozu",
    maybe:
      "was wie ist hat sind wurde wurden wird hatten hätte hätten können könnte könnten müssen soll sollen sollte dürfen gibt kostet kostete passierte geschah heißt sagt sagte meint macht machte bleibt bedeutet dauert bekomme bekommt bekommen brauche braucht brauchen kann muss jemand jemanden niemand waren kommt kommen darf hatte geht",
  },
  abbreviations: {
    before:
      "Hr Hrn Fr Frl Dipl Ing Str Abs Hrsg bzw ca evtl ggf inkl exkl max min sog vgl geb gest Jan Feb Mär Apr Jun Jul Aug Sept Okt Nov Dez einschl allg bes verh Dr med phil jur iur rer nat habil theol dent vet pol oec Mag Univ Prof Ges Abt Bez Gen Hptm Frhr Pfr Dir Red Anm ehem staatl städt ev evang kath röm griech lat engl frz franz dt amerik bzgl diesbzgl zzgl abzgl entspr insb insbes mind vorm nachm urspr Bsp Verf Übers gegr ausschl jew Hbf bspw resp Hptst",
    numbered: "Nr Nrn Art Bd Bde Abb Kap S Aufl Tab Ziff Rn Rdnr Anl Bl lfd Jg Pkt Tel Mo Di Mi Do",
    within: "Jh Jhd Jhdt Mio Mrd Tsd Chr ff Mill Std Sek Stk",
    closing: "usw usf etc",
  },
  sentenceOpeners:
    "heute gestern morgen hier dort dann danach jetzt nun damals trotzdem deshalb darum außerdem zudem später zuvor inzwischen tausende hunderte einige manche niemand alle mehrere vielleicht",
  stopsOrdinals: true,
  loadStemmer: () => import("@orama/stemmers/german"),
  loadStopWords: () => import("@orama/stopwords/german"),
  groupsByStops: true,
  questionWords: {
    what: "was, wofur, woran, worauf, woraus, woruber, worum, wovon, wogegen",
    which: "welche, welcher, welches, welchem, welchen",
    who: "wer, wen, wem, wessen",
    where: "wo, woher, wohin",
    when: "wann, welchem jahr, welchen jahren, welches jahr, welches datum, welcher monat, welchem jahrhundert, welchem datum, welchem tag, welchem monat, welchem jahrzehnt, wie viel uhr, wieviel uhr",
    "how many": "wie viele, wieviele",
    "how much": "wie viel, wieviel, wie viel prozent, wieviel prozent, wie teuer, welcher prozentsatz",
    "how long":
      "wie lange, wie alt, wie hoch, wie weit, wie oft, wie gross, wie lang, wie tief, wie schnell, wie breit, wie schwer",
    how: "wie, wodurch, womit",
    why: "warum, weshalb, wieso, wozu, aus welchem grund",
  },
  referringWords: "er sie es ihn ihm ihr ihnen sein seine ihre dies dieser diese dieses das dort dann damals",
  leadingWords: "und aber oder also dann auch seit",
  wordClasses: {
    month: "januar februar märz april mai juni juli august september oktober november dezember",
    weekday:
      "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute gestern morgen abend nacht mittag frühling sommer herbst winter",
    numeral:
      "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend million millionen milliarde milliarden dutzend hälfte drittel viertel einmal zweimal mehrere viele beide",
    timeUnit:
      "sekunde sekunden minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren jahrzehnt jahrzehnte jahrhundert jahrhunderts jahrhunderte",
    measure:
      "prozent kilometer meter zentimeter meile meilen quadratkilometer hektar kilogramm gramm tonnen tonne grad watt megawatt volt liter km kg",
    money: "dollar euro cent pfund franken yen rubel",
    personTitle:
      "präsident präsidentin könig königin prinz kaiser minister kanzler kanzlerin senator gouverneur bürgermeister general papst bischof erzbischof kardinal doktor professor richter autor schriftsteller dichter komponist sänger schauspieler regisseur produzent künstler maler architekt wissenschaftler physiker chemiker philosoph historiker ingenieur erfinder gründer vorsitzende vorsitzender trainer spieler sohn tochter vater mutter bruder schwester frau herr",
    speech: "sagte sagt erklärte erklärt behauptete schrieb kündigte laut nannte berichtete betonte",
    placePreposition: "in im bei nahe aus von nach auf zwischen innerhalb außerhalb durch",
    placeNoun:
      "stadt dorf land kreis provinz region bezirk hauptstadt insel kontinent fluss see meer ozean berg küste grenze norden süden osten westen nördlich südlich östlich westlich straße gebäude flughafen bahnhof universität schule museum kirche gebiet tal hafen park gelegen liegt",
    cause:
      "weil wegen aufgrund deshalb daher dadurch deswegen grund gründe ursache ursachen führte verursachte damit infolge dank",
    copula: "ist sind war waren wird werden wurde wurden gilt bleibt bedeutet bezeichnet besteht",
    pronoun: "er sie es ihn ihm ihr ihre ihren sein seine seinen dies diese dieser dieses diesen welche",
    by: "von",
    naming: "genannt bekannt bezeichnet heißt hieß namens name namen titel nennt",
    temporal:
      "im während seit bis nach vor früh spät zwischen ab als jahrzehnt jahrhundert ära zeit begann endete gegründet geboren starb",
    means: "mittels ohne methode verfahren prozess verwendet",
    enumeration: "und wie beispielsweise sowie einschließlich beispiel",
    superlative: "größte größten höchste meiste meisten wichtigste älteste längste beste erste haupt mehr weniger",
    group:
      "menschen bevölkerung einwohner bewohner studenten mitglieder bürger unternehmen firma mannschaft partei gruppe organisation familie armee regierung komitee rat gewerkschaft volk",
    connective: "jedoch obwohl außerdem auch stattdessen dennoch somit daher dann allerdings",
  },
  cues: {
    pronouns: (
      "er sie es ihm ihn ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dies diese dieser dieses diesem " +
      "diesen jener jene jenes das"
    ).split(" "),
    connectives: [
      ..."aber und oder doch jedoch denn also daher deshalb deswegen darum somit folglich außerdem zudem".split(" "),
      ..."auch ferner dennoch trotzdem allerdings dagegen hingegen stattdessen sonst dann danach daraufhin".split(" "),
      ..."später anschließend schließlich inzwischen währenddessen ebenso damals dabei dadurch dafür damit".split(" "),
      ..."davor seitdem dazu darin darauf hierbei hierzu beide letztere letzterer letzteres".split(" "),
      ..."zum beispiel|im gegensatz dazu|auf der anderen seite|gleichzeitig|infolgedessen|das heißt".split("|"),
    ],
    subjects: "er sie es".split(" "),
    prepositions: "in im am an auf aus bei beim von vom nach vor seit zu zum zur mit bis durch für über unter".split(
      " ",
    ),
    subordinators: "als während obwohl weil wenn nachdem bevor da sobald".split(" "),
    he: { pronoun: "er", titles: "der ein herr könig prinz".split(" ") },
    she: { pronoun: "sie", titles: "die eine frau königin prinzessin".split(" "), ending: "in" },
    institutions: (
      "firma unternehmen regierung ministerium behörde gericht partei gewerkschaft universität institut ausschuss " +
      "kommission bank gruppe verein verband stiftung polizei armee parlament bundestag kirche schule museum " +
      "verwaltung bericht studie zeitung sender stadt gemeinde fc sv ag gmbh konzern klub amt rathaus team"
    ).split(" "),
    carriers: "plakat schild banner transparent aufkleber tafel inschrift".split(" "),
    calling:
      "nannte nennt nannten bezeichnete bezeichnet bezeichneten kritisierte lobte verurteilte beschrieb beschreibt".split(
        " ",
      ),
    uttering: "stand steht schrie gesungen gemalt gesprüht gelesen las".split(" "),
    subjectRelatives: "der die das".split(" "),
    modals: "würde würden könne könnten solle sollten werde müsse dürfe wolle sei seien habe hätten".split(" "),
    saying: (
      "sagte sagt sagten sagen gesagt erklärte erklärt erklärten erklären betonte betont betonten teilte teilten " +
      "mitgeteilt schrieb schreibt schrieben geschrieben fragte fragt antwortete antwortet fügte fügt ergänzte " +
      "ergänzt meinte meint meinten behauptete behauptet behaupteten berichtete berichtet berichteten berichten " +
      "kündigte kündigt warnte warnt warnten räumte räumt bestätigte bestätigt bestätigten versicherte versichert " +
      "argumentierte argumentiert kritisierte kritisiert beklagte beklagt erzählte erzählt unterstrich " +
      "unterstreicht äußerte äußert sprach spricht forderte fordert klagte klagt scherzte lobte mahnte mahnt " +
      "erwiderte entgegnete entgegnet verriet verkündete bekräftigte bemerkte schilderte schildert prophezeite " +
      "beteuerte gestand seufzte"
    ).split(" "),
    plainSaying: (
      "sagte sagt sagten sagen gesagt behauptete behauptet behaupteten betonte betont beteuerte versicherte meinte " +
      "meint meinten mitgeteilt berichtete berichteten argumentierte argumentiert warnte warnten bekräftigte " +
      "erklärte erklärten"
    ).split(" "),
    telling: "fragte fragt".split(" "),
    relaying: "zitierte zitiert zitierend".split(" "),
    that: ["dass", "daß"],
    auxiliaries: "hat haben hatte hatten".split(" "),
    passives: "ist sind war waren sein wird werden wurde wurden worden".split(" "),
    adverbs: "auch später dann erneut außerdem weiter zudem".split(" "),
    negations: "nicht nie niemals niemand kein keine keiner bestritt bestreitet dementierte dementiert".split(" "),
    nobody: (
      "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar märz april mai juni juli " +
      "august september oktober november dezember gestern heute niemand jemand alle viele einige andere wer was man er " +
      "sie es ich wir ihr das dies diese aber und oder wenn als wie nicht " +
      "sogar nur vielleicht offenbar hier nun jetzt oft manchmal bald trotz ohne gegen neben zwischen ist war " +
      "wurde wird kann konnte soll sollte muss will würde"
    ).split(" "),
    settings: (
      "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar märz april mai juni juli " +
      "august september oktober november dezember gestern heute morgen abend nacht einem einer einen dem den erklärung " +
      "mitteilung brief interview gespräch rede pressekonferenz hinzu ein"
    ).split(" "),
    places: "in auf bei".split(" "),
    relatives: "deren dessen wer wen wem wessen".split(" "),
    infinitives: "zu".split(" "),
    sources: [
      "laut",
      "nach angaben",
      "nach den worten von",
      "nach ansicht",
      "nach einschätzung",
      "nach meinung",
      "nach auffassung",
    ],
    sourcesBehind: ["zufolge"],
    hearsay: [
      ..."angeblich|mutmaßlich|vermeintlich|dem vernehmen nach|hieß es|heißt es".split("|"),
      "teilt(?:e|en)? [^.;:!?„“”]{1,80} mit",
      "g[aie]b(?:t|en)? [^.;:!?„“”]{1,80} bekannt",
      "kündigt(?:e|en)? [^.;:!?„“”]{1,80} an",
      "räumt(?:e|en)? [^.;:!?„“”]{1,80} ein",
      "wies [^.;:!?„“”]{1,80} zurück",
      "(?<!es )sei(?:en)?(?! denn)",
      "so (?:der|die|das) [^.,;:!?„“”]{3,40}$",
    ],
    particles: "von van der den zu zum de da di".split(" "),
    determiners: "der die das ein eine sein seine ihr ihre".split(" "),
  },
  flippingWords: {
    negations:
      "keineswegs keinesfalls mitnichten nicht nie niemals niemand kein keine keinen keinem keiner keines nichts ohne weder bestritt bestreitet bestritten dementierte dementiert leugnete leugnet falsch kaum lüge",
    hedges:
      "voraussichtlich schätzungsweise vermeintlich angeblich vermutlich möglicherweise vielleicht wohl womöglich mutmaßlich könnte könnten dürfte soll sollen scheint scheinen offenbar anscheinend wahrscheinlich behauptet behauptete ob fast beinahe unklar ungewiss gerüchteweise gerücht gerüchte",
    conditions: "wenn falls sofern solange",
    phrases: {
      negation:
        "(?:schließt|schloss|schlossen|schließen) aus|(?:weist|wies|weisen|wiesen)(?: [\\p{L}]+){0,3} zurück,? dass",
      hedge: [
        "(?:möglich|möglichkeit|wahrscheinlich|wahrscheinlichkeit|zuversichtlich|überzeugt|denkbar|fraglich|zweifelhaft|offen|skeptisch|unsicher|verdacht|annahme|prognose|hinweise?|anzeichen|eindruck|theorie|these|gefahr|risiko|aussicht|sorge|hoffnung|erwartung|vermutung)(?: [\\p{L}]+){0,2},? (?:dass|ob)",
        "(?:glaub|hoff|schätz|prognostizier)(?:t|en|te|ten),? dass|(?:befürcht|fürcht|erwart)(?:et|en|ete|eten),? dass|vermut(?:et|en|ete|eten),? dass|(?:bezweif|munk)(?:elt|eln|elte|elten),? dass|erwartet wird,? dass",
        "rechn(?:et|en|ete|eten)(?: [\\p{L}]+){0,3} damit|damit zu rechnen|(?:geht|gehen|ging|gingen)(?: [\\p{L}]+){0,4} davon aus|(?:nimmt|nehmen|nahm|nahmen)(?: [\\p{L}]+){0,2} an,? dass|(?:sagt|sagen|sagte|sagten)(?: [\\p{L}]+){0,2} voraus",
        "(?:deutet|deuten|deutete)(?: [\\p{L}]+){0,3} (?:darauf hin|an)|sieht(?: [\\p{L}]+){0,2} (?:so|danach) aus|(?:stellt|stellen) sich(?: [\\p{L}]+){0,2} darauf ein|(?:zweifelt|zweifeln|zweifel|zweifelte)(?: [\\p{L}]+)?(?: daran|,? dass|,? ob)|(?:legt|legen|legte|legten)(?: [\\p{L}]+){0,2} nahe|spricht(?: [\\p{L}]+){0,2} dafür|lässt(?: [\\p{L}]+){0,2} (?:vermuten|ahnen|erwarten|darauf schließen)",
        "es heißt,? dass|heißt es|(?:man|einige|manche|viele) (?:sagt|sagen|erzählt|erzählen|behauptet|behaupten|meinen)|wird (?:erzählt|gemunkelt|vermutet|spekuliert|erwartet|angenommen|gesagt|befürchtet)|dem vernehmen nach|gerüchten? zufolge|unbestätigte[nr]? [\\p{L}]+|hörensagen|aus kreisen|als ob",
      ].join("|"),
      condition:
        "(?:für den|im) fall,? dass|unter der (?:annahme|bedingung|voraussetzung)|vorausgesetzt|angenommen,? dass|gesetzt den fall|es sei denn|nur wenn",
    },
    conditionsBehind:
      "vorausgesetzt|sofern|falls|nur wenn|es sei denn|vorbehaltlich|unter der (?:bedingung|voraussetzung)",
    affirming:
      "(?:kein(?:e|en|erlei)?|ohne(?: jeden)?) (?:zweifel|frage)|ohne (?:zögern|ausnahme|weiteres)|nicht (?:nur|bloß)|nichts geringeres",
    frontedConditions: "sollten?|würden?|wären?|hätten?",
    listers: "oder noch",
    continuers: "dass ob",
    hasCommaBeforeContinuers: true,
    subordinators: "obwohl während weil nachdem als da trotz",
    asideStarters: "der die das dem den deren dessen welcher welche welches",
    clauseStarters: "und aber oder doch sondern obwohl weil während nachdem",
    narrowers: "nur bloß lediglich allein",
    denials:
      /^(?:(?:aber|doch|jedoch) )?(?:(?:das|dies|es) (?:ist|war|stimmt|stimmte|trifft|traf|entspricht|entsprach)(?: [\p{L}]+){0,2} (?:nicht|falsch|unwahr|unrichtig|gelogen)|nichts davon (?:ist|war|stimmt)|(?:der|die|das|dieser|diese) (?:behauptung|bericht|meldung|darstellung|gerücht|aussage)(?: [\p{L}]+){1,3} (?:nicht|falsch|unwahr|unrichtig|zurückgewiesen)|[\p{L} .-]{1,60}? (?:bestritt|bestreitet|dementierte|dementiert|widersprach|widerspricht) (?:das|dies|dem|es|die|den|der)|stimmt nicht|falsch)(?![\p{L}])/iu,
  },
  articleParts: {
    headline: "titel|überschrift|schlagzeile",
    caption: "bildunterschrift",
    standfirst: "vorspann|untertitel",
    question: "(?:(?:was|wie) (?:ist|lautet) )?(?:(?:der|die|das) )?(?:#)(?: (?:des|dieses) (?:artikels|textes))?",
  },
  articleQuestions: {
    article:
      "(?:der|dieser|diesem|diesen|den|dem|des|dieses|die|diese|das|deine?|ihr) (?:artikels?|text(?:es)?|beitrags?|meldung|bericht(?:s|es)?|geschichte|nachricht|interviews?)",
    pronoun: "das|es|er|dies|hier",
    around: "bitte|hallo|also|und|sag mir|kannst du|konnen sie|gib mir|mir|danke|eigentlich|denn|mal|kurz",
    about:
      "worum (?:geht|handelt|dreht)(?: es)?(?: sich)?(?: es)?(?: (?:in #|bei #|hier|#|da))?|um was geht(?: es)?(?: (?:in #|hier))?|wovon (?:handelt|erzahlt|spricht|berichtet) #|was (?:ist|sind) (?:das thema|der inhalt|die geschichte|die kernaussage|los)(?: (?:in|von) #| #)?|was (?:steht|sagt|erzahlt) (?:in )?#(?: drin)?|(?:eine? |die )?(?:kurze )?(?:zusammenfassung|inhalt|inhaltsangabe|uberblick|kurzfassung|thema)(?: (?:von|zu) #| #)?|(?:fasse|fass) (?:# )?(?:kurz )?zusammen|in kurze|was (?:ist|war) (?:hier )?passiert|was (?:ist )?(?:geschehen|geschah)",
    points:
      "(?:eine? |die )?(?:kurze )?(?:zusammenfassung|kurzfassung|uberblick)(?: (?:von )?#)? in (?:zwei|drei|vier|funf|wenigen|ein paar|\\d+) (?:satzen|zeilen|punkten|stichpunkten|worten|wortern)|(?:fass|fasse|fassen sie) (?:# )?in (?:zwei|drei|vier|funf|wenigen|ein paar|\\d+) (?:satzen|zeilen|punkten|stichpunkten|worten) zusammen|(?:was sind |nenne )?(?:die )?(?:wichtigsten|zentralen|wesentlichen) (?:punkte|fakten|aussagen|erkenntnisse|informationen)(?: (?:in|von|aus) #| #)?|(?:die )?(?:kernpunkte|hauptpunkte|kernaussagen|eckpunkte|stichpunkte)(?: (?:in|von) #| #)?|das wichtigste(?: in kurze| (?:aus|in) #)?",
    author:
      "wer (?:hat|schrieb) (?:# )?(?:geschrieben|verfasst|berichtet)?|wer (?:hat )?# (?:geschrieben|verfasst)(?: hat)?|wer schrieb #|von wem (?:ist|stammt|wurde) #(?: geschrieben)?|wer ist (?:der |die )?(?:autor|autorin|verfasser|verfasserin|journalist|journalistin|reporter|reporterin)(?: (?:von )?#)?|(?:der |die )?(?:autor|autorin|verfasser|verfasserin)(?: (?:von )?#)?|wie heisst der autor",
    published:
      "wann (?:wurde|ist|war) # (?:veroffentlicht|geschrieben|erschienen|publiziert)(?: worden)?|wann erschien #|von wann (?:ist|stammt) #|(?:was ist |wie lautet )?(?:das )?(?:datum|erscheinungsdatum|veroffentlichungsdatum)(?: (?:von )?#)?|wie alt ist #|wie aktuell ist #",
    updated:
      "wann wurde # (?:zuletzt )?(?:aktualisiert|geandert|korrigiert|uberarbeitet)|(?:zuletzt aktualisiert|letzte aktualisierung|letzte anderung)|(?:wurde|ist) # (?:aktualisiert|geandert|korrigiert|uberarbeitet)(?: worden)?|(?:gibt es )?korrekturen(?: (?:an|zu) #)?",
    outlet:
      "(?:welche|was fur eine|in welcher|aus welcher) (?:zeitung|quelle|zeitschrift|webseite|agentur)(?: (?:ist (?:das|es|dies)|stammt #|ist # erschienen))?|(?:was ist )?(?:die )?quelle(?: (?:von )?#)?|woher (?:stammt|kommt|ist) #|wo (?:ist|wurde) # (?:erschienen|veroffentlicht)|wer hat # veroffentlicht",
    place: "von wo (?:wurde|wird) (?:# )?berichtet|wo wurde # geschrieben|von wo aus wurde # (?:berichtet|geschrieben)",
    address:
      "(?:der |ein |hast du (?:den|einen) )?(?:link|url|adresse)(?: (?:zu|von) #| zum artikel)?|(?:der )?(?:ganzer?|vollstandiger?|kompletter?|voller?) (?:artikel|text)|(?:den )?(?:ganzen|vollstandigen|kompletten|vollen) (?:artikel|text)(?: lesen)?|wo (?:kann ich|finde ich) @(?: lesen| finden)?",
    length: "wie lang ist #|wie viele (?:worter|absatze|seiten) hat #|(?:die )?lange(?: (?:von )?#)?|lesezeit",
    articles:
      "(?:(?:was sind|gibt es|die|das) )*(?:neuesten?|neues|letzten?|aktuellen?|neue) (?:nachrichten|meldungen|artikel|news|schlagzeilen)|was gibt(?: ?s| es) neues|(?:das )?neueste|(?:die )?(?:nachrichten|schlagzeilen|neuigkeiten)|worum geht(?: ?s| es)? in (?:den|diesen|allen|euren|ihren|deinen) (?:artikeln|texten|beitragen|nachrichten)|wovon handeln (?:die|diese|alle|eure|ihre|deine) (?:artikel|texte|beitrage)|welche (?:artikel|texte|beitrage) (?:gibt es|hast du|habt ihr|haben sie)",
    credits:
      "(?:wer hat # geschrieben|wer schrieb #|von wem (?:ist|stammt) #) und wann|wer hat # wann (?:geschrieben|veroffentlicht)|(?:wann und von wem|von wem und wann)(?: (?:wurde|ist) # (?:geschrieben|veroffentlicht))?|(?:der )?autor und (?:das )?datum",
    writer: "wer (?:ist|war) ~|was hat ~ (?:geschrieben|verfasst|veroffentlicht)|was schrieb ~",
    subject:
      "(?:erzahl|erzahle|erzahlen sie|sag|sage|sagen sie)(?: mir| uns)?(?: etwas| was| alles)? (?:uber|von|zu|vom|zum|zur) ~|was (?:weisst du|wissen sie) (?:uber|von|vom) ~",
  },
  dayWords: {
    today: "heute, heutige, heutigen, heute Morgen",
    yesterday: "gestern, gestrige, gestrigen",
    dayBeforeYesterday: "vorgestern",
    thisWeek: "diese Woche, dieser Woche",
    lastWeek: "letzte Woche, letzter Woche, vergangene Woche, vergangener Woche, vorige Woche",
    thisMonth: "diesen Monat, dieses Monats",
    lastMonth: "letzten Monat, letzten Monats, vergangenen Monat",
    thisYear: "dieses Jahr, dieses Jahres",
    lastYear: "letztes Jahr, letzten Jahres, voriges Jahr, vergangenes Jahr",
    last: "letzten, letzter, vergangenen, vorigen",
    daysAgo: "vor # Tagen",
    ordinal: ".",
  },
  articleNaming: {
    nouns: "Artikel, Beitrag, Zeitungsartikel, Text",
    weakNouns: "Bericht, Reportage, Geschichte, Meldung, Interview, Kommentar, Nachricht",
    determiners: "der, die, das, dem, den, des, diesem, dieser, eurem, Ihrem, unserem, im, vom",
    inside: "in, im, laut, aus, nach, gemäß",
    about: "über, zu, zum, zur, um",
    by: "von",
    titled: "mit dem Titel, namens, betitelt",
    dated: "von, vom, aus, aus dem",
    verbs:
      "sagt, steht, schreibt, erwähnt, nennt, berichtet, erklärt, erschienen, veröffentlicht, geschrieben, heißt, verfasst",
    fillers: "ganzen, ganze, langen, neuen, alten",
    newest: "neueste, neuesten, neuester, letzte, aktuelle, aktuellen, jüngste, jüngsten",
    now: "jetzt, derzeit, aktuell, zurzeit, heute, gegenwärtig, momentan, inzwischen",
    bare: "den Artikel",
  },
};
