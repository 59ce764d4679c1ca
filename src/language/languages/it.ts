import type { LanguageData } from "./language-data.ts";

export const it: LanguageData = {
  code: "it",
  name: "Italian",
  script: "Latin",
  functionWords:
    "il lo la i gli le un uno una di del della dello dei degli delle e ed o ma in nel nella nei nelle negli su sul sulla con per tra fra da dal dalla dai dalle al alla allo ai agli alle è sono era erano fu furono ha hanno aveva non che chi cosa cui quale quali quando dove come perché quanto quanta quanti quante questo questa questi queste quello quella si suo sua suoi sue loro lui lei noi voi anche più dopo prima durante mentre secondo qualcuno qualcosa",
  tellingLetters: /[òìù]/g,
  questionOpeners: {
    sure: "cosa perché quando quale quali quanto quanta quanti quante dov'è",
    maybe: "chi che dove come è cos dov hanno sono può possono ci c'è qualcuno",
  },
  abbreviations: {
    before:
      "Sig Sigg Dott Ing Avv Arch On Cap Mons Don Col sig dott ing avv arch on mons cfr es ca dott.ssa prof.ssa Dott.ssa Prof.ssa dr.ssa Dr.ssa Prof prof Geom geom Rag rag Sigra Gent gent Egr egr Spett Ill Rev rev sen sigg Pres pres Dir dir gen col Magg Ten ten Cav Comm Uff SS Sta Sto vle Pza Str loc fraz prov Prov Univ Ist incl escl max min dr Dr Es op",
    numbered:
      "pag pagg vol fig cap art nn tel p pp n artt Artt Art lett num par capp voll tav tavv figg cod sec lun mar mer gio ven sab dom feb apr mag giu lug ago sett ott nov dic nr",
    within: "",
    closing: "ecc etc",
  },
  sentenceOpeners:
    "oggi ieri domani ora adesso poi allora qui lì là migliaia centinaia decine molti molte tutti tutte nessuno intanto forse",
  loadStemmer: () => import("@orama/stemmers/italian"),
  loadStopWords: () => import("@orama/stopwords/italian"),
  elides: true,
  groupsByStops: true,
  questionWords: {
    what: "che, cosa",
    which: "quale, quali",
    who: "chi",
    where: "dove",
    when: "quando, che anno, quale anno, che secolo, quale secolo, che data, quale data, che giorno",
    "how many": "quanti, quante",
    "how much": "quanto, quanta, che percentuale, quale percentuale",
    "how long": "quanto tempo, quanti anni",
    how: "come",
    why: "perche",
  },
  wordClasses: {
    month: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    weekday:
      "lunedì martedì mercoledì giovedì venerdì sabato domenica oggi ieri domani mattina sera notte primavera estate autunno inverno",
    numeral:
      "due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta cento mille mila milione milioni miliardo miliardi dozzina metà terzo quarto diversi molti",
    timeUnit:
      "secondo secondi minuto minuti ora ore giorno giorni settimana settimane mese mesi anno anni decennio decenni secolo secoli",
    measure:
      "percento percentuale chilometro chilometri metro metri miglia piedi ettari quadrati chilogrammi tonnellate gradi litri km kg",
    money: "dollaro dollari euro lira lire sterline yen",
    personTitle:
      "presidente re regina principe imperatore ministro cancelliere senatore governatore sindaco generale papa vescovo cardinale dottore professore giudice autore scrittore poeta compositore cantante attore attrice regista artista pittore architetto scienziato fisico filosofo storico ingegnere inventore fondatore leader allenatore giocatore figlio figlia padre madre fratello sorella moglie",
    speech: "detto dichiarato afferma affermato scrisse annunciato secondo spiegato",
    placePreposition: "in a da di nel nella verso tra fra presso",
    placeNoun:
      "città villaggio paese contea provincia regione distretto capitale isola continente fiume lago mare oceano montagna costa confine nord sud est ovest situato situata via edificio aeroporto stazione università scuola museo chiesa sede area valle parco porto",
    cause: "perché poiché causa cause motivo ragione dovuto risultato conseguenza grazie quindi",
    copula: "è sono era erano fu furono essere diventa significa comprende",
    pronoun: "egli lui lei loro esso essa essi suo sua suoi questo questa questi che",
    by: "da dal dalla",
    naming: "chiamato chiamata noto nota detto nome titolo soprannominato",
    temporal:
      "nel durante da dal fino dopo prima tra quando secolo decennio epoca periodo iniziò fondato fondata nato morì",
    means: "mediante con tramite attraverso senza metodo processo tecnica",
    enumeration: "e come esempio compresi",
    superlative: "più meno maggiore minore migliore principale principali primo prima",
    group:
      "persone popolazione abitanti studenti membri cittadini azienda società squadra gruppo partito organizzazione famiglia esercito governo comitato consiglio",
    connective: "tuttavia sebbene inoltre anche quindi allora",
  },
  flippingWords: {
    negations: "non mai nessuno nessuna niente nulla senza né negato nega negò smentisce smentito falso",
    hedges: "presunto presunta forse probabilmente potrebbe potrebbero avrebbe sarebbe sembra quasi",
    conditions: "se salvo finché",
    clauseStarters: "e ma o",
  },
  articleQuestions: {
    article: "(?:l|questo|questa|dell|il|la|del|nell|all) ?(?:articolo|testo|notizia|storia|pezzo|intervista)",
    pronoun: "questo|cio|esso",
    around: "per favore|ciao|dimmi|puoi|potresti|dammi|mi|grazie|allora|e|fammi",
    about:
      "di (?:cosa|che cosa|che) (?:parla|tratta|si tratta|si parla)(?: #)?|(?:cosa|che cosa|che) (?:dice|racconta) #|(?:qual e )?(?:l |il )?(?:argomento|tema|riassunto|sintesi|succo)(?: (?:di )?#)?|(?:un |fai un |il )?(?:breve )?(?:riassunto|sintesi)(?: (?:di )?#)?|(?:riassumi|riassumilo|riassumere)(?: #)?|in (?:breve|sintesi)|(?:cosa|che cosa|che) (?:e )?(?:successo|accaduto|succede)(?: qui)?|qual e la (?:notizia|storia)",
    points:
      "(?:un |il |fai un )?(?:breve )?(?:riassunto|sintesi)(?: (?:di )?#)? in (?:due|tre|quattro|cinque|poche|\\d+) (?:frasi|righe|punti|parole)|(?:quali sono )?(?:i |gli |le )?(?:punti|fatti|aspetti|informazioni) (?:chiave|principali|salienti|importanti|essenziali)(?: (?:di )?#)?|(?:l )?essenziale",
    author:
      "chi (?:ha scritto|scrisse|ha firmato) #|chi (?:l|lo) ?ha scritto|chi e (?:l |il |la )?(?:autore|autrice|giornalista)(?: (?:di )?#)?|(?:l |il |la )?(?:autore|autrice|giornalista|firma)(?: (?:di )?#)?|da chi e (?:stato )?scritto(?: #)?|di chi e #",
    published:
      "quando (?:e stat[oa]|e|fu) (?:pubblicat[oa]|scritt[oa]|uscit[oa])(?: #)?|(?:qual e )?(?:la )?data(?: di pubblicazione)?(?: (?:di )?#)?|di quando e(?: #)?|quando e uscit[oa] #",
    updated: "quando e stat[oa] (?:aggiornat[oa]|modificat[oa]|corrett[oa])(?: #)?|(?:ultimo )?aggiornamento",
    outlet:
      "(?:quale|che|su quale|di quale) (?:giornale|quotidiano|testata|rivista|sito|fonte|agenzia)(?: (?:e|e questo|ha pubblicato #|e #))?|(?:qual e )?(?:la )?fonte(?: (?:di )?#)?|da dove (?:viene|proviene|arriva) #|dove e stat[oa] pubblicat[oa](?: #)?|chi ha pubblicato #",
    place: "da dove (?:e stat[oa] scritt[oa]|scrive)(?: #)?|dove e stat[oa] scritt[oa](?: #)?",
    address:
      "(?:il |un |hai il )?(?:link|url|indirizzo)(?: (?:a|di|all) ?#)?|(?:l )?articolo (?:completo|intero|integrale|originale)|dove (?:posso leggere|trovo|leggere) @|leggi @",
    length:
      "quanto e (?:lungo|lunga) #|quante (?:parole|pagine) (?:ha|contiene) #|quanti paragrafi ha #|(?:la )?lunghezza(?: (?:di )?#)?",
    articles:
      "(?:quali sono )?(?:le )?(?:ultime|nuove) (?:notizie|novita)|(?:le )?(?:notizie|novita)|(?:che|cosa) c e di nuovo|di (?:cosa|che cosa|che) (?:parlano|trattano) (?:gli|questi) articoli|(?:quali|che) articoli (?:ci sono|hai)",
    credits: "chi (?:ha scritto|scrisse) # e quando|chi (?:l|lo) ?ha scritto e quando|(?:l )?autore e (?:la )?data",
    writer: "chi (?:e|era) ~|(?:che )?cosa ha scritto ~",
    subject: "(?:parlami|raccontami|dimmi)(?: qualcosa| tutto)? (?:di|del|dello|della|dell|dei|delle|su|sul|sulla) ~",
  },
};
