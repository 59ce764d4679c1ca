/** How much a question needs each of its words: the columns that the learned model reads, and what it makes of them. */
import { QUESTION_TYPES } from "../question/index.ts";
import type { TermNecessities, TermNecessity } from "./model/necessity-model.ts";
import { evaluateTrees } from "./model/trees.ts";
import type { UnweightedContext } from "./ranking-context.ts";

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

export const necessityRows = (context: UnweightedContext): NecessityRow[] => {
  const {
    question,
    terms,
    index,
    tokens,
    knowledge,
    bm25,
    nameMask,
    numberMask,
    titleMask,
    rarity,
    mass,
    paragraphMasks,
  } = context;
  const { focus } = question;
  const head = tokens[focus.head];
  const isKnown = knowledge?.associations.language === index.language.code;
  const sentences = index.paragraphs.length;
  const paragraphs = index.paragraphStarts.length - 1;
  const content = terms.filter(({ bit }) => bit !== 0);
  const rows: NecessityRow[] = [];
  for (const [t, term] of terms.entries()) {
    const { bit, weight } = term;
    if (bit === 0) continue;
    const present = term.matches.length > 0;
    let own = 0;
    for (let s = 0; s < sentences; s++) if ((bm25.masks[s]! & bit) !== 0) own++;
    let holding = 0;
    let near = 0;
    for (let p = 0; p < paragraphs; p++) {
      if ((paragraphMasks[p]! & bit) === 0) continue;
      holding++;
      near += index.paragraphStarts[p + 1]! - index.paragraphStarts[p]!;
    }
    const token = (isKnown ? knowledge.associations.tokens.get(term.matchedStem) : undefined) ?? -1;
    const row = Float32Array.of(
      token < 0 ? 0 : knowledge!.need.stems[token]!,
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
      term.position - focus.to,
      QUESTION_TYPES.indexOf(focus.type),
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

/** Keeps logarithms finite. */
const MIN_SHARE = 1e-3;
const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

export const estimateNecessities = (context: UnweightedContext): TermNecessities => {
  const need = context.knowledge?.need;
  if (need === undefined) return { present: [], absent: [] };
  const present: TermNecessity[] = [];
  const absent: number[] = [];
  for (const one of necessityRows(context)) {
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
