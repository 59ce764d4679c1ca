import type { LanguageData } from "./language-data.ts";

export const es: LanguageData = {
  code: "es",
  name: "Spanish",
  script: "Latin",
  functionWords:
    "el la los las un una unos unas de del al y o pero en con por para sin sobre entre hasta desde que se lo su sus es son era eran fue fueron ha han había está están no sí como más muy ya también este esta estos estas ese esa eso esto qué quién quiénes cuál cuáles cuándo cuando dónde donde cómo cuánto cuánta cuántos cuántas adónde porque aunque según después antes durante mientras ella ellos usted ustedes",
  tellingLetters: /[ñ¿¡]/g,
  questionOpeners: {
    sure: "qué quién quiénes cuál cuáles cuándo dónde adónde cómo cuánto cuánta cuántos cuántas quien quienes cuando donde cuantos cuantas",
    maybe: "que cual como cuanto cuanta es está son hay hubo fue tiene tienen puede pueden habrá",
  },
  invertsQuestionMark: true,
  abbreviations: {
    before:
      "Sr Sra Srta Sres Dra Profa Lic Ing Arq Gral Cnel Cap Sto Sta Dña Av Avda Ctra aprox ej D Dª Excmo Excma Ilmo Ilma Rvdo Mons Gob Pdte Dpto Depto Prov Tte Sgto Cmdte Alm Brig Col Urb Pza Pl EE FF JJ CC Dir Admón Gte Profs Mtro Mtra Univ Inst tel Tel Tfno tfno telf máx mín Hnos Ej incl Dr Prof Int",
    numbered:
      "núm Núm nro Nro no No art Art arts cap pág págs Pág vol fig p pp lun mar mié jue vie sáb dom ene feb abr may jun jul ago sept sep oct nov dic párr caps lám núms nº n° Nº apdo Apdo km Km disp vols",
    within: "Cía cía Ltda ltda Ud Uds Vd Vds ud uds UU OO",
    closing: "etc",
  },
  sentenceOpeners:
    "hoy ayer mañana ahora entonces luego aquí allí allá miles cientos decenas muchos muchas varios varias nadie todos todas además tras quizás",
  loadStemmer: () => import("@orama/stemmers/spanish"),
  loadStopWords: () => import("@orama/stopwords/spanish"),
  groupsByStops: true,
  questionWords: {
    what: "que",
    which: "cual, cuales",
    who: "quien, quienes",
    where: "donde, adonde",
    when: "cuando, que ano, que anos, que fecha, que siglo, que dia, que mes, que decada, que epoca",
    "how many": "cuantos, cuantas",
    "how much": "cuanto, cuanta, que porcentaje, que proporcion",
    "how long": "cuanto tiempo, con que frecuencia",
    how: "como, de que manera, de que forma",
    why: "por que, por que razon, por que motivo",
  },
  chatForms:
    "q que, k que, xq porque, pq porque, porq porque, xque porque, kien quien, kn quien, cuand cuando, cdo cuando, dnd donde, dond donde, tb también, tmb también, bn bien, x por, xa para, pa para, mxo mucho, msj mensaje",
  referringWords: "el ella ello ellos ellas le les lo su sus eso esto ese esa este esta alli entonces",
  leadingWords: "y pero o entonces tambien desde",
  wordClasses: {
    month: "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
    weekday:
      "lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana tarde noche mediodía primavera verano otoño invierno",
    numeral:
      "dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta cien ciento cientos mil miles millón millones docena mitad tercio cuarto varios muchos ambos",
    timeUnit:
      "segundo segundos minuto minutos hora horas día días semana semanas mes meses año años década décadas siglo siglos",
    measure:
      "ciento porcentaje kilómetro kilómetros metro metros centímetros milla millas pies hectáreas cuadrados kilogramos gramos tonelada toneladas grados vatios voltios litros km kg",
    money: "dólar dólares euro euros peso pesos libra libras yenes centavos",
    personTitle:
      "presidente presidenta rey reina príncipe princesa emperador ministro ministra canciller senador gobernador alcalde general coronel papa obispo arzobispo cardenal doctor profesor juez autor escritor poeta compositor cantante actor actriz director productor artista pintor arquitecto científico físico químico filósofo historiador ingeniero inventor fundador líder entrenador jugador hijo hija padre madre hermano hermana esposa",
    speech: "dijo dice afirmó afirma declaró escribió anunció según explicó señaló informó aseguró",
    placePreposition: "en de desde hacia entre dentro fuera cerca por",
    placeNoun:
      "ciudad pueblo país condado provincia región distrito capital isla continente río lago mar océano montaña costa frontera norte sur oeste situado ubicado ubicada situada calle avenida edificio aeropuerto estación universidad escuela museo iglesia sede área valle parque puerto",
    cause: "porque debido pues razón razones causa causas causó provocó resultado consecuencia gracias",
    copula: "es son era eran fue fueron ser está están significa consiste incluye",
    pronoun: "ella ellos ellas les su sus este esta estos estas esto ese esa que quien",
    by: "por",
    naming: "llamado llamada conocido conocida denominado denominada llama nombre título apodo",
    temporal:
      "en durante desde hasta después antes hace temprano entre cuando siglo década período época comenzó terminó fundado fundada nació murió",
    means: "mediante con sin través método proceso técnica usando uso",
    enumeration: "y como incluyendo incluidos ejemplo",
    superlative: "mayor mayores menor más menos mejor peor principal principales primero primer primera",
    group:
      "personas población residentes estudiantes miembros ciudadanos habitantes compañía empresa empresas equipo banda partido grupo organización familia ejército gobierno comité consejo sindicato tribu",
    connective: "sin embargo aunque además también mientras entonces",
  },
  cues: {
    pronouns: (
      "él ella ellos ellas ello su sus este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos " +
      "aquellas dicho dicha dichos dichas le les lo"
    ).split(" "),
    connectives: [
      ..."pero y e o ni sino así entonces además también tampoco luego después posteriormente mientras".split(" "),
      ..."asimismo igualmente finalmente incluso todavía".split(" "),
      ..."sin embargo|no obstante|por lo tanto|por tanto|por eso|por ello|por ejemplo|en cambio|por el contrario".split(
        "|",
      ),
      ..."de hecho|a su vez|al mismo tiempo|como resultado|en consecuencia|por otro lado|por otra parte".split("|"),
      ..."a pesar de ello|desde entonces|en ese momento|en este sentido|es decir|por último".split("|"),
    ],
    subjects: "él ella ellos ellas".split(" "),
    prepositions: "en a de desde hasta para por con durante tras ante bajo entre sobre hacia".split(" "),
    subordinators: "cuando mientras aunque porque si como".split(" "),
    he: { pronoun: "él", titles: "el un don sr sr. señor rey príncipe".split(" ") },
    she: { pronoun: "ella", titles: "la una doña sra sra. señora reina princesa".split(" ") },
    dropsSubject: true,
    institutions: (
      "empresa compañía gobierno ministerio departamento agencia tribunal partido sindicato universidad instituto " +
      "comité comisión banco grupo equipo club asociación federación fundación fondo consejo oficina policía " +
      "guardia ejército parlamento senado iglesia hospital escuela museo informe estudio periódico diario " +
      "ayuntamiento dirección cruz"
    ).split(" "),
    carriers: "cartel pancarta letrero pintada placa rótulo".split(" "),
    calling: (
      "calificó califica calificaron tachó tacha llamó llama describió describe definió define tildó denominó " +
      "criticó elogió comparó"
    ).split(" "),
    uttering: "gritó gritaron coreó cantó lee pintado escrito leía".split(" "),
    subjectRelatives: "que quien".split(" "),
    modals: "podría podrían puede debe debería será sería había habían estaba".split(" "),
    saying: (
      "dijo dice dijeron dicen dicho declaró declararon declarado afirmó afirma afirmaron afirmado aseguró asegura " +
      "aseguraron asegurado explicó explica explicaron explicado señaló señala señalaron señalado añadió añade " +
      "agregó agrega indicó indica indicaron sostuvo sostiene comentó comenta contó cuenta escribió escribe " +
      "respondió responde preguntó pregunta advirtió advierte advirtieron anunció anuncia anunciaron manifestó " +
      "reconoció reconoce admitió admite insistió insiste subrayó subraya destacó destaca recordó recuerda lamentó " +
      "lamenta apuntó apunta expresó denunció denuncia aclaró aclara precisó precisa informó informa informaron " +
      "consideró considera opinó opina quejó queja prometió promete ironizó confesó confiesa relató relata detalló " +
      "detalla matizó recalcó remarcó puntualizó aseveró alegó alega exigió exige criticó critica habló habla " +
      "reveló confirmó confirma confirmaron sugirió sugiere estimó estima pidió pide reiteró concluyó bromeó " +
      "sentenció zanjó"
    ).split(" "),
    plainSaying: (
      "dijo dice dijeron dicen afirmó afirma afirmaron aseguró asegura aseguraron sostuvo sostiene aclaró aclara " +
      "precisó advirtió advirtieron declaró declararon indicó indicaron manifestó admitió admite reconoció insistió " +
      "subrayó recalcó opinó alegó aseveró informó informaron explicó explicaron señaló señalaron prometió"
    ).split(" "),
    telling: [],
    relaying: "citando leyendo parafraseando imitando recordando".split(" "),
    that: ["que"],
    auxiliaries: "ha han había habían se".split(" "),
    passives: "ser es son era eran fue fueron sido siendo está estaba".split(" "),
    adverbs: "también después luego además".split(" "),
    negations: "no nunca jamás nadie tampoco ni negó niega negaron niegan negado".split(" "),
    nobody: (
      "lunes martes miércoles jueves viernes sábado domingo hoy ayer nadie alguien todos algunos muchos otros quien que él " +
      "ella ellos ellas yo nosotros usted ustedes esto eso pero y o si como cuando donde no se le les lo " +
      "incluso solo sólo quizá quizás aquí ahora según sin contra es era fue puede podría debe"
    ).split(" "),
    settings: (
      "lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana tarde noche comunicado carta entrevista " +
      "rueda prensa discurso mensaje periodistas"
    ).split(" "),
    places: "en".split(" "),
    relatives: "quienes cuyo cuya cuyos cuyas".split(" "),
    infinitives: ["que"],
    sources: ["según", "de acuerdo con", "en palabras de", "a juicio de"],
    hearsay: "supuestamente|presuntamente|al parecer|se dice que|se cree que".split("|"),
    particles: "de del la las los y e da do dos di della van von der den zu".split(" "),
    determiners: "el la los las un una su sus".split(" "),
  },
  flippingWords: {
    negations:
      "no nunca jamás nadie nada ningún ninguna ninguno sin tampoco ni negó niega negaron niegan desmintió desmiente falso apenas descartó descarta descartaron mentira",
    hedges:
      "presuntamente supuestamente aparentemente quizá quizás posiblemente podría podrían puede habría habrían parece parecen probablemente presunto presunta supuesto supuesta casi rumor rumores incierto",
    conditions: "si salvo excepto",
    phrases: {
      negation: "rechaz(?:a|an|ó|aron)(?: [\\p{L}]+){0,3} que",
      hedge: [
        "(?:posible|probable|factible|posibilidad|probabilidad|convencid[ao]s?|confiad[ao]s?|(?:sospecha|duda|espera|calcula|pronostica|estima|vaticina|augura|imagina|insinúa|especula|piensa|rumorea)n?|(?:teme|supone|cree|prevé|presume|intuye|deduce|sugiere)n?|indicios|señales|signos|expectativa|riesgo|temor|esperanza|previsto|(?:confía|apuesta)n? (?:en|por|a)|de esperar) (?:a |de )?que",
        "se (?:dice|comenta|cuenta|rumorea|habla|espera|prevé|calcula|estima|cree|teme|duda|sospecha|supone|especula)(?: [\\p{L}]+){0,2} (?:de )?que|^(?:dicen|cuentan|comentan) que|hay quien(?:es)? (?:dice|dicen|cree|creen|afirma|afirman) que|corre el rumor",
        "da(?:n|ba)? a entender que|todo (?:indica|apunta|hace pensar)(?: a)? que|al parecer|según (?:algunos|dicen|(?:las |los )?(?:previsiones|estimaciones|rumores|pronósticos))|no confirmad[ao]s?|cabe preguntarse|está por ver|queda la duda|se desconoce|no se descarta que|se da por hecho|a lo mejor|tal vez|de oídas",
        "no (?:está|es|queda) (?:claro|seguro)|no se sabe si",
      ].join("|"),
      condition:
        "a menos que|a no ser que|siempre (?:y cuando|que)|con tal de que|(?:a|con la) condición de|en (?:el )?caso de|en el supuesto de|suponiendo que|dado el caso|(?:solo|sólo|solamente) si",
    },
    conditionsBehind:
      "a falta de|siempre (?:y cuando|que)|a menos que|a no ser que|en caso de|a condición|con la condición|pendiente de|(?:solo|sólo) si",
    affirming:
      "sin (?:duda|dudarlo|lugar a dudas|excepción|demora|falta|vacilar)|no (?:cabe|hay)(?: ninguna| la menor)? duda|no (?:solo|sólo|solamente)|nada menos que",
    frontedConditions: "de (?:no )?[\\p{L}]+(?:ar|er|ir)(?:se|lo|la|los|las)?",
    listers: "o u ni",
    continuers: "que si",
    subordinators: "aunque mientras cuando porque tras después antes pese",
    narrowers: "solo sólo solamente únicamente",
    denials:
      /^(?:(?:pero|sin embargo),? )?(?:(?:eso|esto|ello) (?:no (?:es|era|fue) (?:cierto|verdad|así|correcto|exacto)|(?:es|era|resultó)(?: ser)? (?:falso|mentira|incorrecto))|no es (?:cierto|verdad)|es falso|nada de eso|(?:la|esa|esta|el|ese|este|las|los) (?:afirmación|información|noticia|acusación|acusaciones|rumor|rumores|versión)(?: [\p{L}]+){1,3} (?:falsas?|falsos?|incorrectas?)|[\p{L} .-]{1,60}? (?:lo|la|los|las) (?:negó|niega|negaron|desmintió|desmiente|desmintieron)|[\p{L} .-]{1,60}? (?:negó|niega|desmintió|desmiente) (?:eso|esto|(?:esa|esta|la|las|el|los) (?:afirmación|información|noticia|acusación|acusaciones|rumor|rumores|versión))|falso)(?![\p{L}])/iu,
    clauseStarters: "y pero o aunque porque mientras cuando",
    asideStarters: "que quien cuyo cuya",
  },
  articleParts: {
    headline: "título|titular",
    caption: "pie de foto",
    standfirst: "subtítulo|entradilla",
    question: "(?:(?:cuál|cual) es )?(?:(?:el|su) )?(?:#)(?: (?:del|de este) (?:artículo|texto))?",
  },
  articleQuestions: {
    article: "(?:el|este|esta|la|del|al) (?:articulo|texto|noticia|nota|reportaje|historia|entrevista)",
    pronoun: "esto|eso|ello",
    around: "por favor|hola|oye|dime|puedes|podrias|dame|me|gracias|entonces|y|pues",
    about:
      "(?:de|sobre) que (?:trata|va|habla|se trata|es)(?: #)?|que (?:dice|cuenta|trata) #|(?:cual es )?(?:el )?(?:tema|asunto|resumen|idea principal)(?: (?:de )?#)?|(?:un |hazme un |haz un )?(?:breve )?(?:resumen|sintesis)(?: (?:de )?#)?|(?:resume|resumelo|resumir|resuma)(?: #)?|en (?:resumen|breve|pocas palabras)|que (?:paso|ha pasado|sucedio|ocurrio|pasa|ocurre)(?: aqui)?|cual es la (?:noticia|historia)",
    points:
      "(?:un |el |hazme un |haz un )?(?:breve )?(?:resumen|sintesis)(?: (?:de )?#)? en (?:dos|tres|cuatro|cinco|pocas|\\d+) (?:frases|oraciones|lineas|puntos|palabras)|(?:resume|resumelo|resumir|resuma)(?: #)? en (?:dos|tres|cuatro|cinco|pocas|\\d+) (?:frases|oraciones|lineas|puntos|palabras)|(?:cuales son )?(?:los |las )?(?:puntos|datos|ideas|claves|hechos) (?:clave|claves|principales|mas importantes|importantes)(?: (?:de )?#)?|(?:las )?claves(?: (?:de )?#)?|lo (?:mas importante|esencial)(?: (?:de )?#)?|que (?:debo|hay que) saber",
    author:
      "quien (?:escribio|redacto|ha escrito|firma|hizo) #|quien lo escribio|quien es (?:el |la )?(?:autora?|periodista|redactora?)(?: (?:de )?#)?|(?:el |la )?(?:autora?|periodista|firma)(?: (?:de )?#)?|por quien (?:fue|esta) escrit[oa](?: #)?|de quien es #|como se llama (?:el|la) (?:autora?|periodista)",
    published:
      "cuando (?:se publico|fue publicad[oa]|se escribio|fue escrit[oa]|salio|aparecio)(?: #)?|(?:cual es )?(?:la )?fecha(?: de publicacion)?(?: (?:de )?#)?|de cuando es(?: #)?|(?:que|de que) (?:dia|fecha) es #",
    updated: "cuando (?:se actualizo|fue actualizad[oa]|se modifico|se corrigio)(?: #)?|(?:ultima )?actualizacion",
    outlet:
      "(?:que|cual|en que|de que) (?:periodico|diario|medio|revista|sitio|web|fuente|agencia)(?: (?:es|publico|lo publico|se publico|es #|publico #))?|(?:cual es )?(?:la )?fuente(?: (?:de )?#)?|de donde (?:es|viene|sale) #|donde se publico #?|quien (?:publico|publica) #",
    place:
      "desde donde (?:se informo|se escribio|informa|esta escrit[oa])(?: #)?|donde (?:se escribio|fue escrit[oa]) #",
    address:
      "(?:el |un |tienes el )?(?:enlace|link|url|direccion)(?: (?:a|de )?#| al articulo)?|(?:el |leer el )?(?:articulo|texto) (?:completo|entero|integro|original)|donde puedo leer @|leer @",
    length:
      "(?:que|cuan) (?:tan )?(?:largo|longitud|extension) (?:es|tiene) #|cuant[oa]s (?:palabras|parrafos|paginas) tiene #|(?:la )?(?:longitud|extension)(?: (?:de )?#)?",
    articles:
      "(?:cuales son )?(?:las )?(?:ultimas|nuevas) noticias|(?:las )?(?:noticias|novedades)|que hay de nuevo|(?:los )?titulares|de que (?:tratan|hablan|van) (?:los|estos|tus|sus) (?:articulos|textos)|que articulos (?:hay|tienes|tiene)|(?:la )?lista de articulos",
    credits:
      "quien (?:escribio|ha escrito|redacto|publico) # y cuando|quien lo escribio y cuando|(?:por quien y cuando|cuando y por quien)(?: fue (?:escrit|publicad)[oa](?: #)?)?|(?:el )?autor y (?:la )?fecha",
    writer: "quien (?:es|era) ~|que (?:escribio|ha escrito|publico) ~",
    subject:
      "(?:cuentame|hablame|cuenteme|hableme|dime)(?: algo| todo)? (?:de|del|sobre) ~|que sabes (?:de|del|sobre) ~",
  },
  dayWords: {
    today: "hoy",
    yesterday: "ayer, anoche",
    dayBeforeYesterday: "anteayer",
    thisWeek: "esta semana",
    lastWeek: "la semana pasada, semana pasada",
    thisMonth: "este mes",
    lastMonth: "el mes pasado, mes pasado",
    thisYear: "este año",
    lastYear: "el año pasado, año pasado",
    last: "pasado",
    daysAgo: "hace # días",
    between: "de, del",
  },
  articleNaming: {
    nouns: "artículo, artículos, noticia",
    weakNouns: "nota, reportaje, historia, crónica, entrevista, columna",
    determiners: "el, la, los, este, esta, su, un, una",
    inside: "en, según, de acuerdo con",
    about: "sobre, acerca de, acerca del, relativo a",
    by: "por, de",
    titled: "titulado, llamado",
    dated: "de, del, publicado, publicada, fechado, en",
    verbs: "dice, cuenta, menciona, explica, escribe, afirma, indica, publicó, publicado, escribió, habla",
    fillers: "último, nuevo, largo, mismo, otro",
    newest: "último, más reciente",
    now: "ahora, actualmente, hoy, hoy en día, en este momento",
    bare: "el artículo",
  },
};
