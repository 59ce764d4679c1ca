import type { Lexicon } from "./lexicons.ts";

export const pt: Lexicon = {
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
};
