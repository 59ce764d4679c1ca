/**
 * Abbreviations whose full stop need not end a sentence. Short lists of general press usage: single letters, initials
 * ("J. R. R."), dotted forms ("U.S.", "e.g.") and words without a vowel ("Sgt.") are recognised by their shape.
 *
 * `before`: stand in front of what they belong to (titles, "vs."), so their stop hardly ever ends a sentence.
 * `numbered`: only in front of a number ("No. 5", "fig. 2"). `within`: stand anywhere, also at a sentence's end
 * ("Inc.", "etc.", months). A capital in the list must be one in the text ("Mass." against "mass.").
 */
export type AbbreviationKind = "before" | "numbered" | "within";

const SHARED_ABBREVIATIONS: Readonly<Record<AbbreviationKind, string>> = {
  before: "Mr Mrs Ms Dr Prof Gen Sen vs Vs",
  numbered: "",
  within: "St Inc Ltd Co Corp Bros Jr Sr etc",
};

const ABBREVIATIONS: Readonly<Record<string, Readonly<Record<AbbreviationKind, string>>>> = {
  en: {
    before:
      "Mx Messrs Gov Govs Sens Rep Reps Lt Col Maj Capt Cpt Cmdr Sgt Cpl Pvt Adm Brig Rev Fr Hon Pres Supt Det Insp Atty Ste Mt Ft cf viz approx ca eds trans lit",
    numbered: "No Nos no nos Vol Vols vol vols Fig Figs fig figs Ch ch Art art Sec sec pp p Op op est Est Pt pt ed Ed",
    within:
      "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Esq Ave Blvd Rd Hwy Dept Univ Assn Assoc al Tel ext Mass Calif Conn Penn Wash Colo Ariz Minn Wis Mich Tenn Ind Ill Okla Fla Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun",
  },
  es: {
    before: "Sr Sra Srta Sres Dra Profa Lic Ing Arq Gral Cnel Cap Sto Sta Dña Av Avda Ctra aprox ej",
    numbered: "núm Núm nro Nro no No art Art arts cap pág págs Pág vol fig p pp",
    within: "Cía cía Ltda ltda Ud Uds Vd Vds ud uds",
  },
  de: {
    before:
      "Hr Hrn Fr Frl Dipl Ing Str Abs Hrsg bzw ca evtl ggf inkl exkl max min sog vgl geb gest Jan Feb Mär Apr Jun Jul Aug Sept Okt Nov Dez einschl allg bes verh",
    numbered: "Nr Nrn Art Bd Bde Abb Kap S Aufl Tab",
    within: "usw Jh Jhd Jhdt Mio Mrd Tsd Chr",
  },
  fr: {
    before: "Me Mgr Ste MM Mme Mmes Mlle Mlles Pr env av Av boul janv févr avr juil sept oct nov déc cf",
    numbered: "no nos n vol fig chap art éd p pp",
    within: "Cie apr",
  },
  it: {
    before: "Sig Sigg Dott Ing Avv Arch On Cap Mons Don Col sig dott ing avv arch on mons cfr es ca",
    numbered: "pag pagg vol fig cap art nn tel p pp n",
    within: "ecc",
  },
  pt: {
    before: "Sra Srs Srta Dra Profa Eng Cel Cap Sto Sta aprox ex",
    numbered: "no nº art pág págs vol fig cap p pp",
    within: "Cia Ltda",
  },
  nl: {
    before: "Dhr dhr Mevr mevr Mw mw dr Drs drs prof Ir ir Ing ing mr bijv bv evt incl excl max min resp vgl ca",
    numbered: "nr Nr blz p",
    within: "enz Chr",
  },
  ru: {
    before: "проф акад доц им ул пр просп пл пер см ср напр св тов гр ген полк кап лейт о обл Проф Акад Доц Св Ген",
    numbered: "стр рис табл гл ст кв с янв февр апр авг сент окт нояб дек кн вып",
    within: "г гг в вв др пр тыс млн млрд руб коп км кг чел мин сек э",
  },
  uk: {
    before: "проф акад доц ім вул пр просп пл пров див пор напр св тов ген полк о обл м с смт Проф Акад Доц Св Ген",
    numbered: "стор рис табл гл ст кв",
    within: "р рр ст др тис млн млрд грн коп км кг е",
  },
  bg: {
    before: "проф акад доц инж ул бул гр св ген полк вж напр о Проф Акад Доц",
    numbered: "стр",
    within: "г гг в вв др хил млн млрд лв",
  },
  sr: { before: "проф акад др св ген ул бул тзв нпр", numbered: "бр стр", within: "г год итд тј" },
  pl: {
    before: "prof mgr inż hab ks św ul al pl os płk gen kpt por tzw wg zob ok np",
    numbered: "nr str tom art poz",
    within: "r w itd itp tys mln mld zł",
  },
  cs: {
    before: "prof ing mgr doc sv ul nám tzv např tj mj resp gen plk",
    numbered: "č čís str",
    within: "atd apod tis mil mld",
  },
  hr: { before: "prof dr sv ul tzv npr gen", numbered: "br str", within: "god itd tj st" },
  ro: {
    before: "dl Dl dna Dna prof ing acad sf Sf Str str bd Bd cca ex col lt",
    numbered: "nr Nr art pag vol fig cap",
    within: "",
  },
  tr: { before: "Doç Yrd Av Sn Hz Cad Sok Mah bkz krş örn Yy Alb Kur", numbered: "No no", within: "vb vd Ltd Şti yy" },
  sv: { before: "prof ca kl dr hr fr jan feb aug sept okt nov dec", numbered: "nr s sid", within: "osv" },
  da: { before: "prof ca kl hr dr sct jan feb aug sept okt nov dec", numbered: "nr s", within: "osv" },
  no: { before: "prof ca kl hr dr jan feb aug sept okt nov des", numbered: "nr s", within: "osv" },
  fi: { before: "prof esim n tri ns", numbered: "nro s klo", within: "jne ym eKr jKr" },
  hu: { before: "dr prof ifj id ún pl kb Szt", numbered: "sz", within: "stb" },
  el: { before: "κ κα κκ δρ καθ αγ Αγ βλ δηλ Δρ", numbered: "σελ αρ τηλ", within: "κλπ κτλ" },
  id: { before: "Drs Ir Hj Sdr Tn Ny Jl Kol Jend", numbered: "No no hal vol", within: "dll dsb dst" },
  vi: { before: "TS ThS GS PGS BS TP Tp", numbered: "tr", within: "TCN SCN" },
  hi: { before: "डॉ डा श्री पं प्रो कु सु", numbered: "सं", within: "ई" },
};

const NO_ABBREVIATIONS: Readonly<Record<AbbreviationKind, string>> = { before: "", numbered: "", within: "" };
const ABBREVIATION_KINDS: readonly AbbreviationKind[] = ["before", "numbered", "within"];
const indexByLanguage = new Map<string, ReadonlyMap<string, AbbreviationKind>>();

const buildIndex = (code: string): ReadonlyMap<string, AbbreviationKind> => {
  const own = ABBREVIATIONS[code] ?? NO_ABBREVIATIONS;
  const kinds = new Map<string, AbbreviationKind>();
  for (const kind of ABBREVIATION_KINDS) {
    for (const word of `${SHARED_ABBREVIATIONS[kind]} ${own[kind]}`.trim().split(" ")) kinds.set(word, kind);
  }
  indexByLanguage.set(code, kinds);
  return kinds;
};

/** What kind of abbreviation a word is in front of a full stop (given without it); undefined where it is none that is known. */
export const listedAbbreviationKind = (word: string, code: string): AbbreviationKind | undefined =>
  (indexByLanguage.get(code) ?? buildIndex(code)).get(word);
