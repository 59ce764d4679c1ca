import type { LanguageData } from "./language-data.ts";

export const pt: LanguageData = {
  code: "pt",
  name: "Portuguese",
  script: "Latin",
  functionWords:
    "o a os as um uma uns umas de do da dos das e ou mas em no na nos nas por pelo pela para com sem sobre entre até desde ao aos à às é são era eram foi foram tem têm tinha está estão não que quem qual quais quando onde como porque porquê quanto quanta quantos quantas se seu sua seus suas ele ela eles elas nós você vocês este esta isto esse essa isso também mais muito já após antes durante enquanto segundo alguém algum alguma",
  tellingLetters: /[ãõç]/g,
  questionOpeners: {
    sure: "quem quando onde quanto quanta quantos quantas porquê quais",
    maybe: "que qual como porque o é há foi houve tem têm está estão pode podem vai alguém",
  },
  abbreviations: {
    before:
      "Sra Srs Srta Dra Profa Eng Cel Cap Sto Sta aprox ex Sr Sras Drs Prof Arq Adv Des Dep Gov Min Pres Gen Ten Sgt Maj Alm Brig Pe Rev Mons Exmo Exma Ilmo Ilma Av Trav Tv Pç Rod Jd Ed obs máx mín tel Tel Univ Inst Depto Dr p.ex",
    numbered:
      "no nº art pág págs vol fig cap p pp n arts Art vols caps inc par séc Séc seg qua qui sex sáb dom jan fev mar abr mai jun jul ago set out nov dez n° Nº km",
    within: "Cia Ltda",
    closing: "etc",
  },
  sentenceOpeners:
    "hoje ontem amanhã agora então depois aqui ali lá milhares centenas dezenas muitos muitas vários várias ninguém todos todas talvez",
  loadStemmer: () => import("@orama/stemmers/portuguese"),
  loadStopWords: () => import("@orama/stopwords/portuguese"),
  groupsByStops: true,
  questionWords: {
    what: "que, o que",
    which: "qual, quais",
    who: "quem",
    where: "onde",
    when: "quando, que ano, que seculo, que data, que dia, que mes, que decada",
    "how many": "quantos, quantas",
    "how much": "quanto, quanta, que percentagem, que porcentagem",
    "how long": "quanto tempo",
    how: "como",
    why: "por que, porque",
  },
  wordClasses: {
    month: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    weekday: "sábado domingo hoje ontem amanhã manhã tarde noite primavera verão outono inverno",
    numeral:
      "dois duas três quatro cinco seis sete oito nove dez onze doze vinte trinta cem cento mil milhão milhões bilhão bilhões dúzia metade terço vários muitos ambos",
    timeUnit:
      "segundo segundos minuto minutos hora horas dia dias semana semanas mês meses ano anos década décadas século séculos",
    measure:
      "porcento percentagem quilômetro quilômetros metros milhas pés hectares quadrados quilogramas toneladas graus litros km kg",
    money: "dólar dólares euro euros libras ienes",
    personTitle:
      "presidente rei rainha príncipe imperador ministro chanceler senador governador prefeito general papa bispo cardeal doutor professor juiz autor escritor poeta compositor cantor ator atriz diretor artista pintor arquiteto cientista físico filósofo historiador engenheiro inventor fundador líder treinador jogador filho filha pai mãe irmão irmã esposa",
    speech: "disse afirmou declarou escreveu anunciou segundo explicou informou",
    placePreposition: "em no na de do da desde entre dentro perto",
    placeNoun:
      "cidade vila país condado província região distrito capital ilha continente rio lago mar oceano montanha costa fronteira norte sul leste oeste localizado localizada rua avenida edifício aeroporto estação universidade escola museu igreja sede área vale parque porto",
    cause: "porque devido causa causas razão motivo pois resultado consequência graças",
    copula: "é são era eram foi foram ser está significa consiste inclui",
    pronoun: "ele ela eles elas seu sua seus suas este esta isso esse essa que",
    by: "por pelo pela",
    naming: "chamado chamada conhecido conhecida nome título apelidado denominado",
    temporal:
      "em durante desde até depois antes entre quando século década período época começou fundado fundada nasceu morreu",
    means: "através com meio sem método processo técnica usando",
    enumeration: "e como incluindo exemplo",
    superlative: "maior maiores menor mais menos melhor pior principal principais primeiro primeira",
    group:
      "pessoas população habitantes estudantes membros cidadãos empresa companhia equipe banda partido grupo organização família exército governo comitê conselho",
    connective: "entretanto embora além também enquanto então",
  },
  flippingWords: {
    negations: "não nunca jamais ninguém nada nenhum nenhuma sem nem negou nega desmentiu falso",
    hedges: "supostamente alegadamente talvez possivelmente poderia poderiam pode teria parece quase",
    conditions: "se salvo até",
    untilWords: "até",
    clauseStarters: "e mas ou",
  },
  articleQuestions: {
    article:
      "(?:o|este|esse|a|esta|essa|do|deste|desse|da|desta|no|neste) (?:artigo|texto|noticia|materia|reportagem|historia|entrevista)",
    pronoun: "isto|isso|ele|ela",
    around: "por favor|ola|oi|me diga|diga me|pode|poderia|me|obrigado|obrigada|entao|e|da me",
    about:
      "(?:do|de|sobre o|sobre) que (?:trata|fala|e|se trata|se fala)(?: #)?|(?:#|isto|isso) (?:trata|fala|e) (?:de|do|sobre)(?: o)? que|(?:o )?que (?:diz|conta) #|(?:qual e )?(?:o )?(?:tema|assunto|resumo)(?: #)?|(?:um |faz um |faca um )?(?:breve )?(?:resumo|sintese)(?: #)?|(?:resume|resuma|resumir)(?: #)?|em resumo|(?:o )?que (?:aconteceu|houve|se passou|acontece)(?: aqui)?|qual e a (?:noticia|historia)",
    points:
      "(?:um |o |faz um |faca um )?(?:breve )?(?:resumo|sintese)(?: #)? em (?:duas|tres|quatro|cinco|poucas|\\d+) (?:frases|linhas|pontos|palavras)|(?:quais sao )?(?:os |as )?(?:pontos|fatos|factos|ideias|informacoes) (?:chave|principais|mais importantes|importantes|essenciais)(?: #)?|o (?:essencial|mais importante)(?: #)?",
    author:
      "quem (?:escreveu|redigiu|assina|fez) #|quem (?:o|a)? ?escreveu|quem e (?:o |a )?(?:autora?|jornalista|reporter)(?: #)?|(?:o |a )?(?:autora?|jornalista)(?: #)?|por quem foi escrit[oa](?: #)?|de quem e #",
    published:
      "quando (?:foi|e) (?:publicad[oa]|escrit[oa])(?: #)?|quando # foi (?:publicad[oa]|escrit[oa])|quando saiu(?: #)?|(?:qual e )?(?:a )?data(?: de publicacao)?(?: #)?|de quando e(?: #)?",
    updated: "quando (?:foi )?(?:# foi )?(?:atualizad[oa]|modificad[oa]|corrigid[oa])(?: #)?|(?:ultima )?atualizacao",
    outlet:
      "(?:qual|que|em que|de que) (?:jornal|revista|site|fonte|veiculo|agencia)(?: (?:e|e este|publicou #|e #))?|(?:qual e )?(?:a )?fonte(?: #)?|de onde (?:e|vem) #|onde foi publicad[oa](?: #)?|quem publicou #",
    place: "de onde foi (?:escrit[oa]|relatad[oa])(?: #)?|onde foi escrit[oa](?: #)?",
    address:
      "(?:o |um |tem o )?(?:link|url|endereco)(?: (?:para )?#)?|(?:o |ler o )?(?:artigo|texto) (?:completo|inteiro|integral|original)|onde posso ler @|ler @",
    length:
      "(?:qual e )?(?:o )?(?:tamanho|comprimento)(?: #)?|quantas (?:palavras|paginas) tem #|quantos paragrafos tem #|# e (?:longo|longa)|qual o tamanho #",
    articles:
      "(?:quais sao )?(?:as )?(?:ultimas|novas) noticias|(?:as )?(?:noticias|novidades)|(?:o )?que ha de novo|(?:do|de|sobre o) que (?:tratam|falam) (?:os|estes|esses) (?:artigos|textos)|(?:que|quais) artigos (?:ha|existem|tem)",
    credits:
      "quem (?:escreveu|publicou|redigiu) # e quando|quem (?:o|a)? ?escreveu e quando|(?:o )?autor e (?:a )?data",
    writer: "quem (?:e|era|foi) ~|(?:o )?que escreveu ~|(?:o )?que ~ escreveu",
    subject: "(?:fale|fala|conte|conta|diga)(?: me| nos)?(?: algo| tudo)? (?:de|do|da|dos|das|sobre) ~",
  },
};
