import { type ParsedQuestion, paragraphMask } from "../question/parsed-question.ts";
import { QUESTION_TYPES } from "../question/question-type.ts";
import { evaluateTrees, type Trees } from "./trees.ts";

/**
 * How much a question needs each of its words: the sentence that answers "In what city was Ada Lovelace born?" has the
 * name nearly always, "born" mostly, "city" seldom. How often the answer has a word is learned (term necessity: Zhao and
 * Callan 2010), and how much it says that a sentence has it follows from that and from how many sentences have it anyway
 * (the relevance weight of Robertson and Spärck Jones 1976).
 */
export type NecessityModel = Readonly<{
  /** Token of the associations → log-odds that an answer has that stem, over those of all stems. */
  stems: Float32Array;
  /** Whether the sentence that answers has a word; whether, if it has not, its paragraph or the title has. As log-odds. */
  own: Trees;
  near: Trees;
}>;

/** What is known of a word of the question, beside the sentences. */
export const NECESSITY_FEATURES = [
  "stem",
  "weight",
  "share of weight",
  "share of sentences",
  "share of paragraphs",
  "rarer words",
  "words",
  "head",
  "name",
  "number",
  "title",
  "position",
  "behind head",
  "kind",
  "repaired",
  "rarity",
  "length",
  "kin",
  "senses",
] as const;

/** One word: its columns, and which share of sentences has it, by itself and in its paragraph. */
export type NecessityRow = Readonly<{
  bit: number;
  /** Whether the article has the word. One that it has not is weighed as if a single sentence had it. */
  present: boolean;
  weight: number;
  /** Among those of the associations; -1 for a stem that was not learned. */
  token: number;
  row: Float32Array;
  share: number;
  shareNear: number;
}>;

/** A question before its needs are known. */
export type UnweightedQuestion = Omit<ParsedQuestion, "needs">;

export const necessityRows = (asked: UnweightedQuestion): NecessityRow[] => {
  const { terms, index, words, asking, known, evidence, nameMask, numberMask, titleMask, rarity, mass } = asked;
  const head = words[asking.head];
  const isKnown = known?.associations.language === index.language.code;
  const sentences = index.paragraphs.length;
  const paragraphs = index.paragraphStarts.length - 1;
  const content = terms.filter(({ bit }) => bit !== 0);
  const rows: NecessityRow[] = [];
  for (const [t, term] of terms.entries()) {
    const { bit, weight } = term;
    if (bit === 0) continue;
    const present = term.matches.length > 0;
    let own = 0;
    for (let s = 0; s < sentences; s++) if ((evidence.masks[s]! & bit) !== 0) own++;
    let holding = 0;
    let near = 0;
    for (let p = 0; p < paragraphs; p++) {
      if ((paragraphMask(asked, p) & bit) === 0) continue;
      holding++;
      near += index.paragraphStarts[p + 1]! - index.paragraphStarts[p]!;
    }
    const token = (isKnown ? known.associations.tokens.get(term.matchedStem) : undefined) ?? -1;
    const row = Float32Array.of(
      token < 0 ? 0 : known!.need.stems[token]!,
      weight,
      weight / mass,
      Math.max(1, own) / sentences,
      Math.max(1, holding) / paragraphs,
      content.filter((other) => other.matches.length > 0 && other.weight > weight).length,
      content.length,
      head?.stem === term.stem ? 1 : 0,
      (nameMask & bit) === 0 ? 0 : 1,
      (numberMask & bit) === 0 ? 0 : 1,
      (titleMask & bit) === 0 ? 0 : 1,
      term.position,
      term.position - asking.to,
      QUESTION_TYPES.indexOf(asking.kind),
      term.repaired ? 1 : 0,
      rarity[t]!,
      term.form.length,
      term.synonyms.length,
      Math.max(1, term.matches.length),
    );
    rows.push({
      bit,
      present,
      weight,
      token,
      row,
      share: (own + 0.5) / (sentences + 1),
      shareNear: (near + 0.5) / (sentences + 1),
    });
  }
  return rows;
};

/** What a word of the question says of a sentence that has it, that has it near, and that has it nowhere near. */
export type TermNecessity = Readonly<{
  bit: number;
  /** Its rarity, times how probable it is that the sentence that answers has it. */
  weight: number;
  /** How probable it is that the sentence that answers has the word; its paragraph or the title at least. */
  own: number;
  any: number;
  /** Log-odds that a sentence answers, by whether it has the word. */
  has: number;
  lacks: number;
  /** The same of a sentence that lacks the word, by whether its paragraph or the title has it. */
  near: number;
  nowhere: number;
}>;

/** Shares are never quite nothing. */
const MIN_SHARE = 1e-3;
const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

export type TermNecessities = Readonly<{
  /** For each content word that the article has. */
  present: readonly TermNecessity[];
  /** For each that it has not: how probable it is that a sentence which answers would have it. */
  absent: readonly number[];
}>;

export const estimateNecessities = (asked: UnweightedQuestion): TermNecessities => {
  const need = asked.known?.need;
  if (need === undefined) return { present: [], absent: [] };
  const present: TermNecessity[] = [];
  const absent: number[] = [];
  for (const one of necessityRows(asked)) {
    const own = sigmoid(evaluateTrees(need.own, one.row, 0));
    if (!one.present) {
      absent.push(own);
      continue;
    }
    const { bit, weight, share, shareNear } = one;
    const near = (1 - own) * sigmoid(evaluateTrees(need.near, one.row, 0));
    present.push({
      bit,
      weight: weight * own,
      own,
      any: own + near,
      has: Math.log(own / share),
      lacks: Math.log((1 - own) / (1 - share)),
      near: Math.log(near / Math.max(MIN_SHARE, shareNear - share)),
      nowhere: Math.log((1 - own - near) / Math.max(MIN_SHARE, 1 - shareNear)),
    });
  }
  return { present, absent };
};
