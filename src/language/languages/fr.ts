import type { LanguageData } from "./language-data.ts";

export const fr: LanguageData = {
  code: "fr",
  name: "French",
  script: "Latin",
  functionWords:
    "le la les un une des du de et ou mais où dans en sur sous avec sans pour par entre vers chez depuis pendant après avant à au aux est sont était étaient fut furent a ont avait sera ne pas plus que qui quoi quel quelle quels quelles quand comment pourquoi combien dont ce cet cette ces il elle ils elles on nous vous je tu son sa ses leur leurs mon ma mes notre votre se y lors lorsque ainsi aussi selon comme si",
  tellingLetters: /[çœêèùûî]/g,
  questionOpeners: {
    sure: "où qui quoi quel quelle quels quelles pourquoi combien lequel laquelle qu'est-ce est-ce",
    maybe: "quand comment que est qu ou",
  },
  invertedVerb: /(?:-t-(?:il|elle|on)|[td]-(?:il|elle)s?)$/u,
  abbreviations: {
    before:
      "Me Mgr Ste MM Mme Mmes Mlle Mlles Pr env av Av boul cf M Mtre Mes Dr Drs Prof Vve St Sts Stes Cdt Col Cne Lt Gal Cap Adj Sgt Bd bd bld Pl imp rte dép anc arch adj Env Cf hab réf suppl",
    numbered:
      "no nos n vol fig chap art éd p pp janv févr avr juil sept oct nov déc tél Tél tom ch al alin par lun mer jeu ven sam dim nº n° N° suiv",
    within: "Cie apr Sté Éts Ets",
    closing: "etc",
  },
  sentenceOpeners:
    "aujourd'hui hier demain maintenant ensuite puis alors ici là milliers centaines beaucoup plusieurs certains personne tous toutes pourtant",
  closingPattern: "[ \\u00a0\\u202f]»",
  loadStemmer: () => import("@orama/stemmers/french"),
  loadStopWords: () => import("@orama/stopwords/french"),
  elides: true,
  groupsByStops: true,
  questionWords: {
    what: "que, quoi, quest",
    which: "quel, quelle, quels, quelles, lequel, laquelle",
    who: "qui",
    where: "ou",
    when: "quand, quelle annee, quelle date, quel siecle, quel jour, quel mois, quelle decennie, quelle epoque",
    "how many": "combien de",
    "how much": "combien, quel pourcentage",
    "how long": "combien de temps, quel age, quelle distance",
    how: "comment",
    why: "pourquoi",
  },
  chatForms:
    "pk pourquoi, pq pourquoi, pkoi pourquoi, pourkoi pourquoi, kan quand, qd quand, qand quand, ki qui, koi quoi, kel quel, kelle quelle, kels quels, cb combien, cmb combien, combi combien, cmt comment, coment comment, ds dans, tt tout, ts tous, bcp beaucoup, ac avec, avc avec, pr pour, ns nous, vs vous, ke que, qe que, g j'ai, jai j'ai, pdt pendant, gvt gouvernement, ajd aujourd'hui, auj aujourd'hui, stp plaît, svp plaît",
  referringWords: "il elle ils elles lui leur leurs son sa ses cela ca ce cette ces celui celle y en alors",
  leadingWords: "et mais ou alors aussi depuis",
  wordClasses: {
    month: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    weekday:
      "lundi mardi mercredi jeudi vendredi samedi dimanche aujourd hier demain matin soir nuit midi printemps automne hiver",
    numeral:
      "deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante cent cents mille million millions milliard milliards douzaine moitié tiers quart plusieurs",
    timeUnit:
      "seconde secondes minute minutes heure heures jour jours semaine semaines mois an ans année années décennie décennies siècle siècles",
    measure:
      "pourcent pourcentage kilomètre kilomètres mètre mètres centimètres mille pieds hectares carrés kilogrammes grammes tonne tonnes degrés watts volts litres km kg",
    money: "dollar dollars euro euros franc francs yens centimes",
    personTitle:
      "président présidente roi reine prince princesse empereur ministre chancelier sénateur gouverneur maire général colonel pape évêque archevêque cardinal docteur professeur juge auteur écrivain poète compositeur chanteur chanteuse acteur actrice réalisateur producteur artiste peintre architecte scientifique physicien chimiste philosophe historien ingénieur inventeur fondateur chef entraîneur joueur fils fille père mère frère sœur épouse",
    speech: "dit déclaré déclare affirmé affirme écrit annoncé selon expliqué indiqué estime souligné",
    placePreposition: "à en dans de depuis vers entre près chez sur",
    placeNoun:
      "ville village pays comté province région district capitale île continent rivière fleuve lac mer océan montagne côte frontière nord sud ouest situé située rue avenue bâtiment aéroport gare université école musée église siège zone vallée parc port",
    cause: "parce car raison raisons cause causes causé provoqué entraîné résultat conséquence grâce afin puisque",
    copula: "est sont était étaient fut furent être devient signifie désigne comprend",
    pronoun: "il elle ils elles lui leur leurs son sa ses ce cet cette ces qui",
    by: "par",
    naming: "appelé appelée nommé nommée connu connue surnommé nom titre appelle",
    temporal:
      "en pendant durant depuis jusque après avant tôt tard entre lorsque quand siècle décennie ère période époque commencé fondé fondée né née mort",
    means: "avec sans moyen méthode processus technique utilisant utilise",
    enumeration: "et comme tels exemple notamment",
    superlative: "plus moins meilleur pire principal principale principaux premier première",
    group:
      "personnes population habitants étudiants membres citoyens entreprise société sociétés équipe groupe parti organisation famille armée gouvernement comité conseil syndicat tribu",
    connective: "cependant toutefois bien aussi également néanmoins donc ainsi alors",
  },
  cues: {
    pronouns: (
      "il elle ils elles ce cela ceci ça celui celle ceux celles cet cette ces son sa ses leur leurs celui-ci celle-ci " +
      "ceux-ci celles-ci ce dernier"
    ).split(" "),
    connectives: [
      ..."mais et ou ni or donc car cependant pourtant toutefois néanmoins ainsi aussi puis ensuite enfin".split(" "),
      ..."alors également parallèlement inversement finalement".split(" "),
      ..."ce dernier|cette dernière|ces derniers|par conséquent|en conséquence|par exemple|en revanche".split("|"),
      ..."au contraire|en effet|en outre|de plus|par ailleurs|du coup|dès lors|depuis lors|à cette époque".split("|"),
      ..."en même temps|d'autre part|malgré cela|c'est pourquoi|c'est-à-dire".split("|"),
    ],
    subjects: "il elle ils elles".split(" "),
    prepositions:
      "en à au aux de du des dans sur pour par avec depuis pendant avant après vers chez sous entre devant".split(" "),
    subordinators: "quand lorsque lorsqu alors bien comme si".split(" "),
    he: { pronoun: "il", titles: "le un m m. monsieur roi prince".split(" ") },
    she: { pronoun: "elle", titles: "la une mme mlle madame mademoiselle reine princesse".split(" ") },
    institutions: (
      "société entreprise gouvernement ministère département agence tribunal parti syndicat université institut " +
      "comité commission banque groupe équipe club association fédération fondation fonds conseil bureau police " +
      "armée parlement sénat église hôpital école musée rapport étude journal mairie préfecture commune ville " +
      "direction"
    ).split(" "),
    carriers: "affiche panneau banderole pancarte écriteau plaque enseigne inscription".split(" "),
    calling: (
      "qualifié qualifie qualifient qualifiait appelle appelé décrit décrivent dénoncé dénonce salué salue comparé " +
      "jugé"
    ).split(" "),
    uttering: "crié hurlé scandé chanté lit lu peint".split(" "),
    subjectRelatives: "qui".split(" "),
    modals: "pourrait devrait peut doit sera serait seront avait avaient était étaient".split(" "),
    saying: (
      "dit disent disait déclaré déclare déclarent affirmé affirme affirment expliqué explique expliquent ajouté " +
      "ajoute ajoutent indiqué indique indiquent souligné souligne soulignent assuré assure assurent estimé estime " +
      "estiment raconté raconte racontent écrit répondu répond répondent demandé demande annoncé annonce annoncent " +
      "précisé précise précisent confié confie rappelé rappelle rappellent reconnu reconnaît reconnaissent regretté " +
      "regrette lancé lance soutenu soutient insisté insiste dénoncé dénonce dénoncent témoigne témoigné rétorque " +
      "rétorqué réjoui résume résumé soupire soupiré plaide plaidé prévient prévenu averti avertit avoue avoué " +
      "admis admet ironisé ironise martelé martèle commenté commente promis promet évoqué évoque suggéré suggère " +
      "jugé juge détaillé détaille proteste protesté révélé révèle conclu conclut"
    ).split(" "),
    plainSaying: (
      "affirme affirment affirmé estime estiment estimé assure assurent assuré déclare déclaré déclarent soutient " +
      "soutenu explique expliqué expliquent précise précisé indique indiqué souligne souligné reconnaît reconnu " +
      "admet prévient juge prétend prétendent dit disent"
    ).split(" "),
    telling: [],
    relaying: "citant lisant paraphrasant imitant".split(" "),
    that: ["que", "qu"],
    auxiliaries: "a ont avait avaient s’est s'est aurait".split(" "),
    passives: "être est sont était étaient fut furent été".split(" "),
    adverbs: "aussi également ensuite encore".split(" "),
    negations: "ne n pas jamais personne aucun non ni nie nient nié dément démentent démenti".split(" "),
    nobody: (
      "lundi mardi mercredi jeudi vendredi samedi dimanche hier personne certains plusieurs tous qui que il elle ils elles " +
      "on je nous vous ce cela mais et ou si comme quand où non " +
      "même seulement seul peut-être ici maintenant souvent parfois selon sans contre malgré est était fut peut doit"
    ).split(" "),
    settings: (
      "lundi mardi mercredi jeudi vendredi samedi dimanche hier matin soir communiqué lettre interview entretien discours " +
      "conférence presse message journalistes"
    ).split(" "),
    places: "en à dans sur".split(" "),
    relatives: "que dont duquel laquelle lequel".split(" "),
    infinitives: [],
    sources: ["selon", "d'après", "d’après", "aux yeux de"],
    hearsay: "prétendument|soi-disant|apparemment|paraît-il|dit-on".split("|"),
    particles: "de du des la le les d van von der den zu da di del della dos".split(" "),
    determiners: "le la les l un une des son sa ses leur leurs cet cette".split(" "),
  },
  flippingWords: {
    negations:
      "ne n pas jamais aucun aucune personne rien sans ni nie nia nié dément démentit démenti faux guère exclu exclut conteste contestent mensonge réfute",
    hedges:
      "prétendument apparemment peut-être possiblement probablement pourrait pourraient aurait auraient serait seraient semble semblent vraisemblablement présumé présumée présumés présumées presque rumeur rumeurs incertain",
    conditions: "si sauf",
    phrases: {
      negation:
        "(?:rejette|rejettent|rejeté|écarte|écartent|écarté|balaie|balaient|balayé) (?:l[’']idée|l[’']hypothèse|l[’']affirmation|les rumeurs|la rumeur)|refus(?:e|ent|é|ait|aient|a|èrent) (?:de |d[’'])(?:croire|admettre|reconnaître|penser|dire|confirmer) qu(?:e|[’'])",
      hedge: [
        "(?:possible|probable|plausible|envisageable|(?:soupçonne|redoute|suppose|pense|espère|estime|doute|présume|anticipe|parie|imagine|prétend)(?:e?nt)?|craint|craignent|croit|croient|prévoi(?:t|ent)|prédi(?:t|sent)|prévu|signes|indices|chances?|risque|hypothèse|théorie|impression|crainte|espoir|soupçon) qu(?:e|[’'])",
        "(?:laisse(?:nt)? (?:entendre|penser|croire|supposer)|suggère(?:nt)?|convaincue?s?|lieu de (?:croire|penser)|confiante?s?|tout (?:indique|porte à croire)|semble(?:rait)?|(?:n[’'])?est pas exclu) qu(?:e|[’'])",
        "s[’']atten(?:d|dent|dait) à ce qu(?:e|[’'])|(?:table|mise|compte)(?:nt)? sur(?: [\\p{L}’']+){0,3} qu(?:e|[’'])",
        "on (?:dit|raconte|murmure|chuchote|prétend|suppose|imagine)(?: [\\p{L}’']+){0,3} qu(?:e|[’'])|il (?:se (?:dit|murmure|raconte|peut|pourrait)|paraît) qu(?:e|[’'])|(?:bruit|rumeur) court",
        "certains (?:disent|prétendent|affirment|pensent) qu(?:e|[’'])|à ce qu[’']il paraît|selon toute vraisemblance|sans doute|selon (?:certains|certaines sources|les? (?:prévisions?|estimations?|rumeurs?|pronostics?))|d[’']après (?:certains|les? (?:prévisions?|estimations?|rumeurs?|pronostics?))|non confirmée?s?|ouï-dire",
        "(?:on )?ignore(?:nt)? si|(?:ne )?sa(?:it|vent) pas si|(?:se )?demande(?:nt|r)? si|reste à (?:savoir|voir|prouver)|pas (?:clair|certain|sûr) (?:si|qu(?:e|[’']))|(?:moins|rien de moins) (?:sûr|certain)",
      ].join("|"),
      condition:
        "à moins (?:qu(?:e|[’'])|de)|à condition (?:qu(?:e|[’'])|de)|pourvu qu(?:e|[’'])|en cas|(?:dans le|au) cas où|dans l[’']hypothèse où|(?:à|en) suppos(?:er|ant) qu(?:e|[’'])|en admettant qu(?:e|[’'])|pour peu qu(?:e|[’'])|tant qu(?:e|[’'])|du moment qu(?:e|[’'])|sous (?:réserve|condition)|seulement si",
    },
    conditionsBehind:
      "sous (?:réserve|condition)|à condition|à moins|pourvu qu(?:e|[’'])|en cas|seulement si|dans l[’']attente",
    affirming:
      "sans (?:le moindre|aucun|nul) doute|(?:nul|aucun) doute|sans (?:hésiter|hésitation|exception|surprise|attendre|tarder)|non seulement|rien de moins qu(?:e|[’'])",
    listers: "ou ni",
    continuers: "que qu si",
    subordinators: "bien quoique alors tandis lorsque quand parce après avant malgré",
    narrowers: "seulement uniquement simplement",
    denials:
      /^(?:(?:mais|or|pourtant),? )?(?:(?:c[’']|ce n[’']|cela n[’']|ce|cela|ceci) ?(?:est|était)(?: [\p{L}]+){0,2} (?:pas|faux|inexact|un mensonge)|(?:c[’']est|c[’']était|cela est|tout cela est) (?:faux|inexact|un mensonge)|(?:cette|ces|l[’'] ?|le|la|les) ?(?:affirmations?|informations?|accusations?|rumeurs?|déclarations?)(?: [\p{L}’']+){1,3} (?:fausses?|inexactes?|démenties?|infondées?)|rien de cela|[\p{L}’' .-]{1,60}? (?:dément|démentent|démenti|nie|nient|nié|conteste|contesté|rejette|rejeté) (?:cela|(?:cette|ces|l[’']|les|la|le) ?(?:affirmations?|informations?|accusations?|rumeurs?|déclarations?|version|propos))|(?:le|la|il|elle|ils|elles|[\p{Lu}][\p{L}]+)(?: [\p{L}]+){0,4} l[’'](?:a|ont) (?:démenti|nié|contesté)|faux)(?![\p{L}])/iu,
    clauseStarters: "et mais ou car alors lorsque quand",
    asideStarters: "qui que dont",
  },
  articleParts: {
    headline: "titre",
    caption: "légende",
    standfirst: "chapeau|chapô|sous-titre",
    question:
      "(?:(?:quel(?:le)? est|donne-moi) )?(?:(?:le|la|son|sa) )?(?:#)(?: de (?:l['’]|cet? )?(?:article|texte|histoire))?",
  },
  articleQuestions: {
    article:
      "(?:l|cet|cette|le|ce|la|votre|ton|de) ?(?:article|texte|histoire|papier|reportage|interview|entretien|depeche|nouvelle)|ce(?:t|tte)? (?:article|texte|reportage|interview)",
    pronoun: "ca|cela|ceci|il",
    around:
      "s il vous plait|s il te plait|svp|stp|bonjour|salut|alors|donc|et|dis moi|dites moi|peux tu|pouvez vous|donne moi|donnez moi|merci|exactement|moi|un peu",
    about:
      "de quoi (?:parle|s agit|traite|est il question)(?: t)?(?: il| elle| on)?(?: (?:#|ici|dans #))?|de quoi # (?:parle|traite)(?: t)?(?: il| elle)?|de quoi ca parle|ca parle de quoi|(?:#|c est) (?:parle|traite|c est) (?:de|sur) quoi|c est a propos de quoi|c est quoi (?:le sujet|l histoire|l idee|le theme)(?: (?:de|dans) #)?|quel(?:le)? est (?:le sujet|le theme|l idee principale|l essentiel|l histoire)(?: (?:de|du|dans) #)?|(?:fais|faites|donne|donnez)?(?: moi)? ?(?:(?:un|le|en) )?(?:bref |court )?(?:resume|resumez|synthese|bref|en bref|en resume|apercu)(?: (?:de|du) #| #)?|resume(?:r|z)? #|que dit #|qu est ce qu(?:e|il) (?:dit|raconte|s est passe|se passe|c est)(?: #)?|que s est il passe|que se passe t il|il s est passe quoi|le sujet|sujet",
    points:
      "(?:un |le )?(?:bref |court )?(?:resume|apercu)(?: (?:de |du )?#)? en (?:deux|trois|quatre|cinq|quelques|\\d+) (?:phrases|lignes|points|mots)|(?:resume|resumer|resumez)(?: #)? en (?:deux|trois|quatre|cinq|quelques|\\d+) (?:phrases|lignes|points|mots)|(?:(?:quels sont|liste|cite) )?(?:(?:les|des|trois) )*(?:points|faits|idees|elements|informations) (?:cles?|principa(?:ux|les)|essentiels?|importants?|forts?)(?: (?:de|du) #)?|l essentiel(?: (?:de|du) #)?|(?:que|qu est ce qu il) (?:faut il|faut|dois je) (?:retenir|savoir)(?: de #)?|a retenir",
    author:
      "qui (?:a ecrit|ecrit|a redige|a signe|a publie|a fait) #|qui l a ecrit|qui est (?:l |le |la )?(?:auteure?|autrice|journaliste|redacteur|redactrice)(?: (?:de|du) #)?|c est qui l auteure?|(?:l |le |la )?(?:auteure?|autrice|journaliste|signature)(?: (?:de|du) #)?|# est (?:ecrit|de) (?:par )?qui|ecrit par qui|par qui(?: #)?(?: a (?:t il )?ete ecrit)?|c est de qui|quel est le nom de l auteure?",
    published:
      "quand (?:a ete|a t (?:il|elle) ete|est|est (?:il|elle)|fut) (?:publie|ecrit|paru|sorti)e?(?: #)?|quand # (?:a t il ete|est il|a ete|est) (?:publie|ecrit|paru|sorti)e?|(?:quelle est )?(?:la |de )?date(?: de (?:publication|parution))?(?: (?:de|du) #)?|(?:de quand|quand) date #|c est de quand|(?:c est |# est )?(?:publie|paru|ecrit) quand|de quel jour (?:est|date) #",
    updated:
      "quand (?:a ete|a t (?:il|elle) ete|est) (?:mis a jour|modifie|corrige|actualise)e?(?: #)?|quand # (?:a t il ete|a ete) (?:mis a jour|modifie|corrige)|(?:derniere )?mise a jour|(?:est ce que )?# a(?: t il| t elle)? ete (?:mise? a jour|modifiee?|corrigee?)",
    outlet:
      "(?:quel|de quel|dans quel)(?:le)? (?:journal|media|site|magazine|source|quotidien|agence)(?: (?:est ce|a publie #|vient #|est #|est paru #))?|(?:quelle est )?(?:la )?source(?: (?:de|du) #)?|qui (?:a publie|publie) #|d ou (?:vient|provient|sort) #|ou (?:a ete|est) (?:publie|paru)(?: #)?|c est quel journal",
    place:
      "d ou (?:a ete|est) (?:ecrit|envoye|signe|redige)(?: #)?|ou # a t il ete (?:ecrit|redige)|ou (?:a ete|est) (?:ecrit|redige) #",
    address:
      "(?:(?:le|un|quel est le|donne le|avez vous le) )*(?:lien|url|adresse)(?: (?:de|du|vers) #)?|(?:(?:lire|voir|montre|l|le|ou lire|ou trouver) )*(?:article|texte) (?:complet|entier|integral|original)|ou (?:lire|trouver|puis je (?:lire|trouver)) @|(?:lire|ouvrir) @",
    length:
      "(?:quelle est )?(?:la )?longueur(?: (?:de|du) #)?|combien de (?:mots|paragraphes|pages)(?: (?:a|compte|contient|dans|fait) #| y a t il dans #)?|# (?:est|fait) (?:long|combien)(?: de mots)?|c est long|temps de lecture|quelle longueur fait #",
    articles:
      "(?:quelles sont )?(?:les |des )?(?:dernieres|nouvelles) (?:nouvelles|informations|infos|actualites|actus)|quoi de neuf|(?:les )?(?:nouvelles|actualites|actus|infos|gros titres)|de quoi (?:parlent|traitent) (?:les|ces|vos|tes) (?:articles|textes)|quels articles (?:y a t il|avez vous|as tu)|(?:la )?liste des articles",
    credits:
      "qui (?:a ecrit|a redige|a publie|a signe) # et quand|qui l a ecrit et quand|(?:par qui et quand|quand et par qui)(?: # a t il ete (?:ecrit|publie)| a ete (?:ecrit|publie) #)?|(?:l )?auteur et (?:la )?date",
    writer: "qui (?:est|etait) ~|c est qui ~|qu a ecrit ~|qu est ce qu a ecrit ~|qu est ce que ~ a ecrit",
    subject: "(?:parle|parlez) (?:moi|nous) (?:de|du|des|d) ~|que (?:sais tu|savez vous) (?:de|du|des|d|sur) ~",
  },
  dayWords: {
    today: "aujourd'hui, aujourd’hui, ce matin, ce soir",
    yesterday: "hier",
    dayBeforeYesterday: "avant-hier",
    thisWeek: "cette semaine",
    lastWeek: "la semaine dernière, la semaine passée, semaine dernière",
    thisMonth: "ce mois-ci, ce mois",
    lastMonth: "le mois dernier, mois dernier, mois passé",
    thisYear: "cette année",
    lastYear: "l'an dernier, l’an dernier, l'année dernière, l’année dernière, année dernière, an dernier",
    last: "dernier, passé",
    daysAgo: "il y a # jours",
    ordinal: "er",
  },
  articleNaming: {
    nouns: "article, articles, papier",
    weakNouns: "reportage, enquête, interview, dépêche, histoire, chronique, tribune",
    determiners: "l, le, la, les, cet, ce, cette, votre, notre, un, une",
    inside: "dans, selon, d'après, d’après",
    about: "sur, à propos de, à propos du, au sujet de, au sujet du, concernant, consacré à, consacré au",
    by: "par, de, d",
    titled: "intitulé, titré",
    dated: "d, de, du, paru, publié, daté, le, en",
    verbs:
      "dit, disent, dire, raconte, mentionne, explique, écrit, affirme, indique, précise, publié, paru, parle, cite, a-t-il, dit-il",
    fillers: "tout, grand, nouvel, nouveau, long, même, autre",
    newest: "dernier, tout dernier, plus récent",
    now: "maintenant, actuellement, aujourd'hui, aujourd’hui, en ce moment, à présent, désormais",
    bare: "l’article",
  },
};
