import type { Lexicon } from "./lexicons.ts";

export const nl: Lexicon = {
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
};
